package org.glashaus.features.witness;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An entry's fields as text, by the published layout of each log ({@code docs/journal.md}). */
final class EntryFields {
    /** What follows the last field that the format knows: no log has such a field, so that whoever judges sees a breach. */
    static final String MORE = "more";

    private static final List<String> METHODS =
            List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "OTHER");
    private static final List<String> ROUTES = List.of(
            "/",
            "/{room}",
            "/left",
            "/privacy",
            "/assets/{file}",
            "/signal",
            "/whip/{room}",
            "/whep/{room}",
            "/session/{id}",
            "/health",
            "/robots.txt",
            "/favicon.ico",
            "other",
            "/rights",
            "/login",
            "/cookies");
    private static final List<String> STEPS = List.of(
            "OPENED",
            "JOINED",
            "RESUMED",
            "LEFT",
            "LOST",
            "CLOSED",
            "REFUSED_FULL",
            "REFUSED_ORIGIN",
            "REFUSED_TOO_MANY",
            "REFUSED_MESSAGE");
    private static final List<String> ENDINGS = List.of("CONNECTED", "CLOSED", "NO_PATH", "NO_HANDSHAKE", "FAULT");
    private static final List<String> ATTACKS = List.of(
            "FAILED_LOGIN",
            "CONNECTION_FLOOD",
            "JOIN_FLOOD",
            "ROOM_FLOOD",
            "FOREIGN_ORIGIN",
            "BAD_TOKEN",
            "BAD_REQUEST",
            "BANNED");
    private static final List<String> PARTS =
            List.of("PAGES", "SIGNALLING", "WHIP", "MEDIA", "DTLS", "JOURNAL", "START", "OTHER");
    private static final List<String> ERRORS =
            List.of("INPUT_OUTPUT", "PROTOCOL", "STATE", "TIMEOUT", "RESOURCES", "OTHER");
    private static final int IDENTIFIER_OCTETS = 16;

    private final ByteBuffer in;
    private final Map<String, String> fields = new LinkedHashMap<>();

    private EntryFields(ByteBuffer in) {
        this.in = in;
    }

    /** @throws IOException if the entry has not the fields of its log */
    static Map<String, String> of(SealedRows.Row row) throws IOException {
        EntryFields entry = new EntryFields(row.payload().duplicate());
        try {
            entry.read(row.category());
        } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
            throw new IOException("an entry of the journal does not have the known fields.", e);
        }
        return entry.fields;
    }

    private void read(int category) throws IOException {
        switch (category) {
            case SealedRows.WEB_ACCESS -> {
                address();
                coded("method", METHODS);
                coded("route", ROUTES);
                fields.put("status", Short.toString(in.getShort()));
            }
            case SealedRows.SIGNALLING -> {
                coded("step", STEPS);
                room();
            }
            case SealedRows.MEDIA -> {
                coded("way", List.of("PUBLISH", "SUBSCRIBE"));
                coded("step", ENDINGS);
                number("packets");
                number("lost");
                room();
            }
            case SealedRows.ORGANISER_LOGIN -> {
                number("account");
                coded("outcome", List.of("ACCEPTED", "REFUSED", "LOCKED"));
            }
            case SealedRows.SECURITY -> {
                address();
                coded("sort", ATTACKS);
            }
            case SealedRows.ERROR -> {
                coded("part", PARTS);
                coded("sort", ERRORS);
            }
            case SealedRows.IDENTIFIERS -> {
                coded("sort", List.of("CONFERENCE", "PARTICIPANT"));
                octets("identifier");
            }
            case SealedRows.STATISTICS -> {
                coded("measure", List.of("CONFERENCES", "PARTICIPANTS", "PARTICIPANT_MINUTES", "ERRORS"));
                number("count");
            }
            case SealedRows.DISCLOSURES -> {
                number("file");
                coded("asker", List.of("POLICE", "PROSECUTOR", "COURT", "REGULATOR", "OTHER", "PROVIDER"));
                coded("answer", List.of("REFUSED", "PARTLY_GIVEN", "GIVEN", "NOTHING_HELD"));
            }
            default -> throw new IOException("the journal has a log that is not known.");
        }
        if (in.hasRemaining()) {
            fields.put(MORE, in.remaining() + " octets");
        }
    }

    private void coded(String field, List<String> meanings) {
        fields.put(field, meanings.get(in.get()));
    }

    private void number(String field) {
        fields.put(field, Long.toString(in.getLong()));
    }

    private void octets(String field) {
        byte[] octets = new byte[IDENTIFIER_OCTETS];
        in.get(octets);
        fields.put(field, HexFormat.of().formatHex(octets));
    }

    private void room() {
        if (in.get() == 0) {
            fields.put("room", "");
        } else {
            octets("room");
        }
    }

    private void address() throws IOException {
        int length = in.get();
        if (length == 0) {
            fields.put("address", "");
            return;
        }
        int bits = Byte.toUnsignedInt(in.get());
        byte[] octets = new byte[Byte.toUnsignedInt((byte) length)];
        in.get(octets);
        String printed = InetAddress.getByAddress(octets).getHostAddress();
        fields.put("address", bits == octets.length * Byte.SIZE ? printed : printed + "/" + bits);
    }
}
