package org.glashaus.features.desk;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A form of a page, as a browser sends it.
 *
 * @param hidden what goes along unseen
 * @param boxes what can be ticked
 * @param choices the values of its list
 */
public record PageForm(String action, Map<String, String> hidden, List<String> boxes, List<String> choices) {
    private static final Pattern FORM = Pattern.compile("<form([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern INPUT = Pattern.compile("<input([^>]*)>");
    private static final Pattern OPTION = Pattern.compile("<option([^>]*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-z-]+)=\"([^\"]*)\"");

    public PageForm {
        hidden = Map.copyOf(hidden);
        boxes = List.copyOf(boxes);
        choices = List.copyOf(choices);
    }

    /** The first form of the page that has this field. */
    static PageForm with(String field, String page) throws IOException {
        Matcher form = FORM.matcher(page);
        while (form.find()) {
            if (form.group(2).contains("name=\"" + field + "\"")) {
                return read(form.group(1), form.group(2));
            }
        }
        throw new IOException("the page for rights has no form that asks for " + field + ".");
    }

    private static PageForm read(String head, String body) {
        Map<String, String> hidden = new LinkedHashMap<>();
        List<String> boxes = new ArrayList<>();
        Matcher input = INPUT.matcher(body);
        while (input.find()) {
            Map<String, String> of = attributes(input.group(1));
            switch (of.getOrDefault("type", "text")) {
                case "hidden" -> hidden.put(of.getOrDefault("name", ""), of.getOrDefault("value", ""));
                case "checkbox" -> boxes.add(of.getOrDefault("name", ""));
                default -> {
                    // For the person to fill in.
                }
            }
        }
        List<String> choices = new ArrayList<>();
        Matcher option = OPTION.matcher(body);
        while (option.find()) {
            choices.add(attributes(option.group(1)).getOrDefault("value", ""));
        }
        return new PageForm(attributes(head).getOrDefault("action", "/rights"), hidden, boxes, choices);
    }

    private static Map<String, String> attributes(String tag) {
        Map<String, String> attributes = new LinkedHashMap<>();
        Matcher each = ATTRIBUTE.matcher(tag);
        while (each.find()) {
            attributes.put(each.group(1), unescaped(each.group(2)));
        }
        return attributes;
    }

    String filled(Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(hidden);
        all.putAll(fields);
        return all.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What a page shows. */
    static String text(String html) {
        return unescaped(html.replaceAll("<[^>]*>", " "))
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String unescaped(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
