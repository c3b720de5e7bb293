package org.glashaus.conference.web;

/** What our own pages say, once for each language; a missing translation does not compile. */
record Words(
        String privacyTitle,
        String privacyIntroduction,
        String modelTitle,
        String modelText,
        String sentencesTitle,
        String sentencesIntroduction,
        String anchor,
        String meaning,
        String promises,
        String promisesNothing,
        String settingsTitle,
        String settingsIntroduction,
        String setting,
        String value,
        String because,
        String stated,
        String read,
        String silent,
        String law,
        String reading,
        String notInForce,
        String notInForceTitle,
        String statementHash,
        String languages,
        String toWelcome,
        String notFoundTitle,
        String notFoundText,
        String reservedTitle,
        String reservedText,
        String badRoomTitle,
        String badRoomText,
        String notAllowedTitle,
        String notAllowedText,
        String faultTitle,
        String faultText) {

    static Words in(Language language) {
        return switch (language) {
            case NL -> DutchWords.WORDS;
            case DE -> GermanWords.WORDS;
            case EN -> EnglishWords.WORDS;
        };
    }
}
