package org.glashaus.conference.journal;

import java.time.Duration;
import java.time.Instant;
import org.glashaus.spec.LogCategory;

/**
 * What of a category has to go now.
 *
 * @param upTo by its event time: this or earlier
 * @param writtenFor by elapsed time: in the store for this long, whatever the wall clock says
 * @param late entries of this event time or earlier have already outlived their limit
 */
public record Due(LogCategory category, Instant upTo, Duration writtenFor, Instant late) {}
