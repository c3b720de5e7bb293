package org.glashaus.conference.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.statistics.Statistics;
import org.glashaus.conference.KeptEntries;
import org.glashaus.conference.SampleProfile;
import org.glashaus.conference.StandInCore;
import org.glashaus.conference.diagnosis.Recorder;
import org.glashaus.conference.journal.Journal;
import org.glashaus.conference.log.ConferenceLog;
import org.glashaus.conference.log.UsageCounts;
import org.glashaus.conference.personal.DisplayName;
import org.glashaus.conference.personal.RoomName;
import org.glashaus.conference.udp.BoundPort;
import org.glashaus.conference.udp.MediaLoop;
import org.glashaus.media.MediaCore.Leg;
import org.glashaus.media.MediaCore.LossReason;
import org.glashaus.media.RandomSource;
import org.glashaus.spec.DirectConnections;

/** Whoever comes and goes and says what: nobody but two who are alone and both able to may connect directly. */
class PairingProperties {
    private static final RoomName GARDEN = RoomName.of("garden").orElseThrow();
    private static final Introduction SOMEBODY =
            new Introduction.InClear(DisplayName.of("Somebody").orElseThrow());
    private static final House HOUSE = House.open();

    /** What rooms need around them. */
    private record House(MediaLoop loop, Journal journal, ConferenceLog log) {
        static House open() {
            try {
                BoundPort port = BoundPort.bind(List.of(InetAddress.ofLiteral("127.0.0.1")), 0);
                MediaLoop loop = MediaLoop.start(port, addresses -> new StandInCore(), Runnable::run, fault -> {});
                InstantSource clock = InstantSource.system();
                Journal journal = new KeptEntries().journal(SampleProfile.withoutLog(), clock);
                UsageCounts usage = new UsageCounts(journal, clock.instant());
                Recorder recorder = new Recorder(clock, System::nanoTime);
                return new House(loop, journal, new ConferenceLog(journal, usage, random(), clock, recorder));
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
        }
    }

    @AfterContainer
    static void stop() {
        HOUSE.loop().close();
        HOUSE.journal().close();
    }

    /** What happens next. */
    private record Act(What what, int who, int round) {}

    private enum What {
        COMES,
        IS_ABLE,
        GOES,
        OFFERS,
        ANSWERS,
        FINDS,
        ENDS
    }

    @Property(tries = 400)
    void onlyTwoWhoAreAloneAndAbleMayConnectDirectly(@ForAll("acts") List<Act> acts) {
        Scene scene = new Scene(Optional.of(new DirectConnections(List.of("stun.example.org"))));
        boolean connected = false;
        for (Act act : acts) {
            scene.play(act);
            List<Person> may = scene.present.stream().filter(one -> one.may).toList();
            boolean two = scene.present.size() == 2 && scene.present.stream().allMatch(one -> one.able);
            assertThat(may).as("after %s of %s", act, acts).hasSize(two ? 2 : 0);
            connected |= two;
        }
        Statistics.label("connected")
                .collect(connected)
                .coverage(coverage -> coverage.check(true).percentage(p -> p > 20));
        scene.close();
    }

    @Property(tries = 200)
    void whereTheStatementDisclosesNoneNobodyMayAndNothingIsPassedOn(@ForAll("acts") List<Act> acts) {
        Scene scene = new Scene(Optional.empty());
        for (Act act : acts) {
            scene.play(act);
            assertThat(scene.present).noneMatch(one -> one.may);
            assertThat(scene.passed).isZero();
        }
        scene.close();
    }

    @Provide
    Arbitrary<List<Act>> acts() {
        return Combinators.combine(
                        Arbitraries.frequency(
                                Tuple.of(3, What.COMES),
                                Tuple.of(12, What.IS_ABLE),
                                Tuple.of(3, What.GOES),
                                Tuple.of(1, What.OFFERS),
                                Tuple.of(1, What.ANSWERS),
                                Tuple.of(1, What.FINDS),
                                Tuple.of(1, What.ENDS)),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(0, 4))
                .as(Act::new)
                .list()
                .ofMinSize(10)
                .ofMaxSize(40);
    }

    private static RandomSource random() {
        int[] next = {0};
        return bytes -> {
            next[0]++;
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) (next[0] >> 8 * (i % 4));
            }
        };
    }

    /** A room and those in it. */
    private static final class Scene {
        final List<Person> present = new ArrayList<>();
        private final Rooms rooms;
        int passed;

        Scene(Optional<DirectConnections> direct) {
            rooms = new Rooms(HOUSE.loop(), random(), InstantSource.system(), HOUSE.log(), direct, () -> {});
        }

        void play(Act act) {
            if (act.what() == What.COMES) {
                Person person = new Person(this);
                person.participant = rooms.enter(GARDEN, SOMEBODY, person);
                present.add(person);
                return;
            }
            if (present.isEmpty()) {
                return;
            }
            Person person = present.get(act.who() % present.size());
            int before = passed;
            boolean two = present.size() == 2 && person.may;
            switch (act.what()) {
                case COMES -> throw new IllegalStateException("they have come");
                case IS_ABLE -> {
                    person.able = true;
                    person.own().readyForDirect();
                }
                case GOES -> {
                    present.remove(person);
                    person.own().leave();
                }
                case OFFERS -> person.own().tellsOther(new DirectMessage.Offer(act.round(), "v=0"));
                case ANSWERS -> person.own().tellsOther(new DirectMessage.Answer(act.round(), "v=0"));
                case FINDS -> person.own().tellsOther(new DirectMessage.Candidate(act.round(), "c", "0"));
                case ENDS -> person.own().tellsOther(new DirectMessage.Over(act.round()));
            }
            assertThat(passed - before).as("messages passed on by %s", act).isBetween(0, two ? 1 : 0);
        }

        void close() {
            present.forEach(one -> one.own().leave());
        }
    }

    /** Somebody who believes what they are told, and takes messages of the other one only. */
    private static final class Person implements Attendee {
        private final Scene scene;
        private Optional<Participant> participant = Optional.empty();
        private boolean able;
        private boolean may;
        private int round;

        Person(Scene scene) {
            this.scene = scene;
        }

        Participant own() {
            return participant.orElseThrow();
        }

        @Override
        public void tell(RoomEvent event) {
            switch (event) {
                case RoomEvent.Direct direct -> {
                    may = true;
                    round = direct.round();
                }
                case RoomEvent.Indirect indirect -> may = false;
                case RoomEvent.Passed message -> {
                    assertThat(may).isTrue();
                    assertThat(message.message().round()).isEqualTo(round);
                    scene.passed++;
                }
                case RoomEvent.Joined joined -> {}
                case RoomEvent.Left left -> {}
                case RoomEvent.Named named -> {}
                case RoomEvent.Keys keys -> {}
                case RoomEvent.Switched switched -> {}
                case RoomEvent.Said said -> {}
            }
        }

        @Override
        public void connected(Leg leg) {
            // Not of interest.
        }

        @Override
        public void lost(Leg leg, LossReason reason) {
            // Not of interest.
        }

        @Override
        public void subscriptionChanged() {
            // Not of interest.
        }
    }
}
