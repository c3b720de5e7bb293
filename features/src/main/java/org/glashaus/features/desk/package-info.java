/**
 * People at the page for their rights, and the host at the command line: each does what a person would, on a server that is
 * somebody else's process. It touches forms and pages over HTTP and the product's own commands, and no class of the server.
 */
@NullMarked
package org.glashaus.features.desk;

import org.jspecify.annotations.NullMarked;
