package org.glashaus.conference.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** HTML as a tree: text cannot become markup, since only rendering makes markup. */
sealed interface Html {

    record Text(String text) implements Html {}

    record Element(String name, Map<String, String> attributes, List<Html> children) implements Html {
        Element with(String attribute, String value) {
            Map<String, String> more = new LinkedHashMap<>(attributes);
            more.put(attribute, value);
            return new Element(name, more, children);
        }
    }

    Set<String> VOID = Set.of("meta", "link", "br", "hr", "input");

    static Html text(String text) {
        return new Text(text);
    }

    static Element el(String name, Html... children) {
        return new Element(name, Map.of(), Arrays.asList(children));
    }

    static Element el(String name, String text) {
        return el(name, text(text));
    }

    static Element el(String name, Stream<? extends Html> children) {
        return new Element(name, Map.of(), children.<Html>map(child -> child).toList());
    }

    static String document(Element html) {
        StringBuilder out = new StringBuilder("<!DOCTYPE html>\n");
        render(html, out);
        return out.append('\n').toString();
    }

    private static void render(Html node, StringBuilder out) {
        switch (node) {
            case Text(String text) -> escape(text, out);
            case Element element -> {
                out.append('<').append(element.name);
                element.attributes.forEach((name, value) -> {
                    out.append(' ').append(name).append("=\"");
                    escape(value, out);
                    out.append('"');
                });
                out.append('>');
                element.children.forEach(child -> render(child, out));
                if (!VOID.contains(element.name)) {
                    out.append("</").append(element.name).append('>');
                }
            }
        }
    }

    private static void escape(String text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
    }
}
