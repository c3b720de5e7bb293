package org.glashaus.spec;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.glashaus.spec.Node.Place;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads the part of YAML 1.2 that statements need: one document of mappings, lists, texts, whole numbers and truth
 * values. Aliases, tags, repeated keys and deep nesting are refused: they hide things from a reader, or blow up.
 */
final class YamlFile {
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,8})");

    private final String file;
    private final Iterator<Event> events;

    private YamlFile(String file, Iterator<Event> events) {
        this.file = file;
        this.events = events;
    }

    /** A file that this product ships. */
    static Node shipped(String resource) throws StatementRefused {
        String file = resource.substring(resource.lastIndexOf('/') + 1);
        try (InputStream in = YamlFile.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("This build lacks " + resource);
            }
            return read(file, in);
        } catch (IOException e) {
            throw new StatementRefused(file, 0, "", "cannot be read: " + e);
        }
    }

    static Node read(String file, InputStream in) throws IOException, StatementRefused {
        byte[] bytes = in.readNBytes(Limits.FILE_BYTES + 1);
        if (bytes.length > Limits.FILE_BYTES) {
            throw new StatementRefused(file, 0, "", "is larger than " + Limits.FILE_BYTES + " bytes");
        }
        try {
            return read(
                    file,
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString());
        } catch (CharacterCodingException e) {
            throw new StatementRefused(file, 0, "", "is not UTF-8");
        }
    }

    static Node read(String file, String text) throws StatementRefused {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setCodePointLimit(Limits.FILE_BYTES)
                .build();
        try {
            return new YamlFile(file, new Parse(settings).parseString(text).iterator()).document();
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(m -> m.getLine() + 1).orElse(0);
            throw new StatementRefused(file, line, "", "is not YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            throw new StatementRefused(file, 0, "", "is not YAML: " + e.getMessage());
        }
    }

    private Node document() throws StatementRefused {
        events.next(); // the stream's start
        Event start = events.next();
        if (!(start instanceof DocumentStartEvent)) {
            throw new StatementRefused(file, 0, "", "is empty");
        }
        Event first = events.next();
        Node node = node(first, new Place(file, line(first), ""), 0);
        events.next(); // the document's end
        Event end = events.next();
        if (!(end instanceof StreamEndEvent)) {
            throw new StatementRefused(file, line(end), "", "holds a second document");
        }
        return node;
    }

    private Node node(Event event, Place place, int depth) throws StatementRefused {
        if (depth > Limits.NESTING_DEPTH) {
            throw place.refused("nests deeper than " + Limits.NESTING_DEPTH);
        }
        if (event instanceof AliasEvent
                || (event instanceof NodeEvent node && node.getAnchor().isPresent())) {
            throw place.refused("has a YAML anchor or alias; write it out");
        }
        if (event instanceof ScalarEvent scalar) {
            if (scalar.getTag().isPresent()) {
                throw place.refused("has a YAML tag");
            }
            return new Node.Scalar(place, scalar.isPlain() ? resolve(scalar.getValue()) : scalar.getValue());
        }
        if (event instanceof SequenceStartEvent sequence && sequence.getTag().isEmpty()) {
            return sequence(place, depth);
        }
        if (event instanceof MappingStartEvent mapping && mapping.getTag().isEmpty()) {
            return mapping(place, depth);
        }
        throw place.refused("has a YAML tag");
    }

    private Node sequence(Place place, int depth) throws StatementRefused {
        List<Node> elements = new ArrayList<>();
        Event event = events.next();
        while (!(event instanceof SequenceEndEvent)) {
            elements.add(node(event, place.index(elements.size(), line(event)), depth + 1));
            event = events.next();
        }
        return new Node.Sequence(place, List.copyOf(elements));
    }

    private Node mapping(Place place, int depth) throws StatementRefused {
        Map<String, Node> entries = new LinkedHashMap<>();
        Event event = events.next();
        while (!(event instanceof MappingEndEvent)) {
            if (!(event instanceof ScalarEvent key)) {
                throw new StatementRefused(file, line(event), place.field(), "has a key that is no text");
            }
            Place inside = place.key(key.getValue(), line(key));
            if (entries.put(key.getValue(), node(events.next(), inside, depth + 1)) != null) {
                throw inside.refused("stands twice");
            }
            event = events.next();
        }
        return new Node.Mapping(place, entries);
    }

    private static @Nullable Object resolve(String plain) {
        return switch (plain) {
            case "", "~", "null" -> null;
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> WHOLE_NUMBER.matcher(plain).matches() ? (Object) Integer.valueOf(plain) : plain;
        };
    }

    private static int line(Event event) {
        return event.getStartMark().map(m -> m.getLine() + 1).orElse(0);
    }
}
