/**
 * Starts and stops servers as a host does, each as its own process from the packaged product, with folders of their own. It
 * talks to them only through their console, signals and ports and the product's own commands, and reads the name of a process from {@code /proc}.
 */
@NullMarked
package org.glashaus.features.server;

import org.jspecify.annotations.NullMarked;
