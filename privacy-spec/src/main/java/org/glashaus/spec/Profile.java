package org.glashaus.spec;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the running server derives from its statement. Nothing in here can be set anywhere else.
 *
 * @param statement where it comes from
 * @param logs the rule of each log that there is; a category that is not in here is written nowhere
 * @param settings every derived setting with its origin, those that are not yet in force included
 */
public record Profile(PrivacyStatement statement, Map<LogCategory, LogRule> logs, List<DerivedSetting> settings) {

    public Profile {
        logs = Map.copyOf(logs);
        settings = List.copyOf(settings);
    }

    /**
     * How one log category is written and how long its entries live, counted from each entry's event time. The event of
     * an identifier is the end of its conference.
     *
     * @param anchors the sentences it follows from
     */
    public record LogRule(AddressForm address, Duration retention, Text purpose, List<String> anchors) {

        public LogRule {
            anchors = List.copyOf(anchors);
        }

        /** See {@link LogCategory#sliceWidth}. */
        public Duration sliceWidth() {
            return LogCategory.sliceWidth(retention);
        }
    }

    /** How this log is written; empty means not at all. */
    public Optional<LogRule> log(LogCategory category) {
        return Optional.ofNullable(logs.get(category));
    }

    /** How requests for pages are logged. */
    public Optional<LogRule> webAccessLog() {
        return log(LogCategory.WEB_ACCESS);
    }

    /** Whether an entry of the web log says what was asked for: its method, and the kind of page. */
    public boolean webLogTellsWhatWasAskedFor() {
        return WebAccessLog.tellsWhatWasAskedFor(statement);
    }

    /** Whether nothing but errors is counted, since no sentence tells of counting anything else. */
    public boolean countsErrorsOnly() {
        return Logs.countsErrorsOnly(statement);
    }

    /** Whether rooms are opened by organisers who have logged in, and by nobody else. */
    public boolean onlyOrganisersOpenRooms() {
        return !statement.occurrences("organiser-creates-room").isEmpty();
    }

    /** Whether whoever opens a room may lock it with a password. */
    public boolean roomsCanBeLocked() {
        return !statement.occurrences("room-password-optional").isEmpty();
    }

    /** What the client may keep in the visitor's browser, and asks before anything starts. */
    public BrowserUse browser() {
        return BrowserUse.of(statement);
    }

    /** How two who are alone in a room may connect directly; empty where media always pass through the server. */
    public Optional<DirectConnections> directConnections() {
        return DirectConnections.of(statement);
    }

    /** What of a visitor's address an entry may hold. */
    public enum AddressForm {
        NONE,
        /** IPv4 cut to /16, IPv6 to /32, before the first write. */
        SHORTENED,
        FULL
    }

    /** The setting of this name. */
    public Optional<DerivedSetting> setting(String name) {
        return settings.stream().filter(s -> s.name().equals(name)).findFirst();
    }

    /** What becomes of a claim that the statement makes. */
    public Treatment treatment(String claimId) {
        return settings.stream()
                .filter(s -> s.claims().contains(claimId))
                .findFirst()
                .<Treatment>map(s -> s.notInForce()
                        .<Treatment>map(today -> new Treatment.NotInForce(s, today))
                        .orElseGet(() -> new Treatment.InForce(s)))
                .orElseGet(() -> new Treatment.NoSetting(ClaimsWithoutSetting.reason(claimId)));
    }

    /** No claim is ignored in silence: each is one of these. */
    public sealed interface Treatment {
        /** The running server obeys it through this setting. */
        record InForce(DerivedSetting setting) implements Treatment {}

        /** The running server does something else for now. */
        record NotInForce(DerivedSetting setting, Text today) implements Treatment {}

        /** There is nothing to set: it is told, attested, or a matter of people. */
        record NoSetting(Text reason) implements Treatment {}
    }

    /**
     * One derived setting.
     *
     * @param name stable, kebab-case, for whoever reads settings by machine
     * @param title what people call it
     * @param anchors the sentences it follows from; empty where the statement is silent
     * @param origin why it has this value
     * @param reading the accepted reading of a vague word, or why silence means this
     * @param notInForce empty if the running server obeys it; otherwise what it does instead, for the privacy page and
     *     the report
     * @param claims ids of the stated claims that it answers
     */
    public record DerivedSetting(
            String name,
            Text title,
            Text value,
            List<String> anchors,
            Origin origin,
            Optional<Text> reading,
            Optional<Text> notInForce,
            List<String> claims) {

        public DerivedSetting {
            anchors = List.copyOf(anchors);
            claims = List.copyOf(claims);
        }

        public DerivedSetting(
                String name,
                Text value,
                List<String> anchors,
                Origin origin,
                Optional<Text> reading,
                Optional<Text> notInForce) {
            this(name, Phrases.setting(name), value, anchors, origin, reading, notInForce, List.of());
        }
    }

    public enum Origin {
        STATED,
        READING,
        SILENCE,
        LAW
    }
}
