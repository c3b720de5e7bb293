package org.glashaus.conference.web;

/** One sentence of our own in each language of the pages; a missing translation does not compile. */
record Said(String en, String nl, String de) {

    String in(Language language) {
        return switch (language) {
            case NL -> nl;
            case DE -> de;
            case EN -> en;
        };
    }
}
