package org.glashaus.conference.web;

final class EnglishWords {
    private EnglishWords() {}

    static final Words WORDS = new Words(
            "Privacy",
            "This server is configured by the privacy statement of %s and by nothing else. Below stands what the statement"
                    + " promises, sentence by sentence in our own words, and what the server does because of it.",
            "This is a model",
            "This page models a text that was published in 2020 or carries no date. It runs on this software, is not the"
                    + " original and says nothing about what that organisation does today.",
            "The statement, sentence by sentence",
            "Each sentence has a number, so that the report of an audit can point to it. The original text is not"
                    + " repeated here.",
            "Sentence",
            "What it says",
            "What it promises",
            "No promise",
            "What this server does",
            "Every setting that follows from the statement. Where the statement is silent, the strictest value holds.",
            "Setting",
            "Value",
            "Why",
            "The statement says so",
            "The statement says so in words that had to be read in one way",
            "The statement is silent",
            "The law asks for it",
            "Reading",
            "Not yet in force",
            "Not yet in force",
            "Fingerprint of the statement's text",
            "Languages",
            "To the welcome page",
            "Nothing here",
            "There is no page at this address.",
            "This word is taken",
            "This word has a meaning of its own on this server and cannot name a room. Please choose another name.",
            "This cannot be a room",
            "The name of a room has 1 to 100 characters in well-formed Unicode.",
            "Not that way",
            "This address does not take such a request.",
            "Something broke",
            "The server could not make this page. It has noted that, without noting anything about you.");
}
