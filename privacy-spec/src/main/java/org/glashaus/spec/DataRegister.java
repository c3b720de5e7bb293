package org.glashaus.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glashaus.spec.Node.Mapping;

/**
 * Every field of a person that this software stores, logs, sends to others, holds in memory or keeps in the person's own browser.
 *
 * @param impersonal fields of messages that say nothing of a person
 */
public record DataRegister(List<Entry> entries, List<String> impersonal) {
    static final String RESOURCE = "/statements/register.yaml";

    public DataRegister {
        entries = List.copyOf(entries);
        impersonal = List.copyOf(impersonal);
    }

    /**
     * Fields of one purpose, reader and period.
     *
     * @param data the catalogue's kind of data
     * @param reader who can see it
     * @param period how long it is there
     */
    public record Entry(
            String id, String data, Places where, Text what, Text purpose, Text basis, Text reader, Text period) {}

    /**
     * Where the fields are.
     *
     * @param journal table and column
     * @param signalling message to a client, and field
     * @param http parts of an address or a body that WHIP and WHEP take or answer
     * @param memory Java types
     * @param browser what of the client's own storage, or which cookie, on the visitor's device
     */
    public record Places(
            List<String> journal,
            List<String> signalling,
            List<String> http,
            List<String> memory,
            List<String> browser) {

        public Places {
            journal = List.copyOf(journal);
            signalling = List.copyOf(signalling);
            http = List.copyOf(http);
            memory = List.copyOf(memory);
            browser = List.copyOf(browser);
        }
    }

    /** The register of this product. */
    public static DataRegister load() {
        return Holder.SHIPPED;
    }

    public Optional<Entry> entry(String id) {
        return entries.stream().filter(e -> e.id().equals(id)).findFirst();
    }

    /** What the host keeps about requests, breaches and the like: data as any other, and no part of a conference. */
    public List<Entry> ownRegisters() {
        return entries.stream().filter(e -> e.id().startsWith("register-of-")).toList();
    }

    private static final class Holder {
        private static final DataRegister SHIPPED = shipped();

        private static DataRegister shipped() {
            try {
                Mapping top = YamlFile.shipped(RESOURCE).asMapping();
                List<Entry> entries = new ArrayList<>();
                for (Node node : top.get("entries").asList()) {
                    entries.add(entry(node.asMapping()));
                }
                return new DataRegister(entries, top.texts("impersonal"));
            } catch (StatementRefused e) {
                throw new IllegalStateException("This build has a broken register", e);
            }
        }

        private static Entry entry(Mapping m) throws StatementRefused {
            Mapping where = m.get("where").asMapping();
            return new Entry(
                    m.text("id"),
                    m.text("data"),
                    new Places(
                            where.texts("journal"),
                            where.texts("signalling"),
                            where.texts("http"),
                            where.texts("memory"),
                            where.texts("browser")),
                    words(m, "what"),
                    words(m, "purpose"),
                    words(m, "basis"),
                    words(m, "reader"),
                    words(m, "period"));
        }

        private static Text words(Mapping m, String field) throws StatementRefused {
            return m.get(field).asWords("en");
        }
    }
}
