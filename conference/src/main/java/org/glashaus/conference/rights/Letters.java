package org.glashaus.conference.rights;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.glashaus.conference.rights.Requester.Word;
import org.glashaus.spec.PrivacyStatement;

/** What whoever made a request is told, paragraph by paragraph; on the page and in the host's letters alike. */
public record Letters(PrivacyStatement statement) {

    /** All that there is to say of it so far. */
    public List<String> of(RightsRequest request) {
        String language = request.requester().map(Requester::language).orElse("en");
        List<String> told = new ArrayList<>();
        told.add(acknowledgement(request, language));
        if (request.kind() == RequestKind.WITHDRAWAL) {
            told.add((Consent.isUsed(statement) ? LetterWords.WITHDRAWN : LetterWords.NO_CONSENT).in(language));
        }
        request.requester().ifPresent(requester -> {
            requester
                    .last(Word.Sort.EXTENSION)
                    .ifPresent(word -> told.add(
                            LetterWords.EXTENDED.in(language).formatted(day(request.due(), language), word.words())));
            requester
                    .last(Word.Sort.LIFTING)
                    .ifPresent(word -> told.add(LetterWords.LIFTING.in(language).formatted(word.words())));
            if (!requester.holds().isEmpty()) {
                told.add(LetterWords.RESTRICTED.in(language));
            }
        });
        request.outcome().filter(how -> how != Outcome.EFFECTIVE).ifPresent(how -> decision(request, how, told));
        return told;
    }

    private String acknowledgement(RightsRequest request, String language) {
        return request.kind() == RequestKind.WITHDRAWAL
                ? LetterWords.RECEIVED_AT_ONCE.in(language).formatted(day(request.received(), language))
                : LetterWords.RECEIVED
                        .in(language)
                        .formatted(day(request.received(), language), day(request.due(), language));
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
                    case NOT_IDENTIFIABLE -> LetterWords.NOT_IDENTIFIABLE;
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
