package org.glashaus.features.witness;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.glashaus.features.Limits;

/** What a search has found so far: sure hits, and short ones that count only when several occur together. */
final class Hits {
    private final List<Hit> listed = new ArrayList<>();
    private final Map<String, Map<String, Hit>> shortOnes = new HashMap<>();
    private final Map<String, Long> canaries = new TreeMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private long total;

    /** @param place where: a file, or a kind of memory */
    record Hit(String canary, String form, String place, long offset) {}

    void add(Needle needle, String place, String wrapping, long offset) {
        Hit hit = new Hit(needle.canary(), wrapping + needle.form(), place, offset);
        if (needle.sure()) {
            count(hit);
        } else {
            Map<String, Hit> together = shortOnes.computeIfAbsent(place + '\0' + hit.form(), key -> new HashMap<>());
            together.putIfAbsent(hit.canary(), hit);
            if (together.size() == Limits.SHORT_NEEDLES_TOGETHER) {
                together.values().forEach(this::count);
            }
        }
    }

    private void count(Hit hit) {
        total++;
        canaries.merge(hit.canary(), 1L, Long::sum);
        counts.merge(hit.place(), 1, Integer::sum);
        if (listed.size() < Limits.HITS_LISTED) {
            listed.add(hit);
        }
    }

    boolean isEmpty() {
        return total == 0;
    }

    long total() {
        return total;
    }

    boolean of(String canary) {
        return canaries.containsKey(canary);
    }

    List<Hit> listed() {
        return List.copyOf(listed);
    }

    /** How often which canary was found. */
    Map<String, Long> canaries() {
        return Collections.unmodifiableMap(canaries);
    }

    /** How many were found in which place. */
    Map<String, Integer> counts() {
        return Map.copyOf(counts);
    }
}
