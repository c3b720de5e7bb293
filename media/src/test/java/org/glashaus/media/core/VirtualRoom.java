package org.glashaus.media.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.glashaus.media.MediaCore;
import org.glashaus.media.MediaMemory;
import org.glashaus.media.PeerAddresses;
import org.glashaus.media.SdpRefused;
import org.glashaus.media.sdp.Candidate;
import org.glashaus.media.srtp.CipherFactory;
import org.glashaus.media.srtp.JceCiphers;

/** A core with simulated peers around it, in virtual time. */
final class VirtualRoom {
    private final CipherFactory peersCiphers;
    private final Core core;
    private final Map<Integer, SimulatedPeer> peers = new HashMap<>();
    final List<String> events = new ArrayList<>();
    final List<String> endings = new ArrayList<>();
    final List<String> paths = new ArrayList<>();
    private long nowNanos = 5_000_000_000L;

    VirtualRoom() {
        this(new JceCiphers());
    }

    VirtualRoom(CipherFactory ciphers) {
        this(ciphers, new JceCiphers());
    }

    VirtualRoom(CipherFactory ciphers, CipherFactory peersCiphers) {
        this.peersCiphers = peersCiphers;
        Random random = new Random(1);
        PeerAddresses addresses = new PeerAddresses() {
            @Override
            public int address(int peer, byte[] into) {
                into[0] = 127;
                into[3] = (byte) peer;
                return 4;
            }

            @Override
            public int port(int peer) {
                return 5000 + peer;
            }
        };
        core = new Core(new Surroundings(
                ciphers,
                KeyedHandshake.factory(),
                addresses,
                random::nextBytes,
                List.of(new Candidate("127.0.0.1", 8443)),
                MediaMemory.plain()));
    }

    Core core() {
        return core;
    }

    CipherFactory peersCiphers() {
        return peersCiphers;
    }

    long nowNanos() {
        return nowNanos;
    }

    SimulatedPeer peer() {
        SimulatedPeer peer = new SimulatedPeer(this, peers.size());
        peers.put(peer.peer, peer);
        return peer;
    }

    /** Octets of media that wait to be asked for. */
    long ringOctets() {
        return core.rings().octetsLeft();
    }

    int chunks() {
        return core.rings().chunksInUse();
    }

    /** A participant that publishes, connected. */
    SimulatedPeer publisher(int participant, String... sections) throws SdpRefused {
        SimulatedPeer peer = peer();
        peer.described(core.publish(participant, peer.offer(sections), Map.of(), nowNanos));
        peer.connect();
        return peer;
    }

    /** The participant watches by an offer of its own (WHEP). */
    SimulatedPeer viewer(int participant, String... sections) throws SdpRefused {
        SimulatedPeer peer = peer();
        peer.described(core.view(participant, peer.offer(sections), nowNanos));
        peer.connect();
        return peer;
    }

    /** The peer has left its address for another; what is sent to the old one is lost. */
    int move(SimulatedPeer peer) {
        peers.remove(peer.at);
        peer.at = 1000 + peer.at;
        peers.put(peer.at, peer);
        return peer.at;
    }

    /** Lets everything that waits happen, without time passing. */
    void settle() {
        core.advance(nowNanos);
        core.drain((peer, datagram, offset, length) -> {
            SimulatedPeer to = peers.get(peer);
            if (to != null) {
                to.receive(datagram, offset, length);
            }
        });
        core.events(new MediaCore.EventSink() {
            @Override
            public void checked(int participant, MediaCore.Leg leg) {
                paths.add("checked " + participant + " " + leg + " after " + events.size() + " events");
            }

            @Override
            public void connected(int participant, MediaCore.Leg leg) {
                events.add("connected " + participant + " " + leg);
            }

            @Override
            public void lost(int participant, MediaCore.Leg leg, MediaCore.LossReason reason) {
                events.add("lost " + participant + " " + leg + " " + reason);
            }

            @Override
            public void ended(int participant, MediaCore.Leg leg, long packets, long lost) {
                endings.add("ended " + participant + " " + leg + " " + packets + " " + lost);
            }

            @Override
            public void subscriptionChanged(int participant) {
                events.add("changed " + participant);
            }
        });
    }

    void pass(long millis) {
        long end = nowNanos + millis * 1_000_000;
        while (nowNanos < end) {
            nowNanos = Math.min(end, nowNanos + 20_000_000);
            settle();
        }
    }
}
