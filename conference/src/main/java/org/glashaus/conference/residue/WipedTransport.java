package org.glashaus.conference.residue;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBufAllocator;
import io.netty.channel.ChannelOption;
import io.vertx.core.impl.transports.NioTransport;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.transport.Transport;

/** Java's own sockets, whose connections have buffers of ours from their first octet on. Vert.x offers no other place for it. */
final class WipedTransport implements Transport {
    private final io.vertx.core.spi.transport.Transport sockets;

    WipedTransport(ByteBufAllocator buffers) {
        sockets = new NioTransport() {
            @Override
            public void configure(NetServerOptions options, boolean domainSocket, ServerBootstrap bootstrap) {
                super.configure(options, domainSocket, bootstrap);
                bootstrap.childOption(ChannelOption.ALLOCATOR, buffers);
            }
        };
    }

    @Override
    public String name() {
        return "nio";
    }

    @Override
    public boolean available() {
        return sockets.isAvailable();
    }

    @Override
    public Throwable unavailabilityCause() {
        return sockets.unavailabilityCause();
    }

    @Override
    public io.vertx.core.spi.transport.Transport implementation() {
        return sockets;
    }
}
