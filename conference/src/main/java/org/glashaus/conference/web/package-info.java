/**
 * Pages, the privacy page above all: what a statement says, what follows from it, what the law and this software add.
 * Everything needed for them comes from the class path; a page depends on the statement in force and the visitor's
 * language, never on the visitor. No cookie is set or read here. What the client may keep or ask it reads from the document, and the modules that do it are
 * served only under a statement that has a use for them. Touches requests through Vert.x, where
 * they come from ({@code admission}), and the journal's one method.
 */
@NullMarked
package org.glashaus.conference.web;

import org.jspecify.annotations.NullMarked;
