package org.glashaus.spec;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.glashaus.spec.ClaimCatalogue.Reading;
import org.glashaus.spec.PrivacyStatement.Occurrence;
import org.glashaus.spec.Profile.DerivedSetting;
import org.glashaus.spec.Profile.Origin;

/**
 * How one setting follows from claims. Branches are tried from the strictest on; the first of which any claim is stated
 * wins, and where none is, the statement is silent.
 */
final class SettingRule {
    private final String name;
    private final List<Branch> branches;
    private final Unsaid silence;
    private final Optional<Settled> settled;

    private SettingRule(Builder built, Unsaid silence) {
        this.name = built.name;
        this.branches = List.copyOf(built.branches);
        this.settled = built.settled;
        this.silence = silence;
    }

    /** What a setting becomes, given where its claims are made. */
    interface Value {
        Text of(PrivacyStatement statement, List<Occurrence> stated) throws StatementRefused;
    }

    private record Branch(Value value, Optional<String> today, List<String> claims) {}

    private record Unsaid(Origin origin, String value, String why, Optional<String> today) {}

    private record Settled(String claim, String value) {}

    static Builder named(String name) {
        return new Builder(name);
    }

    static final class Builder {
        private final String name;
        private final List<Branch> branches = new ArrayList<>();
        private Optional<Settled> settled = Optional.empty();

        private Builder(String name) {
            this.name = name;
        }

        /** The running server obeys these claims. */
        Builder obeyed(String value, String... claims) {
            return obeyed((statement, stated) -> Phrases.text(value), claims);
        }

        Builder obeyed(Value value, String... claims) {
            branches.add(new Branch(value, Optional.empty(), List.of(claims)));
            return this;
        }

        /** The running server does something else for now. */
        Builder later(String value, String today, String... claims) {
            return later((statement, stated) -> Phrases.text(value), today, claims);
        }

        Builder later(Value value, String today, String... claims) {
            branches.add(new Branch(value, Optional.of(today), List.of(claims)));
            return this;
        }

        /** What a claim that another setting answers means for this one, where nothing is said of it itself. */
        Builder settledBy(String claim, String value) {
            settled = Optional.of(new Settled(claim, value));
            return this;
        }

        /** What holds where the statement says nothing: the strictest value. */
        SettingRule silent(String value, String why) {
            return new SettingRule(this, new Unsaid(Origin.SILENCE, value, why, Optional.empty()));
        }

        /** The strictest value, which the running server does not obey yet. */
        SettingRule silentLater(String value, String why, String today) {
            return new SettingRule(this, new Unsaid(Origin.SILENCE, value, why, Optional.of(today)));
        }

        /** What the law demands whatever the statement says. */
        SettingRule byLaw(String value, String why) {
            return new SettingRule(this, new Unsaid(Origin.LAW, value, why, Optional.empty()));
        }
    }

    String name() {
        return name;
    }

    Set<String> claims() {
        return branches.stream().flatMap(b -> b.claims().stream()).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    DerivedSetting derive(PrivacyStatement statement) throws StatementRefused {
        Set<String> own = claims();
        List<Occurrence> stated = statement
                .occurrences()
                .filter(o -> own.contains(o.claim().id()))
                .toList();
        for (Branch branch : branches) {
            if (stated.stream().anyMatch(o -> branch.claims().contains(o.claim().id()))) {
                return stated(statement, branch, stated);
            }
        }
        return settled(statement).orElseGet(this::unsaid);
    }

    private Optional<DerivedSetting> settled(PrivacyStatement statement) {
        return settled.filter(by -> !statement.occurrences(by.claim()).isEmpty())
                .map(by -> new DerivedSetting(
                        name,
                        Phrases.text(by.value()),
                        statement.occurrences(by.claim()).stream()
                                .map(Occurrence::anchor)
                                .distinct()
                                .toList(),
                        Origin.STATED,
                        Optional.empty(),
                        Optional.empty()));
    }

    private DerivedSetting unsaid() {
        return new DerivedSetting(
                name,
                Phrases.text(silence.value()),
                List.of(),
                silence.origin(),
                Optional.of(Phrases.text(silence.why())),
                silence.today().map(Phrases::text));
    }

    private DerivedSetting stated(PrivacyStatement statement, Branch branch, List<Occurrence> stated)
            throws StatementRefused {
        List<String> anchors =
                stated.stream().map(Occurrence::anchor).distinct().toList();
        List<String> ids = stated.stream().map(o -> o.claim().id()).distinct().toList();
        Set<Reading> readings = new LinkedHashSet<>();
        ids.forEach(id -> readings.addAll(ClaimCatalogue.load().readings(id, anchors)));
        boolean vague = readings.stream().anyMatch(r -> !r.anchors().isEmpty());
        return new DerivedSetting(
                name,
                Phrases.setting(name),
                branch.value().of(statement, stated),
                anchors,
                vague ? Origin.READING : Origin.STATED,
                readings.isEmpty()
                        ? Optional.empty()
                        : Optional.of(Phrases.sentences(
                                readings.stream().map(Reading::reading).toList())),
                branch.today().map(Phrases::text),
                ids);
    }
}
