package io.cart4j.core.internal;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often words came, for the first {@link #WORDS} in the order of their characters; all others are counted together. A
 * word that gives way to an earlier one never comes back, so what is counted does not depend on the order in which words come,
 * nor on how counts are added up. For one thread.
 */
final class WordCounts {
    /** More would fill a report. */
    static final int WORDS = 123;

    /** What the other words are called; their own names are in quotes. */
    static final String OTHERS = "(others)";

    private final TreeMap<String, Long> counts = new TreeMap<>();
    private long others;

    void add(String word) {
        add(word, 1);
    }

    void add(WordCounts more) {
        more.counts.forEach(this::add);
        others += more.others;
    }

    /** The words with their counts, in order. */
    Map<String, Long> byWord() {
        Map<String, Long> all = new TreeMap<>(counts);
        if (others > 0) {
            all.put(OTHERS, others);
        }
        return Collections.unmodifiableMap(all);
    }

    private void add(String word, long count) {
        if (counts.size() == WORDS && word.compareTo(counts.lastKey()) > 0) {
            others += count;
            return;
        }
        counts.merge(word, count, Long::sum);
        if (counts.size() > WORDS) {
            others += counts.pollLastEntry().getValue();
        }
    }
}
