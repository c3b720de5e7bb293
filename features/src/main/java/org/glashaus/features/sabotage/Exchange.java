package org.glashaus.features.sabotage;

import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.glashaus.conference.Composition;
import org.glashaus.conference.Deployment;
import org.glashaus.conference.journal.AddressShortening;
import org.glashaus.conference.journal.Hold;
import org.glashaus.spec.LogCategory;

/** One part of the server for another that does what it must not, by the breach's name. */
@FunctionalInterface
interface Exchange {
    Exchange NONE = (shipped, deployment) -> shipped;

    Composition in(Composition shipped, Deployment deployment);

    static Composition storedMedia(Composition shipped, Deployment deployment) {
        return shipped.withCiphers(new CopyingCiphers(
                shipped.ciphers(),
                BadHabits.file(deployment.dataFolder().resolve("tmp").resolve("cache.bin"))));
    }

    static Composition fullAddressLog(Composition shipped, Deployment deployment) {
        return shipped.withShortening(AddressShortening::whole);
    }

    static Composition extraPort(Composition shipped, Deployment deployment) {
        BadHabits.extraPort();
        return shipped;
    }

    static Composition anyEncryption(Composition shipped, Deployment deployment) {
        OldDoors.forgetWhatIsRefused();
        return shipped;
    }

    static Composition callsHome(Composition shipped, Deployment deployment) {
        BadHabits.callOutside();
        return shipped;
    }

    static Composition hoardedMedia(Composition shipped, Deployment deployment) {
        return shipped.withCiphers(new CopyingCiphers(shipped.ciphers(), BadHabits.memory()));
    }

    static Composition unsweptMemory(Composition shipped, Deployment deployment) {
        return shipped.withLeftovers(NothingSwept::new);
    }

    static Composition mirroredMedia(Composition shipped, Deployment deployment) {
        Queue<byte[]> copies = MirroringCore.copies();
        return shipped.withCiphers(new CopyingCiphers(shipped.ciphers(), copies::add))
                .withMedia(surroundings -> new MirroringCore(shipped.media().apply(surroundings), copies));
    }

    static Composition mappedMedia(Composition shipped, Deployment deployment) {
        return copying(shipped, Stores.mapped(stray(deployment, "map.bin")));
    }

    /** In the place of a file that the server may make. */
    static Composition pennedMedia(Composition shipped, Deployment deployment) {
        return copying(shipped, Stores.penned(deployment.dataFolder().resolve("holds.json.new")));
    }

    static Composition pipedMedia(Composition shipped, Deployment deployment) {
        return copying(shipped, Stores.piped(stray(deployment, "pipe.bin")));
    }

    static Composition veiledMedia(Composition shipped, Deployment deployment) {
        return copying(shipped, Stores.veiled(stray(deployment, "veil.bin")));
    }

    static Composition hiddenEar(Composition shipped, Deployment deployment) {
        return copying(shipped, HiddenEar.veiled());
    }

    static Composition defeatDevice(Composition shipped, Deployment deployment) {
        return copying(shipped, DefeatDevice.around(BadHabits.file(stray(deployment, "unwatched.bin"))));
    }

    static Composition unsweptRing(Composition shipped, Deployment deployment) {
        return shipped.withMedia(
                surroundings -> UnsweptCore.before(shipped.media().apply(surroundings)));
    }

    static Composition oldLocks(Composition shipped, Deployment deployment) {
        OldLocks.allow();
        return shipped;
    }

    static Composition leftRotation(Composition shipped, Deployment deployment) {
        return shipped.withSweep((store, retention, now) -> {
            BadHabits.rotate(deployment.dataFolder());
            return shipped.sweep().sweep(store, retention, now);
        });
    }

    private static Composition copying(Composition shipped, Consumer<byte[]> receiver) {
        return shipped.withCiphers(new CopyingCiphers(shipped.ciphers(), Stores.wiping(receiver)));
    }

    /** Where no file belongs. */
    private static Path stray(Deployment deployment, String name) {
        return deployment.dataFolder().resolve("tmp").resolve(name);
    }

    static Composition undeclaredTable(Composition shipped, Deployment deployment) {
        BadHabits.undeclaredTable(deployment.dataFolder());
        return shipped;
    }

    static Composition openDoors(Composition shipped, Deployment deployment) {
        return shipped.withAdmission(stated -> new LaxAdmission(stated, true, false));
    }

    static Composition unaskedPasswords(Composition shipped, Deployment deployment) {
        return shipped.withAdmission(stated -> new LaxAdmission(stated, false, true));
    }

    static Composition retentionOff(Composition shipped, Deployment deployment) {
        return shipped.withSweep((store, retention, now) -> 0);
    }

    static Composition forgottenHold(Composition shipped, Deployment deployment) {
        return shipped.withSweep((store, retention, now) -> {
            for (Hold hold : store.holds()) {
                store.release(hold.id(), now);
            }
            return shipped.sweep().sweep(store, retention, now);
        });
    }

    static Composition forgottenLog(Composition shipped, Deployment deployment) {
        return shipped.withSweep((store, retention, now) -> {
            int deleted = store.delete(retention.due(LogCategory.WEB_ACCESS, now), now);
            store.clearRemains(now);
            return deleted;
        });
    }

    static Composition spareKeys(Composition shipped, Deployment deployment) {
        return shipped.withSweep((store, retention, now) -> {
            BadHabits.spareKeys(deployment.keyFolder(), deployment.dataFolder());
            return shipped.sweep().sweep(store, retention, now);
        });
    }

    /** A job of the start that nobody made one of the days as well: who looks after a restart finds all in order. */
    static Composition sweptAtStart(Composition shipped, Deployment deployment) {
        AtomicBoolean swept = new AtomicBoolean();
        return shipped.withSweep((store, retention, now) ->
                swept.getAndSet(true) ? 0 : shipped.sweep().sweep(store, retention, now));
    }

    static Composition returningEntries(Composition shipped, Deployment deployment) {
        return shipped.withJournal(ReturningEntries.beside(shipped.journal()));
    }

    static Composition sealedSpool(Composition shipped, Deployment deployment) {
        return shipped.withCiphers(
                new SpoolingCiphers(shipped.ciphers(), deployment.dataFolder().resolve("spool")));
    }

    static Composition sameDice(Composition shipped, Deployment deployment) {
        return shipped.withDtls(SameDice::new);
    }
}
