package org.glashaus.conference.residue;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class WipedBuffersTest {
    private static final byte[] NAME = "somebody's name".getBytes(StandardCharsets.UTF_8);

    @Test
    void aBufferInTheHeapIsWipedWhenItIsGivenBack() {
        ByteBuf buffer = WipedBuffers.ALL.heapBuffer(64);
        byte[] place = buffer.writeBytes(NAME).array();
        assertThat(buffer.release()).isTrue();
        assertThat(place).containsOnly(0);
    }

    @Test
    void aBufferInTheHeapLeavesNothingWhereItLayBeforeItGrew() {
        ByteBuf buffer = WipedBuffers.ALL.heapBuffer(NAME.length);
        byte[] place = buffer.writeBytes(NAME).array();
        buffer.writeBytes(new byte[1024]);
        assertThat(buffer.array()).isNotSameAs(place).startsWith(NAME);
        assertThat(place).containsOnly(0);
        buffer.release();
    }

    /** What lies outside the heap is looked at just before it is freed; afterwards nobody may. */
    @Test
    void whatIsFreedOutsideTheHeapIsWipedBefore() {
        ByteBuffer place = ByteBuffer.allocateDirect(10_000);
        byte[] seen = new byte[place.capacity()];
        place.put(NAME).position(9_000).put(NAME).limit(9_010);
        WipedBuffers.wipedFirst(place, () -> place.duplicate().clear().get(seen))
                .clean();
        assertThat(seen).containsOnly(0);
    }

    @Test
    void buffersThatSocketsFillLieOutsideTheHeapAndOthersInIt() {
        ByteBuf filled = WipedBuffers.ALL.ioBuffer(64);
        ByteBuf other = WipedBuffers.ALL.buffer(64);
        assertThat(filled.isDirect()).isTrue();
        assertThat(other.isDirect()).isFalse();
        filled.release();
        other.release();
    }

    /** Vert.x asks for exactly this class before it copies a buffer and gives it back. */
    @Test
    void whatLiesOutsideTheHeapPassesForAPoolsAndNoPoolKeepsIt() {
        ByteBuf buffer = WipedBuffers.ALL.directBuffer(64);
        assertThat(buffer.alloc().getClass()).isEqualTo(PooledByteBufAllocator.class);
        PooledByteBufAllocator pool = (PooledByteBufAllocator) buffer.alloc();
        assertThat(pool.metric().numDirectArenas() + pool.metric().numHeapArenas())
                .isZero();
        buffer.release();
    }
}
