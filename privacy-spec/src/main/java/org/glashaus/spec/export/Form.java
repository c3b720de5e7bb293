package org.glashaus.spec.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glashaus.spec.ModelNotice;
import org.glashaus.spec.PrivacyStatement;
import org.glashaus.spec.Text;
import org.glashaus.spec.export.Item.Entry;
import org.glashaus.spec.lint.Words;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/**
 * A filled form, for people and for machines.
 *
 * @param format its name and version
 */
public record Form(String format, Text title, PrivacyStatement statement, List<Item> items, List<Text> notes) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .defaultPrettyPrinter(new DefaultPrettyPrinter()
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n")))
            .build();

    public Form {
        items = List.copyOf(items);
        notes = List.copyOf(notes);
    }

    /** The same bytes for the same statement. */
    static String json(Object tree) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(tree) + "\n";
    }

    public String json() {
        Map<String, Object> top = new LinkedHashMap<>();
        top.put("format", format);
        top.put("statement", statement.id());
        top.put("host", statement.name().byLanguage());
        top.put("model", statement.model());
        top.put("text_sha256", statement.sha256());
        List<Object> points = new ArrayList<>();
        for (Item item : items) {
            points.add(tree(item));
        }
        top.put("items", points);
        top.put("notes", notes.stream().map(Text::byLanguage).toList());
        return json(top);
    }

    private static Map<String, Object> tree(Item item) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("item", item.id());
        tree.put("title", item.title().byLanguage());
        List<Object> entries = new ArrayList<>();
        for (Entry entry : item.entries()) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("words", entry.words().byLanguage());
            fields.put("anchors", entry.anchors());
            entries.add(fields);
        }
        tree.put("entries", entries);
        boolean open = !item.open().english().isBlank();
        tree.put("open", open);
        if (open) {
            tree.put("to_answer", item.open().byLanguage());
        }
        return tree;
    }

    public String markdown(String language) {
        StringBuilder out = new StringBuilder(
                "# " + title.in(language) + ": " + escaped(statement.name().in(language)) + "\n\n");
        ModelNotice.of(statement)
                .ifPresent(notice -> out.append(escaped(notice.in(language))).append("\n\n"));
        notes.forEach(note -> out.append(escaped(note.in(language))).append("\n\n"));
        for (Item item : items) {
            out.append("## ")
                    .append(item.id())
                    .append(" ")
                    .append(item.title().in(language))
                    .append("\n\n");
            for (Entry entry : item.entries()) {
                String anchors =
                        entry.anchors().isEmpty() ? "" : " (" + String.join(", ", numbers(entry.anchors())) + ")";
                out.append("- ")
                        .append(escaped(entry.words().in(language) + anchors))
                        .append("\n");
            }
            if (!item.open().english().isBlank()) {
                out.append("- **")
                        .append(Words.of("export.open").in(language))
                        .append("** ")
                        .append(escaped(item.open().in(language)))
                        .append("\n");
            }
            out.append("\n");
        }
        return out.toString().stripTrailing() + "\n";
    }

    /** The statement is named at the top; its sentences have numbers. */
    private static List<String> numbers(List<String> anchors) {
        return anchors.stream()
                .map(anchor -> anchor.substring(anchor.indexOf('/') + 1))
                .toList();
    }

    /** Names come from hosts; in Markdown they must be words and nothing else. */
    private static String escaped(String words) {
        return words.replaceAll("([\\\\`*_<>\\[\\]#|])", "\\\\$1");
    }
}
