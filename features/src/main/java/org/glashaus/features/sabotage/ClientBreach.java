package org.glashaus.features.sabotage;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiFunction;
import org.glashaus.audit.Saboteur;
import org.glashaus.conference.Deployment;

/** The breaches of what a visitor's browser keeps and is asked: the client is changed on its way to the browser. */
enum ClientBreach {
    BARE_FAREWELL(
            Rewriting.of("/assets/storage/store.js", "export function clearSettings() {", "$0\n  return true;"),
            "bare-farewell",
            "The page after hanging up says that it deletes, and deletes nothing.",
            "settings-cleared-on-hangup",
            "hangup-page-clears-then-welcomes"),
    CLOSING_CLEARS(
            Rewriting.end(
                    "/assets/storage/store.js", "addEventListener('pagehide', () => localStorage.removeItem(ENTRY));"),
            "closing-clears",
            "Closing a page deletes what the browser keeps.",
            "settings-survive-other-exits",
            "settings-in-local-storage",
            "recent-conferences-in-local-storage",
            "room-name-kept-for-reuse"),
    UNASKED_NOTE(
            Rewriting.end(
                    "/assets/app.js", "try { localStorage.setItem('visited', String(Date.now())); } catch { /* */ }"),
            "unasked-note",
            "Each page notes in the browser when somebody was there, whatever was allowed.",
            "privacy-by-design-default",
            "local-storage-optional",
            "recent-conferences-in-local-storage",
            "settings-cleared-on-hangup",
            "hangup-page-clears-then-welcomes",
            "local-data-user-erasable",
            "statement-read-before-start",
            "agreement-before-start"),
    SHAM_DELETE(
            (deployment, name) -> new Rewriting.All(
                    Rewriting.rule("/assets/storage/store.js", "export function forget() {", "$0\n  return true;"),
                    Rewriting.rule(
                            "/assets/storage/store.js", "export function forgetRoom(room) {", "$0\n  return;"),
                    Rewriting.rule("/assets/cookies/page.js", "Max-Age=0", "Max-Age=86400")),
            "sham-delete",
            "Buttons that delete what the browser keeps say that they have, and have not.",
            "local-data-user-erasable",
            "cookies-user-controlled",
            "room-name-kept-for-reuse",
            "settings-cleared-on-hangup",
            "hangup-page-clears-then-welcomes"),
    STORAGE_NEEDED(
            Rewriting.of("/assets/storage/store.js", "catch {\n    return null;", "catch (refused) {\n    throw refused;"),
            "storage-needed",
            "Where the browser refuses storage, the client fails.",
            "local-storage-optional",
            "cookies-refusable"),
    UNASKED_COOKIES(
            Rewriting.of("/assets/cookies/jar.js", "export const isAllowed = (which) => ", "$0true || "),
            "unasked-cookies",
            "Cookies are set whether anybody allowed them or not.",
            "cookies-refusable",
            "cookies-user-controlled"),
    LONG_SESSION(
            Rewriting.of("/assets/cookies/jar.js", "write('agreement', value, '')", "write('agreement', value, '; Max-Age=31536000')"),
            "long-session",
            "The cookie of the session lasts for a year.",
            "session-cookies-expire",
            "cookies-disclosed-required",
            "persistent-personalisation-cookies"),
    SHORT_MEMORY(
            Rewriting.of("/assets/cookies/jar.js", "write('name', name, `; Max-Age=${told.nameSeconds}`)", "write('name', name, '')"),
            "short-memory",
            "The cookie that is to last ends with the session.",
            "persistent-personalisation-cookies",
            "cookies-disclosed-required",
            "session-cookies-expire"),
    SKIPPED_START(
            Rewriting.of("/assets/agreement/start.js", "let given = false;", "let given = true;"),
            "skipped-start",
            "Whoever follows an invitation is taken to have agreed, and is asked nothing.",
            "statement-read-before-start",
            "agreement-before-start"),
    OPEN_GATE(
            (deployment, name) -> new OpenGate(),
            "open-gate",
            "Whoever joins is let in as if they had agreed.",
            "agreement-before-start"),
    GUEST_BOOK(
            (deployment, name) -> new GuestBook(
                    BadHabits.file(deployment.dataFolder().resolve("tmp").resolve("guests.txt"))),
            "guest-book",
            "Everybody's name, conference and devices are noted in a file of the server.",
            "settings-in-local-storage",
            "recent-conferences-in-local-storage",
            "room-name-kept-for-reuse");

    private final BiFunction<Deployment, String, Meddler> meddler;
    private final Saboteur saboteur;

    ClientBreach(BiFunction<Deployment, String, Meddler> meddler, String name, String breach, String... breaks) {
        this.meddler = meddler;
        this.saboteur = new Saboteur(name, breach, java.util.List.of(breaks));
    }

    Meddler meddler(Deployment deployment) {
        return meddler.apply(deployment, saboteur.name());
    }

    Saboteur saboteur() {
        return saboteur;
    }

    static Optional<ClientBreach> byName(String name) {
        return Arrays.stream(values())
                .filter(breach -> breach.saboteur.name().equals(name))
                .findFirst();
    }
}
