package org.glashaus.conference.rights;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.glashaus.conference.rights.Requester.Word;
import org.glashaus.spec.PrivacyStatement;
import org.glashaus.spec.Profile;

/**
 * What whoever made a request is told, paragraph by paragraph; on the page and in the host's letters alike.
 *
 * @param timesLink whether times at which somebody was here can link anything to them
 */
public record Letters(PrivacyStatement statement, boolean timesLink) {

    /** @param profile whether times can link anything is a matter of its logs */
    public static Letters of(Profile profile) {
        return new Letters(profile.statement(), Links.byTime(profile));
    }

    /** All that there is to say of it so far. */
    public List<String> of(RightsRequest request) {
        String language = request.requester().map(Requester::language).orElse("en");
        List<String> told = new ArrayList<>();
        told.add(acknowledgement(request, language));
        if (request.kind() == RequestKind.WITHDRAWAL && Consent.isUsed(statement)) {
            told.add(LetterWords.WITHDRAWN.in(language));
        }
        request.requester().ifPresent(requester -> {
            requester
                    .last(Word.Sort.EXTENSION)
                    .ifPresent(word -> told.add(
                            LetterWords.EXTENDED.in(language).formatted(day(request.due(), language), word.words())));
            restriction(requester, language, told);
        });
        request.outcome().filter(how -> how != Outcome.EFFECTIVE).ifPresent(how -> decision(request, how, told));
        return told;
    }

    /** What was announced is of the restriction before it, not of one that was ordered since. */
    private static void restriction(Requester requester, String language, List<String> told) {
        List<Word> turns = requester.said().stream()
                .filter(word -> word.sort() == Word.Sort.LIFTING || word.sort() == Word.Sort.RESTRICTION)
                .toList();
        Optional<Word> end = turns.isEmpty()
                ? Optional.empty()
                : Optional.of(turns.getLast()).filter(word -> word.sort() == Word.Sort.LIFTING);
        boolean restricted = !requester.holds().isEmpty();
        if (restricted && end.isEmpty()) {
            told.add(LetterWords.RESTRICTED.in(language));
        }
        end.ifPresent(word -> told.add((restricted ? LetterWords.LIFTING : LetterWords.LIFTED)
                .in(language)
                .formatted(word.words())));
    }

    private String acknowledgement(RightsRequest request, String language) {
        String received = day(request.received(), language);
        if (request.kind() == RequestKind.WITHDRAWAL) {
            return (Consent.isUsed(statement) ? LetterWords.RECEIVED_AT_ONCE : LetterWords.NO_CONSENT)
                    .in(language)
                    .formatted(received);
        }
        if (request.acknowledged().isAfter(request.due())) {
            return LetterWords.RECEIVED_LATE
                    .in(language)
                    .formatted(received, day(request.acknowledged(), language), day(request.due(), language));
        }
        return LetterWords.RECEIVED.in(language).formatted(received, day(request.due(), language));
    }

    private void decision(RightsRequest request, Outcome how, List<String> told) {
        String language = request.requester().map(Requester::language).orElse("en");
        told.add(outcome(how, language));
        request.requester()
                .flatMap(requester -> requester.last(Word.Sort.DECISION))
                .map(Word::words)
                .filter(words -> !words.isBlank())
                .ifPresent(words -> told.add(LetterWords.WORDS.in(language).formatted(words)));
        if (how.owesRemedies()) {
            told.add(remedies(language));
        }
    }

    public String outcome(Outcome how, String language) {
        return (switch (how) {
                    case GRANTED -> LetterWords.GRANTED;
                    case PARTLY -> LetterWords.PARTLY;
                    case REFUSED -> LetterWords.REFUSED;
                    case NOT_IDENTIFIABLE -> timesLink ? LetterWords.NOT_IDENTIFIABLE : LetterWords.NEVER_IDENTIFIABLE;
                    case EFFECTIVE -> LetterWords.EFFECTIVE;
                    case TAKEN_BACK -> LetterWords.TAKEN_BACK;
                })
                .in(language);
    }

    /** Article 12(4) GDPR: complaint to a named authority, and a court (Articles 77 and 79). */
    public String remedies(String language) {
        return LetterWords.REMEDIES.in(language).formatted(Authority.of(statement, language));
    }

    public static String day(LocalDate date, String language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.equals("en") ? Locale.UK : Locale.of(language))
                .format(date);
    }
}
