package org.glashaus.conference.residue;

import io.netty.buffer.AbstractByteBufAllocator;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.buffer.UnpooledDirectByteBuf;
import io.netty.buffer.UnpooledHeapByteBuf;
import io.netty.util.internal.CleanableDirectBuffer;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Buffers of a connection, each made for itself and wiped when it is given back. A pool would keep what was in them for as
 * long as nobody needs their place. Those that sockets fill lie outside the heap, and TLS decrypts where the octets lie;
 * all others lie in the heap, so that what nobody gives back is swept with it.
 */
final class WipedBuffers extends AbstractByteBufAllocator {
    static final ByteBufAllocator ALL = new WipedBuffers();

    /**
     * What buffers outside the heap say that they come from. Vert.x copies what comes from a pool and gives it back, and
     * leaves the rest to the collector, which would free it unwiped. It knows a pool by its class; this one pools nothing.
     */
    private static final ByteBufAllocator POOL_BY_CLASS = new PooledByteBufAllocator(
            false,
            0,
            0,
            PooledByteBufAllocator.defaultPageSize(),
            PooledByteBufAllocator.defaultMaxOrder(),
            0,
            0,
            false);

    private WipedBuffers() {
        super(false);
    }

    @Override
    protected ByteBuf newHeapBuffer(int initialCapacity, int maxCapacity) {
        return new OnTheHeap(this, initialCapacity, maxCapacity);
    }

    @Override
    protected ByteBuf newDirectBuffer(int initialCapacity, int maxCapacity) {
        return new Outside(this, initialCapacity, maxCapacity);
    }

    static CleanableDirectBuffer wipedFirst(ByteBuffer buffer, Runnable free) {
        return new Wiped(buffer, free);
    }

    /** Netty copies what it writes into a buffer of ours if it thinks that they are cheap, and into one of the JDK's if not. */
    @Override
    public boolean isDirectBufferPooled() {
        return true;
    }

    private static final class OnTheHeap extends UnpooledHeapByteBuf {
        OnTheHeap(ByteBufAllocator allocator, int initialCapacity, int maxCapacity) {
            super(allocator, initialCapacity, maxCapacity);
        }

        @Override
        protected void freeArray(byte[] array) {
            Arrays.fill(array, (byte) 0);
            super.freeArray(array);
        }
    }

    private static final class Outside extends UnpooledDirectByteBuf {
        Outside(ByteBufAllocator allocator, int initialCapacity, int maxCapacity) {
            super(allocator, initialCapacity, maxCapacity);
        }

        @Override
        public ByteBufAllocator alloc() {
            return POOL_BY_CLASS;
        }

        @Override
        protected CleanableDirectBuffer allocateDirectBuffer(int capacity) {
            CleanableDirectBuffer place = super.allocateDirectBuffer(capacity);
            return wipedFirst(place.buffer(), place::clean);
        }
    }

    /** Cleaned by Netty also when a buffer grows, and then the former place is wiped. */
    private record Wiped(ByteBuffer buffer, Runnable free) implements CleanableDirectBuffer {
        private static final byte[] NOTHING = new byte[4096];

        @Override
        public void clean() {
            wipe(buffer);
            free.run();
        }

        private static void wipe(ByteBuffer buffer) {
            ByteBuffer all = buffer.duplicate().clear();
            while (all.hasRemaining()) {
                all.put(NOTHING, 0, Math.min(NOTHING.length, all.remaining()));
            }
        }
    }
}
