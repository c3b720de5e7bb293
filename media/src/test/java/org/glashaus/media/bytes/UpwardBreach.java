package org.glashaus.media.bytes;

import org.glashaus.media.net.FirstByte;
import org.jspecify.annotations.Nullable;

/** A breach for the architecture's test: the lowest package looks up, and so makes a cycle too. */
final class UpwardBreach {
    FirstByte.@Nullable Kind kind;
}
