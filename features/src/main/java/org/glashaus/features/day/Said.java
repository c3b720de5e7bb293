package org.glashaus.features.day;

import org.glashaus.features.witness.Means;
import org.glashaus.features.witness.Sighting;

/** What a witness said at its post. */
public record Said(Means means, Sighting sighting) {}
