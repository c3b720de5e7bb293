package org.glashaus.conference.diagnosis;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.glashaus.conference.diagnosis.Line.Frame;
import org.glashaus.conference.diagnosis.Line.Name;

/** A line as a host reads it. */
final class LineWords {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final long MICROS_PER_MILLI = 1_000;

    private LineWords() {}

    static String of(Line line) {
        return time(line.at()) + "  "
                + switch (line) {
                    case Line.Request it ->
                        "request " + it.method() + " " + it.route().text() + " " + it.status() + took(it.micros());
                    case Line.Message it ->
                        who(it.who()) + "message "
                                + it.type().map(LineWords::kebab).orElse("unreadable") + ", " + it.octets() + " octets"
                                + it.refusal()
                                        .map(why -> ", refused: " + word(why))
                                        .orElse("") + took(it.micros());
                    case Line.SocketClosed it ->
                        who(it.who()) + "socket " + (it.goodbye() ? "closed with a goodbye" : "broke") + " after "
                                + it.seconds() + " s";
                    case Line.Connection it -> who(it.who()) + word(it.leg()) + ": " + step(it);
                    case Line.Handshake it ->
                        who(it.who()) + word(it.leg()) + ": DTLS handshake failed, "
                                + it.alert()
                                        .map(alert -> "alert " + alert.word())
                                        .orElse("nothing came any more");
                    case Line.Ended it ->
                        who(it.who()) + word(it.leg()) + ": ended, " + it.packets() + " packets of media, " + it.lost()
                                + " lost";
                    case Line.Fault it ->
                        "fault " + it.type().getName()
                                + it.alert()
                                        .map(alert -> ", alert " + alert.word())
                                        .orElse("")
                                + it.frames().stream().map(LineWords::frame).collect(Collectors.joining());
                    case Line.Sweep it ->
                        "sweep " + (it.failed() ? "failed" : it.entries() + " entries deleted") + took(it.micros());
                    case Line.Sample it ->
                        "state " + listed(it.standing(), "") + "; late " + it.late() + " ms; since the last: "
                                + (it.more().isEmpty() ? "nothing" : listed(it.more(), "+"));
                };
    }

    private static String step(Line.Connection it) {
        String after = it.millis().isPresent() ? " after " + it.millis().getAsLong() + " ms" : "";
        return switch (it.step()) {
            case PATH -> "a check came, a path stands" + after;
            case CONNECTED -> "DTLS done, connected" + after;
            case CLOSED_BY_PEER -> "closed by the client" + after;
            case NO_PATH_EVER -> "given up" + after + ", no check ever came: UDP does not reach this server";
            case HANDSHAKE_FAILED -> "given up" + after + ", a path stood but DTLS did not end";
            case SILENT -> "given up" + after + ", nothing came any more";
            case FAULT -> "ended by a fault of ours" + after;
        };
    }

    private static String who(int number) {
        return number == 0 ? "in no room: " : "#" + number + " ";
    }

    private static String time(Instant at) {
        return TIME.format(at);
    }

    private static String took(long micros) {
        return ", " + (micros < MICROS_PER_MILLI ? micros + " µs" : micros / MICROS_PER_MILLI + " ms");
    }

    private static String frame(Frame frame) {
        StackTraceElement at = frame.element();
        return System.lineSeparator() + "              at " + at.getClassName().substring(Frame.OURS.length()) + "."
                + at.getMethodName() + ":" + at.getLineNumber();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String kebab(Class<?> type) {
        return type.getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static String listed(Map<Name, Long> counts, String sign) {
        return new TreeMap<>(counts)
                .entrySet().stream()
                        .map(each -> each.getKey().text() + " " + sign + each.getValue())
                        .collect(Collectors.joining(", "));
    }
}
