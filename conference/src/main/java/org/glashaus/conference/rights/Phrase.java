package org.glashaus.conference.rights;

/** One thing that people are told, in each language of the product. */
public record Phrase(String en, String nl, String de) {

    public String in(String language) {
        return switch (language) {
            case "nl" -> nl;
            case "de" -> de;
            default -> en;
        };
    }
}
