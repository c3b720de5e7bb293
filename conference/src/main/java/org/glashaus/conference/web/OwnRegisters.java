package org.glashaus.conference.web;

import static org.glashaus.conference.web.Html.el;

import java.util.List;
import java.util.stream.Stream;
import org.glashaus.spec.DataRegister;

/** The host's own registers, declared like any other data. */
final class OwnRegisters {
    private OwnRegisters() {}

    static Html of(PageText page) {
        String title = page.say(DeskWords.REGISTERS);
        List<String> heads = Stream.of(DeskWords.WHAT, DeskWords.PURPOSE, DeskWords.BASIS, DeskWords.PERIOD)
                .map(page::say)
                .toList();
        return el(
                        "section",
                        el("h2", title),
                        el("p", page.say(DeskWords.REGISTERS_INTRODUCTION)),
                        PageText.table(
                                title,
                                heads,
                                DataRegister.load().ownRegisters().stream()
                                        .map(entry -> el(
                                                        "tr",
                                                        el("td", page.words(entry.what())),
                                                        el("td", page.words(entry.purpose())),
                                                        el("td", page.words(entry.basis())),
                                                        el("td", page.words(entry.period())))
                                                .with("data-register", entry.id()))))
                .with("id", "registers");
    }
}
