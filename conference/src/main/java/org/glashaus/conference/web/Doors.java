package org.glashaus.conference.web;

import java.util.Optional;

/**
 * Pages that take forms.
 *
 * @param login only where organisers open the rooms
 */
public record Doors(Optional<LoginDoor> login, RightsDoor rights) {}
