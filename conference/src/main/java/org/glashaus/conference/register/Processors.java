package org.glashaus.conference.register;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Providers who could reach the data, each with its contract (Article 28 GDPR). */
public final class Processors {
    private final CaseBook book;

    Processors(CaseBook book) {
        this.book = book;
    }

    /**
     * One provider's contract.
     *
     * @param seat country by its two letters
     * @param access what they could reach
     * @param contract where it lies
     */
    public record Contract(
            String name, String seat, String access, String contract, String contact, LocalDate from, LocalDate until) {
        @Override
        public String toString() {
            return "Contract(redacted)";
        }
    }

    public List<StoredCase> all() {
        return book.all();
    }

    public StoredCase added(Contract contract) throws IOException {
        if (contract.until().isBefore(contract.from())) {
            throw new IllegalArgumentException("A contract ends after it begins.");
        }
        Written.near(contract.from(), book.today(), "the contract's first day");
        Written.near(contract.until(), book.today(), "the contract's last day");
        Written.needed(contract.name(), "the provider's name");
        Written.needed(contract.access(), "what they could reach");
        Written.needed(contract.contract(), "where the contract lies");
        JsonObject outline = new JsonObject()
                .put("seat", contract.seat())
                .put("from", contract.from().toString())
                .put("until", contract.until().toString());
        JsonObject person = new JsonObject()
                .put("name", contract.name())
                .put("access", contract.access())
                .put("contract", contract.contract())
                .put("contact", contract.contact());
        return book.add(outline, person, Step.RECEIVED);
    }

    /** The access has ended, whatever the contract says. */
    public StoredCase ended(long number) throws IOException {
        StoredCase open = book.find(number)
                .filter(one -> !one.outline().containsKey(CaseBook.CLOSED)
                        && one.person().isPresent())
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no open processor " + number + "; glashaus processor list has all."));
        StoredCase changed = new StoredCase(
                number, open.outline().copy().put(CaseBook.CLOSED, book.today().toString()), open.person());
        book.change(changed, Step.CLOSED);
        return changed;
    }

    /** A contract that is over while the provider is not: access lapses with it. */
    public static boolean isLapsed(StoredCase processor, LocalDate today) {
        return !processor.outline().containsKey(CaseBook.CLOSED)
                && Optional.ofNullable(processor.outline().getString("until"))
                        .map(LocalDate::parse)
                        .filter(until -> today.isAfter(until))
                        .isPresent();
    }
}
