package org.glashaus.media.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.glashaus.media.SdpRefused;
import org.glashaus.media.Source;
import org.glashaus.media.SubscriptionOffer;

/** A room in virtual time in which everybody has a microphone, and some watch and listen. */
final class Crowd {
    final VirtualRoom world = new VirtualRoom(new OpenCiphers(), new OpenCiphers());
    final Core core = world.core();
    final List<Member> members = new ArrayList<>();

    /** Somebody with a microphone (SSRC 1000 + number) and a camera or a screen (SSRC 2000 + number). */
    final class Member {
        final int number = core.join(1);
        final SimulatedPeer sends;
        private int sequence;

        Member(Map<String, Source> sources, String... sections) throws SdpRefused {
            sends = world.peer();
            sends.described(core.publish(number, sends.offer(sections), sources, world.nowNanos()));
            sends.connect();
        }

        void speaks(int packets) {
            for (int i = 0; i < packets; i++) {
                sends.sound(1000 + number, sequence++, 30, "p" + number);
            }
        }

        void isQuiet() {
            sends.sound(1000 + number, sequence++, 90, "p" + number);
        }

        void shows(String picture) {
            sends.video(2000 + number, sequence++, sequence * 3000, true, picture);
        }

        void leaves() {
            core.leave(number, world.nowNanos());
        }
    }

    Member comes() throws SdpRefused {
        return comes(Map.of(), "audio:" + (1001 + members.size()));
    }

    /** With a camera that is on. */
    Member comesWithCamera() throws SdpRefused {
        int number = 1 + members.size();
        Member member = comes(Map.of(), "audio:" + (1000 + number), "video:" + (2000 + number));
        member.shows("key");
        return member;
    }

    Member comesWithScreen() throws SdpRefused {
        int number = 1 + members.size();
        Member member = comes(Map.of("1", Source.SCREEN), "audio:" + (1000 + number), "video:" + (2000 + number));
        member.shows("key");
        return member;
    }

    private Member comes(Map<String, Source> sources, String... sections) throws SdpRefused {
        Member member = new Member(sources, sections);
        members.add(member);
        return member;
    }

    /** The member's receiving end, connected and agreed with what there is. */
    SimulatedPeer listens(Member member) throws SdpRefused {
        SimulatedPeer peer = world.peer();
        agrees(member, peer);
        peer.connect();
        return peer;
    }

    void agrees(Member member, SimulatedPeer peer) throws SdpRefused {
        SubscriptionOffer offer = offered(member);
        core.subscribed(member.number, offer.revision(), peer.answerTo(offer.sdp()), world.nowNanos());
    }

    SubscriptionOffer offered(Member member) {
        return core.subscription(member.number, world.nowNanos());
    }

    /** Whose streams of that kind the member is offered. */
    List<Integer> carried(Member member, Source source) {
        return offered(member).streams().stream()
                .filter(carried -> carried.source() == source)
                .map(SubscriptionOffer.Carried::participant)
                .toList();
    }

    static long heard(SimulatedPeer peer, Member speaker) {
        return peer.arrived.stream()
                .filter(packet -> packet.payload().equals("p" + speaker.number))
                .count();
    }
}
