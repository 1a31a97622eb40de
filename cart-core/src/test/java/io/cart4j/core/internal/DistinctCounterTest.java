package io.cart4j.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DistinctCounterTest {
    @ParameterizedTest
    @ValueSource(ints = {0, Integer.MAX_VALUE - 40})
    void countsAsASetDoes(int counts) {
        Random random = new Random(1);
        DistinctCounter counter = new DistinctCounter(counts);
        for (int trial = 0; trial < 500; trial++) {
            int length = 1 + random.nextInt(trial % 2 == 0 ? 70 : 700);
            int different = 1 + random.nextInt(length);
            long[] pool = random.longs(different).toArray();
            long[] values =
                    random.ints(length, 0, different).mapToLong(at -> pool[at]).toArray();
            int from = random.nextInt(length);

            assertThat(counter.count(values, from, length)).isEqualTo((int)
                    Arrays.stream(values, from, length).distinct().count());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {50, 70_000, 10_000_000})
    void countsCodesButNotTheOneThatStandsForNone(int highest) {
        Random random = new Random(2);
        DistinctCounter counter = new DistinctCounter(Integer.MAX_VALUE - 40);
        for (int trial = 0; trial < 300; trial++) {
            int[] codes = random.ints(1 + random.nextInt(100), 0, highest)
                    .map(code -> code % 5 == 0 ? TextDictionary.NONE : code)
                    .toArray();

            assertThat(counter.countCodes(codes, 0, codes.length)).isEqualTo((int) Arrays.stream(codes)
                    .filter(code -> code != TextDictionary.NONE)
                    .distinct()
                    .count());
        }
    }

    @Test
    void countsAtAllLengthsAroundPowersOfTwo() {
        DistinctCounter counter = new DistinctCounter(0);
        for (int length = 1; length < 300; length++) {
            long[] values = new Random(length).longs(length).toArray();
            assertThat(counter.count(values, 0, length)).isEqualTo(length);
        }
    }
}
