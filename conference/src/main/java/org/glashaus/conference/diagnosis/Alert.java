package org.glashaus.conference.diagnosis;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLException;

// RFC 8446 §6 and Appendix B.2, with what RFC 5246 §7.2 knew besides
/** Why a handshake failed, as one of the words that TLS and DTLS have for it. */
public enum Alert {
    CLOSE_NOTIFY(0),
    UNEXPECTED_MESSAGE(10),
    BAD_RECORD_MAC(20),
    RECORD_OVERFLOW(22),
    HANDSHAKE_FAILURE(40),
    BAD_CERTIFICATE(42),
    UNSUPPORTED_CERTIFICATE(43),
    CERTIFICATE_REVOKED(44),
    CERTIFICATE_EXPIRED(45),
    CERTIFICATE_UNKNOWN(46),
    ILLEGAL_PARAMETER(47),
    UNKNOWN_CA(48),
    ACCESS_DENIED(49),
    DECODE_ERROR(50),
    DECRYPT_ERROR(51),
    PROTOCOL_VERSION(70),
    INSUFFICIENT_SECURITY(71),
    INTERNAL_ERROR(80),
    INAPPROPRIATE_FALLBACK(86),
    USER_CANCELED(90),
    NO_RENEGOTIATION(100),
    MISSING_EXTENSION(109),
    UNSUPPORTED_EXTENSION(110),
    UNRECOGNIZED_NAME(112),
    BAD_CERTIFICATE_STATUS_RESPONSE(113),
    UNKNOWN_PSK_IDENTITY(115),
    CERTIFICATE_REQUIRED(116),
    NO_APPLICATION_PROTOCOL(120),
    /** Whatever else a peer may have said. */
    OTHER(-1);

    private static final String RECEIVED = "Received fatal alert: ";

    private final int number;

    Alert(int number) {
        this.number = number;
    }

    public static Alert of(int number) {
        return Arrays.stream(values())
                .filter(alert -> alert.number == number)
                .findFirst()
                .orElse(OTHER);
    }

    /** The JDK tells it in the exception's text only, {@code Received fatal alert: name} or {@code (name) …}. */
    static Optional<Alert> in(Throwable fault) {
        String text = fault instanceof SSLException tls && tls.getMessage() != null ? tls.getMessage() : "";
        String name = text.startsWith(RECEIVED)
                ? text.substring(RECEIVED.length())
                : text.startsWith("(") ? text.substring(1, Math.max(1, text.indexOf(')'))) : "";
        return Arrays.stream(values())
                .filter(alert -> alert.word().equals(name))
                .findFirst();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
