/**
 * What becomes of people and programs at the door of a server: who may open a conference, who comes into one that is locked, and
 * how long somebody counts as present who is lost. Each plays on a server of its scenario. It touches that server from
 * outside only: its pages, sockets and figures, and browsers.
 */
@NullMarked
package org.glashaus.features.door;

import org.jspecify.annotations.NullMarked;
