package org.glashaus.audit.gate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.glashaus.audit.Limits;
import org.glashaus.audit.gate.Detector.Find;
import org.glashaus.audit.gate.Layers.Layer;
import org.glashaus.audit.gate.Layers.Run;

/**
 * Everything that leaves goes through here. It counts only once each of its detectors has found what was laid out for it, in a
 * file that is searched as all others are.
 */
public final class Gate {
    private final List<Detector> detectors;

    private Gate(List<Detector> detectors) {
        this.detectors = List.copyOf(detectors);
    }

    /**
     * @param planted finds what the audit put in
     * @param published whether a text stands in what the report is meant to repeat
     * @throws GateClosed if one of its detectors is blind
     */
    public static Gate proven(Detector planted, Predicate<String> published) throws GateClosed, IOException {
        return proven(List.of(planted), published);
    }

    /** @param planted finds what each of several audits put in, of whose work one thing leaves */
    public static Gate proven(List<Detector> planted, Predicate<String> published) throws GateClosed, IOException {
        return proven(
                Stream.concat(planted.stream(), Shapes.of(published).stream()).toList());
    }

    static Gate proven(List<Detector> detectors) throws GateClosed, IOException {
        Gate gate = new Gate(detectors);
        gate.prove();
        return gate;
    }

    private void prove() throws GateClosed, IOException {
        if (detectors.isEmpty()) {
            throw new GateClosed("The report was not let out: nothing is looked for in it.");
        }
        Path controls = Files.createTempDirectory("glashaus-gate");
        try {
            for (int i = 0; i < detectors.size(); i++) {
                Path control = controls.resolve("control-" + i);
                Files.write(control, detectors.get(i).control());
                String what = detectors.get(i).what();
                int number = i;
                if (in(control).stream().noneMatch(found -> found.detector() == number)) {
                    throw new GateClosed("The report was not let out: the search for " + what
                            + " did not find what was laid out for it.");
                }
                Files.delete(control);
            }
        } finally {
            try (Stream<Path> left = Files.list(controls)) {
                for (Path file : left.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(controls);
        }
    }

    List<String> sought() {
        return detectors.stream().map(Detector::what).toList();
    }

    /** Stops a part of the report itself: it has to be mended where it is made. */
    public void admit(String file, String text) throws GateClosed {
        closeOn(file, text.getBytes(StandardCharsets.UTF_8));
    }

    void closeOn(String file, byte[] octets) throws GateClosed {
        List<Found> found = stopping(octets);
        if (!found.isEmpty()) {
            throw new GateClosed("The report was not let out, for what it would have held: "
                    + places(file, octets, found) + ". Nothing of it is left.");
        }
    }

    /** The name must be clean too, and cannot be told. */
    void closeOnName(String name) throws GateClosed {
        List<Found> found = stopping(name.getBytes(StandardCharsets.UTF_8));
        if (!found.isEmpty()) {
            throw new GateClosed("The report was not let out, for the name of a file in it, which holds "
                    + found.getFirst().find().kind() + ". Nothing of it is left.");
        }
    }

    private List<Found> stopping(byte[] octets) {
        return in(octets).stream()
                .filter(found -> detectors.get(found.detector()).stops())
                .toList();
    }

    private static String places(String file, byte[] octets, List<Found> found) {
        Set<String> places = new LinkedHashSet<>();
        for (Found each : found) {
            places.add(file + ", line " + line(octets, each.find().from()) + ": "
                    + each.find().kind());
        }
        String told = places.stream().limit(Limits.GATE_PLACES_TOLD).collect(Collectors.joining("; "));
        int more = places.size() - Limits.GATE_PLACES_TOLD;
        return more > 0 ? told + "; and " + more + " more" : told;
    }

    private static int line(byte[] octets, int at) {
        return 1
                + (int) IntStream.range(0, at)
                        .filter(index -> octets[index] == '\n')
                        .count();
    }

    /** @param detector by its place in the list */
    record Found(int detector, Find find) {}

    /** The one way to look at a file, controls included. */
    List<Found> in(Path file) throws IOException {
        return in(Files.readAllBytes(file));
    }

    List<Found> in(byte[] octets) {
        return in(octets, true, 0);
    }

    private List<Found> in(byte[] octets, boolean text, int depth) {
        List<Found> all = new ArrayList<>();
        for (int i = 0; i < detectors.size(); i++) {
            if (text || detectors.get(i).neverByChance()) {
                for (Find find : detectors.get(i).in(octets)) {
                    all.add(new Found(i, find));
                }
            }
        }
        if (depth < Limits.GATE_LAYERS) {
            for (Layer layer : Layers.of(octets)) {
                for (Found inner : in(layer.octets(), layer.text(), depth + 1)) {
                    Run run = layer.at(inner.find().from());
                    String kind = inner.find().kind() + " " + layer.form();
                    all.add(new Found(inner.detector(), new Find(kind, run.from(), run.to())));
                }
            }
        }
        return all;
    }
}
