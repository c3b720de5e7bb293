package org.glashaus.conference;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.glashaus.conference.admission.Admission;
import org.glashaus.conference.dtls.BouncyCastleDtls;
import org.glashaus.conference.dtls.DtlsIdentity;
import org.glashaus.conference.journal.AddressShortening;
import org.glashaus.conference.journal.JournalStore;
import org.glashaus.conference.journal.SealedStore;
import org.glashaus.conference.journal.Sweep;
import org.glashaus.conference.residue.Leftovers;
import org.glashaus.conference.residue.SweptHeap;
import org.glashaus.media.MediaCore;
import org.glashaus.media.RandomSource;
import org.glashaus.media.core.Core;
import org.glashaus.media.core.Surroundings;
import org.glashaus.media.dtls.DtlsHandshake;
import org.glashaus.media.srtp.CipherFactory;
import org.glashaus.media.srtp.JceCiphers;

/**
 * The parts that a server is made of. Hosts run {@link #shipped}; an auditor exchanges one part, by a clock that can be
 * moved or by a deliberate breach, and must then see the checks fail.
 *
 * @param clock the wall clock
 * @param random cryptographically secure
 * @param dtls makes the DTLS port; it is given what an endpoint calls when it has news, and the clock
 * @param media makes the core
 * @param admission is given who may open and enter rooms by the statement, and says who does
 * @param leftovers makes what clears memory after people
 */
public record Composition(
        InstantSource clock,
        RandomSource random,
        AddressShortening shortening,
        JournalStore.Factory journal,
        Sweep sweep,
        CipherFactory ciphers,
        BiFunction<Runnable, InstantSource, DtlsHandshake.Factory> dtls,
        Function<Surroundings, MediaCore> media,
        UnaryOperator<Admission> admission,
        Supplier<Leftovers> leftovers) {

    /** What every host runs. */
    public static Composition shipped() {
        SecureRandom random = new SecureRandom();
        return new Composition(
                InstantSource.system(),
                random::nextBytes,
                AddressShortening.toNetworks(),
                SealedStore::inSqlite,
                Sweep.ofOverdueEntries(),
                new JceCiphers(),
                (wakeUp, clock) -> warmedUpDtls(wakeUp, clock, random),
                Core::new,
                UnaryOperator.identity(),
                SweptHeap::ofThisProcess);
    }

    /** Its certificate is made anew at each start, and dies with the process. */
    private static DtlsHandshake.Factory warmedUpDtls(Runnable wakeUp, InstantSource clock, SecureRandom random) {
        BouncyCastleDtls dtls = new BouncyCastleDtls(
                task -> Thread.ofVirtual().name("dtls").start(task),
                wakeUp,
                DtlsIdentity.generate(random, clock.instant()),
                random);
        dtls.warmUp();
        return dtls;
    }

    public Composition withClock(InstantSource other) {
        return new Composition(other, random, shortening, journal, sweep, ciphers, dtls, media, admission, leftovers);
    }

    public Composition withShortening(AddressShortening other) {
        return new Composition(clock, random, other, journal, sweep, ciphers, dtls, media, admission, leftovers);
    }

    public Composition withJournal(JournalStore.Factory other) {
        return new Composition(clock, random, shortening, other, sweep, ciphers, dtls, media, admission, leftovers);
    }

    public Composition withSweep(Sweep other) {
        return new Composition(clock, random, shortening, journal, other, ciphers, dtls, media, admission, leftovers);
    }

    public Composition withCiphers(CipherFactory other) {
        return new Composition(clock, random, shortening, journal, sweep, other, dtls, media, admission, leftovers);
    }

    public Composition withDtls(BiFunction<Runnable, InstantSource, DtlsHandshake.Factory> other) {
        return new Composition(clock, random, shortening, journal, sweep, ciphers, other, media, admission, leftovers);
    }

    public Composition withMedia(Function<Surroundings, MediaCore> other) {
        return new Composition(clock, random, shortening, journal, sweep, ciphers, dtls, other, admission, leftovers);
    }

    public Composition withAdmission(UnaryOperator<Admission> other) {
        return new Composition(clock, random, shortening, journal, sweep, ciphers, dtls, media, other, leftovers);
    }

    public Composition withLeftovers(Supplier<Leftovers> other) {
        return new Composition(clock, random, shortening, journal, sweep, ciphers, dtls, media, admission, other);
    }
}
