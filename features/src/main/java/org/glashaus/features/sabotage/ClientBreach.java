package org.glashaus.features.sabotage;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.glashaus.audit.Saboteur;
import org.glashaus.conference.Deployment;
import org.glashaus.features.sabotage.Rewriting.Rule;

/** The breaches of what a visitor's browser keeps and is asked: the client is changed on its way to the browser. */
enum ClientBreach {
    BARE_FAREWELL(
            changed("/assets/storage/store.js", "export function clearSettings() {", "$0\n  return true;"),
            "bare-farewell",
            "The page after hanging up says that it deletes, and neither it nor the server has anything deleted.",
            "settings-cleared-on-hangup",
            "hangup-page-clears-then-welcomes"),
    CLOSING_CLEARS(
            changed(
                    "/assets/storage/store.js",
                    "",
                    "\naddEventListener('pagehide', () => localStorage.removeItem(ENTRY));"),
            "closing-clears",
            "Closing a page deletes what the browser keeps.",
            "settings-survive-other-exits",
            "settings-in-local-storage",
            "recent-conferences-in-local-storage",
            "room-name-kept-for-reuse"),
    UNASKED_NOTE(
            changed(
                    "/assets/app.js",
                    "",
                    "\ntry { sessionStorage.setItem('visited', String(Date.now())); } catch { /* */ }"),
            "unasked-note",
            "Each page notes in the browser when somebody was there, whatever was allowed.",
            "privacy-by-design-default",
            "local-storage-optional",
            "settings-in-local-storage",
            "recent-conferences-in-local-storage",
            "room-name-kept-for-reuse",
            "settings-cleared-on-hangup",
            "hangup-page-clears-then-welcomes",
            "local-data-user-erasable",
            "statement-read-before-start",
            "agreement-before-start"),
    VISITOR_NUMBER(
            changed(
                    "/assets/app.js",
                    "",
                    "\ntry { localStorage.visitor ??= String(Math.random()).slice(2); } catch { /* */ }"),
            "visitor-number",
            "Each browser keeps a number in local storage by which it is known again.",
            "privacy-by-design-default",
            "local-storage-optional",
            "recent-conferences-in-local-storage",
            "settings-cleared-on-hangup",
            "hangup-page-clears-then-welcomes",
            "local-data-user-erasable",
            "statement-read-before-start",
            "agreement-before-start"),
    SHAM_DELETE(
            List.of(
                    new Rule("/assets/storage/store.js", "export function forget() {", "$0\n  return true;"),
                    new Rule("/assets/storage/store.js", "export function forgetRoom(room) {", "$0\n  return;"),
                    new Rule("/assets/cookies/page.js", "Max-Age=0", "Max-Age=86400")),
            "sham-delete",
            "Buttons that delete what the browser keeps say that they have, and have not.",
            "local-data-user-erasable",
            "cookies-user-controlled",
            "room-name-kept-for-reuse",
            "settings-cleared-on-hangup",
            "hangup-page-clears-then-welcomes"),
    STORAGE_NEEDED(
            changed("/assets/storage/store.js", "catch {\n    return null;", "catch (refused) {\n    throw refused;"),
            "storage-needed",
            "Where the browser refuses storage, the client fails.",
            "local-storage-optional",
            "cookies-refusable"),
    UNASKED_COOKIES(
            changed("/assets/cookies/jar.js", "export const isAllowed = (which) => ", "$0true || "),
            "unasked-cookies",
            "Cookies are set whether anybody allowed them or not.",
            "cookies-refusable",
            "cookies-user-controlled"),
    LONG_SESSION(
            changed(
                    "/assets/cookies/jar.js",
                    "write('agreement', value, '')",
                    "write('agreement', value, '; Max-Age=31536000')"),
            "long-session",
            "The cookie of the session lasts for a year.",
            "session-cookies-expire",
            "cookies-disclosed-required",
            "persistent-personalisation-cookies"),
    SHORT_MEMORY(
            changed(
                    "/assets/cookies/jar.js",
                    "write('name', name, `; Max-Age=${told.nameSeconds}`)",
                    "write('name', name, '')"),
            "short-memory",
            "The cookie that is to last ends with the session.",
            "persistent-personalisation-cookies",
            "cookies-disclosed-required",
            "session-cookies-expire"),
    SCRIPT_COOKIE(
            changed("/assets/app.js", "", "\ndocument.cookie = 'visit=1; Path=/; Max-Age=86400; Secure';"),
            "script-cookie",
            "A page sets a cookie by itself, and no answer of the server does.",
            "no-cookies",
            "privacy-by-design-default"),
    STUN_ONCE(
            changed(
                    "/assets/publishing.js",
                    "this.#connection = new RTCPeerConnection({ bundlePolicy: 'max-bundle' });",
                    """
                    const told = { bundlePolicy: 'max-bundle', iceServers: [{ urls: 'stun:127.0.0.1:34789' }] };
                    const connection = new RTCPeerConnection(told);
                    this.#connection = connection;
                    connection.addEventListener('icegatheringstatechange', () => {
                      if (connection.iceGatheringState === 'complete') connection.setConfiguration({ ...told, iceServers: [] });
                    });"""),
            "stun-once",
            "On one of its ways the client asks a STUN server, and forgets then that it did.",
            "no-extra-stun"),
    SKIPPED_START(
            changed("/assets/agreement/start.js", "let given = false;", "let given = true;"),
            "skipped-start",
            "Whoever follows an invitation is taken to have agreed, and is asked nothing.",
            "statement-read-before-start",
            "agreement-before-start"),
    OPEN_GATE(
            deployment -> new OpenGate(),
            "open-gate",
            "Whoever joins is let in as if they had agreed.",
            "agreement-before-start"),
    GUEST_BOOK(
            deployment -> new GuestBook(line -> System.out.print(new String(line, StandardCharsets.UTF_8))),
            "guest-book",
            "Everybody's name, conference and devices are printed where the server prints what it has to say.",
            "settings-in-local-storage",
            "recent-conferences-in-local-storage",
            "room-name-kept-for-reuse",
            "self-chosen-names-called-non-personal",
            "speaker-statistics-deleted-at-end");

    private final List<Rule> rules;
    private final Function<Deployment, Meddler> meddler;
    private final Saboteur saboteur;

    /** It is the client that is tried, so the order that the server gives beside it is left out. */
    ClientBreach(List<Rule> rules, String name, String breach, String... breaks) {
        this(rules, deployment -> new NoOrderToClear(new Rewriting(rules)), name, breach, breaks);
    }

    ClientBreach(Function<Deployment, Meddler> meddler, String name, String breach, String... breaks) {
        this(List.of(), meddler, name, breach, breaks);
    }

    ClientBreach(
            List<Rule> rules, Function<Deployment, Meddler> meddler, String name, String breach, String... breaks) {
        this.rules = rules;
        this.meddler = meddler;
        Saboteur before = Breach.standingBefore(name, breach, breaks);
        this.saboteur = new Saboteur(
                name,
                breach,
                before.breaks(),
                // What stays in a browser though it should not, nobody had asked for either.
                Stream.concat(before.brings().stream(), Stream.of("privacy-by-design-default"))
                        .toList());
    }

    private static List<Rule> changed(String file, String there, String instead) {
        return List.of(new Rule(file, there, instead));
    }

    /** What is changed in the client's files; empty if it is something else that is changed. */
    List<Rule> rules() {
        return rules;
    }

    Meddler meddler(Deployment deployment) {
        return meddler.apply(deployment);
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
