package org.glashaus.conference.limits;

import java.time.Duration;
import java.time.Period;

/** Limits of what a host and the people concerned ask for: the desk, the registers, requests for rights, looking closer. */
public final class DeskLimits {
    private DeskLimits() {}

    /** The host's commands wait so long for a running server, which looks for requests this often. */
    public static final Duration DESK_ANSWERS_WITHIN = Duration.ofSeconds(20);

    public static final Duration DESK_LOOKED_AT_EVERY = Duration.ofSeconds(1);

    /** The time that a command waits for those before it. */
    public static final Duration DESK_TURN_WITHIN = Duration.ofSeconds(10);

    /** A server that stops waits so long for a request that is being carried out. */
    public static final Duration DESK_CLOSES_WITHIN = Duration.ofSeconds(10);

    /** A day in a register lies no further away: nobody who works at the desk answers for longer, and years have an end in reckoning. */
    public static final Period REGISTER_DAYS_WITHIN = Period.ofYears(100);

    public static final Duration BREACH_KNOWN_WITHIN = Duration.ofDays(36_525);

    /** So many entries are restricted or erased by one request of the host's. */
    public static final int DESK_ENTRIES = 100_000;

    /** Room for that many entries of which no two numbers follow one another, with as many digits as a number can have. */
    public static final int DESK_REQUEST_OCTETS = 2 * 1024 * 1024;

    /** Of an order to hold entries, in the register. */
    public static final int HOLD_WORDS_CHARACTERS = 500;

    public static final int HOLD_AUTHOR_CHARACTERS = 100;

    /** For each network: requests at the desk for rights, and questions how one stands. All is forgotten within ten minutes. */
    public static final int RIGHTS_REQUESTS_AT_ONCE = 5;

    public static final double RIGHTS_REQUESTS_PER_SECOND = 1.0 / 120;
    public static final int RIGHTS_LOOKS_AT_ONCE = 30;
    public static final double RIGHTS_LOOKS_PER_SECOND = 1.0 / 20;

    /** Octets of a form, and characters of its fields: ten pages, and any address. */
    public static final int FORM_OCTETS = 64 * 1024;

    public static final int RIGHTS_WORDS_CHARACTERS = 10_000;
    public static final int RIGHTS_CONTACT_CHARACTERS = 300;

    /** The longest time that somebody may say they were here in, and how many such times. */
    public static final Duration RIGHTS_WINDOW = Duration.ofHours(24);

    public static final int RIGHTS_WINDOWS = 20;

    /** Open cases of a register that came over the page: beyond them only the host enters any. */
    public static final int OPEN_CASES_FROM_PAGE = 2_000;

    /** Forms that wait for the disk. */
    public static final int FORMS_WAITING = 50;

    /** A form sent twice is one request, if it comes again within this time. */
    public static final Duration FORM_REMEMBERED = Duration.ofHours(1);

    public static final int FORMS_REMEMBERED = 2_000;

    /** How often registers are looked through for what is to be forgotten. */
    public static final Duration REGISTERS_LOOKED_AT_EVERY = Duration.ofHours(1);

    /** How long before a deadline it counts as near. */
    public static final Duration DEADLINE_NEAR = Duration.ofDays(7);

    /** How long the register says that there was a hold, after its release: a year, for whoever asks why. */
    public static final Duration HOLD_REGISTERED_FOR = Duration.ofDays(365);

    /** How long a host may look closer at a time, before the server looks away by itself. */
    public static final Duration DIAGNOSIS_AT_LEAST = Duration.ofMinutes(1);

    public static final Duration DIAGNOSIS_AT_MOST = Duration.ofMinutes(60);

    /** Lines of a diagnosis that are kept; with more the oldest goes. */
    public static final int DIAGNOSIS_LINES = 2_000;

    /** Of an exception's stack. */
    public static final int DIAGNOSIS_FRAMES = 8;

    /** An exception's causes are looked through so deep; they may go round in a circle. */
    public static final int DIAGNOSIS_CAUSES = 16;

    public static final Duration DIAGNOSIS_SAMPLED_EVERY = Duration.ofSeconds(10);

    public static final int DIAGNOSIS_REASON_CHARACTERS = 200;
    public static final int DIAGNOSIS_AUTHOR_CHARACTERS = 100;

    /** How long the register says who looked closer, and why: as long as of a hold. */
    public static final Duration DIAGNOSIS_REGISTERED_FOR = Duration.ofDays(365);
}
