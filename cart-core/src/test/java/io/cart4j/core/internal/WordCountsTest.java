package io.cart4j.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Counts of words beside a plain map of all of them. */
class WordCountsTest {
    @Test
    void firstWordsAreCountedExactlyHoweverTheyComeAndAreAddedUp() {
        Random random = new Random(20);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            words.add("\"" + (int) Math.abs(300 * random.nextGaussian()) + "\"");
        }
        Map<String, Long> expected = firstOf(words);
        for (int trial = 0; trial < 10; trial++) {
            Collections.shuffle(words, random);
            WordCounts sum = new WordCounts();
            for (int from = 0; from < words.size(); ) {
                int to = Math.min(words.size(), from + 1 + random.nextInt(4000));
                WordCounts part = new WordCounts();
                words.subList(from, to).forEach(part::add);
                sum.add(part);
                from = to;
            }
            assertThat(sum.byWord()).isEqualTo(expected);
        }
    }

    @Test
    void nothingIsCalledOthersWhereThereAreFewWords() {
        WordCounts counts = new WordCounts();
        counts.add("\"wish\"");
        counts.add("\"wish\"");

        assertThat(counts.byWord()).containsExactly(Map.entry("\"wish\"", 2L));
    }

    private static Map<String, Long> firstOf(List<String> words) {
        TreeMap<String, Long> all = new TreeMap<>();
        words.forEach(word -> all.merge(word, 1L, Long::sum));
        long others = 0;
        while (all.size() > WordCounts.WORDS) {
            others += all.pollLastEntry().getValue();
        }
        all.put(WordCounts.OTHERS, others);
        return all;
    }
}
