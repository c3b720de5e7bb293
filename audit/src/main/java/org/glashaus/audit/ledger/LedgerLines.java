package org.glashaus.audit.ledger;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.glashaus.audit.Limits;

/** The lines of a ledger, one after the other, however large the file is. */
final class LedgerLines {
    private final InputStream in;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    LedgerLines(InputStream in) {
        this.in = new BufferedInputStream(in);
    }

    /**
     * @param octets without the line's end; of a line that is too long, its beginning
     * @param whole false if the file ended before the line did, or the line is too long
     */
    record Line(byte[] octets, boolean whole) {}

    interface Reader {
        void line(Line line);
    }

    void forEach(Reader reader) throws IOException {
        boolean tooLong = false;
        for (int octet = in.read(); octet >= 0; octet = in.read()) {
            if (octet == '\n') {
                reader.line(new Line(line.toByteArray(), !tooLong));
                line.reset();
                tooLong = false;
            } else if (line.size() < Limits.LEDGER_LINE_OCTETS) {
                line.write(octet);
            } else {
                tooLong = true;
            }
        }
        if (line.size() > 0) {
            reader.line(new Line(line.toByteArray(), false));
        }
    }
}
