package org.glashaus.features.witness;

import java.nio.ByteBuffer;
import java.util.List;

/** Entries of the journal that have a time of their own by some claim; what a log holds of different kinds is told apart. */
public enum KeptLog {
    WEB("the web log", SealedRows.WEB_ACCESS),
    WHOLE_ADDRESSES("the web log with a whole address", SealedRows.WEB_ACCESS) {
        @Override
        boolean has(ByteBuffer payload) {
            int octets = Byte.toUnsignedInt(payload.get());
            return octets > 0 && Byte.toUnsignedInt(payload.get()) == octets * Byte.SIZE;
        }
    },
    SIGNALLING("the signalling log", SealedRows.SIGNALLING),
    MEDIA("the media log", SealedRows.MEDIA),
    LOGINS("the log of organisers' logins", SealedRows.ORGANISER_LOGIN),
    SECURITY("the security log", SealedRows.SECURITY),
    ERRORS("the error log", SealedRows.ERROR),
    CONFERENCES("the list of conferences' identifiers", SealedRows.IDENTIFIERS) {
        @Override
        boolean has(ByteBuffer payload) {
            return payload.get() == 0;
        }
    },
    PARTICIPANTS("the list of participants' identifiers", SealedRows.IDENTIFIERS) {
        @Override
        boolean has(ByteBuffer payload) {
            return payload.get() == 1;
        }
    },
    STATISTICS("the usage statistics", SealedRows.STATISTICS),
    DISCLOSURES("the log of disclosures", SealedRows.DISCLOSURES);

    private final String called;
    private final int category;

    KeptLog(String called, int category) {
        this.called = called;
        this.category = category;
    }

    /** In a sentence, behind "entries of". */
    public String called() {
        return called;
    }

    boolean has(ByteBuffer payload) {
        return payload.hasRemaining();
    }

    /** Those of its entries. */
    public List<SealedRows.Row> of(List<SealedRows.Row> rows) {
        return rows.stream()
                .filter(row -> row.category() == category && has(row.payload()))
                .toList();
    }
}
