package org.glashaus.audit.sabotage;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.glashaus.audit.Machine;
import org.glashaus.audit.Sabotage;
import org.glashaus.audit.sabotage.Told.Cell;
import org.glashaus.spec.ClaimCatalogue;
import org.glashaus.spec.PrivacyStatement;
import org.glashaus.spec.Standing;

/**
 * How the checks of one statement fared on servers that were broken on purpose. Under another statement, or in another
 * product, it says nothing.
 *
 * @param claims those that have a check, in the order of the catalogue
 * @param ruledOut of these, those that the statement rules out: what is checked is what it says instead, and no saboteur
 *     declares that
 * @param shipped the server as hosts get it, asked the same: what is red there is red without a breach
 */
public record SabotageRecord(
        Origin origin,
        Instant began,
        Instant ended,
        List<String> claims,
        Set<String> ruledOut,
        Shipped shipped,
        List<SabotageTrial> trials) {

    /**
     * What it is a record of.
     *
     * @param claimsSha256 of the statement's claims, see {@link Fingerprints}
     * @param catalogueSha256 of the catalogue of claims
     */
    public record Origin(
            Machine machine,
            String catalogueSha256,
            String statement,
            String host,
            String statementSha256,
            String claimsSha256) {

        public static Origin of(Machine machine, PrivacyStatement statement) {
            return new Origin(
                    machine,
                    Fingerprints.catalogue(),
                    statement.id(),
                    statement.host(),
                    statement.sha256(),
                    Fingerprints.claims(statement));
        }
    }

    /**
     * The server without a breach.
     *
     * @param notRun why it was not looked at; empty if it was
     */
    public record Shipped(Map<String, Told> cells, Optional<String> notRun) {
        public Shipped {
            cells = Collections.unmodifiableMap(new TreeMap<>(cells));
            notRun = notRun.map(Told::oneLine);
        }

        /** What the check said of it; empty if it was not asked. */
        public Optional<Cell> cell(String claim) {
            return Optional.ofNullable(cells.get(claim)).map(Told::cell);
        }

        public boolean broken(String claim) {
            return cell(claim).filter(Cell.BROKEN::equals).isPresent();
        }
    }

    public SabotageRecord {
        claims = ClaimCatalogue.load().entries().stream()
                .map(ClaimCatalogue.Entry::id)
                .filter(Set.copyOf(claims)::contains)
                .toList();
        ruledOut = Set.copyOf(ruledOut);
        trials = List.copyOf(trials);
    }

    public static Set<String> ruledOut(PrivacyStatement statement, List<String> claims) {
        return claims.stream()
                .filter(claim -> statement.standing(claim) == Standing.CONFLICTING)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What a saboteur has to turn red here: what it declares, where a check of it exists and the statement leaves it standing. */
    public Set<String> expected(SabotageTrial trial) {
        Set<String> expected = new TreeSet<>(trial.saboteur().breaks());
        expected.retainAll(claims);
        expected.removeAll(ruledOut);
        return expected;
    }

    /** It breaks nothing that has a check under this statement, so that there was nothing to try. */
    public boolean idle(SabotageTrial trial) {
        return claims.stream().noneMatch(trial.saboteur().breaks()::contains);
    }

    /** Red, though it declares neither that nor to bring it along, and the shipped server is not red there. */
    public Set<String> undeclared(SabotageTrial trial) {
        Set<String> undeclared = trial.broken();
        undeclared.removeAll(trial.saboteur().breaks());
        undeclared.removeAll(trial.saboteur().brings());
        undeclared.removeAll(ruledOut);
        undeclared.removeIf(shipped::broken);
        return undeclared;
    }

    /** Of what it declares, what was looked at and not seen broken. */
    public Set<String> unnoticed(SabotageTrial trial) {
        return among(trial, Cell.KEPT);
    }

    /** Of what it declares, what nobody could look at. */
    public Set<String> unseen(SabotageTrial trial) {
        Set<String> unseen = expected(trial);
        unseen.removeIf(
                claim -> trial.cell(claim).filter(cell -> cell != Cell.NOT_SEEN).isPresent());
        return unseen;
    }

    private Set<String> among(SabotageTrial trial, Cell cell) {
        Set<String> among = expected(trial);
        among.removeIf(claim -> trial.cell(claim).filter(cell::equals).isEmpty());
        return among;
    }

    /** Of all that was asked exactly what it declares turned red, and all of that was asked. */
    public boolean asDeclared(SabotageTrial trial) {
        return unnoticed(trial).isEmpty()
                && unseen(trial).isEmpty()
                && undeclared(trial).isEmpty();
    }

    /** What the record shows of a claim's check. What is red without a breach as well shows nothing by being red. */
    public Sabotage shows(String claim) {
        if (shipped.broken(claim)) {
            return Sabotage.NOT_TRIED;
        }
        if (trials.stream().anyMatch(trial -> unnoticed(trial).contains(claim))) {
            return Sabotage.STAYED_GREEN;
        }
        return breakers(claim).isEmpty() ? Sabotage.NOT_TRIED : Sabotage.SHOWN_RED;
    }

    /** The saboteurs under which the check turned red and had to; where the statement rules the claim out, under which it did. */
    public List<String> breakers(String claim) {
        return trials.stream()
                .filter(trial -> trial.broken().contains(claim))
                .filter(trial -> ruledOut.contains(claim) || expected(trial).contains(claim))
                .map(trial -> trial.saboteur().name())
                .toList();
    }
}
