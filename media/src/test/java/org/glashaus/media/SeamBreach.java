package org.glashaus.media;

import org.glashaus.media.net.FirstByte;
import org.jspecify.annotations.Nullable;

/** A breach for the architecture's test: the seams lie below every package and know none of them. */
final class SeamBreach {
    FirstByte.@Nullable Kind kind;
}
