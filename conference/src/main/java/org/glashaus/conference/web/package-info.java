/**
 * Pages, the privacy page above all: what a statement says, what follows from it, what the law and this software add.
 * Everything needed for them comes from the class path; a page depends on the statement in force and the visitor's
 * language, never on the visitor, except what {@code /rights} and {@code /login} answer to their own form. No cookie is set or read here. What the client may keep or ask it reads from the document, and the modules that do it are
 * served only under a statement that has a use for them. Touches requests through Vert.x, where
 * they come from ({@code admission}), the journal, organisers, the registers and the desk for rights ({@code rights}), and has one thread
 * for that desk.
 */
@NullMarked
package org.glashaus.conference.web;

import org.jspecify.annotations.NullMarked;
