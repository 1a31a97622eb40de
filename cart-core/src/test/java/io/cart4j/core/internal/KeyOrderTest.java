package io.cart4j.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KeyOrderTest {
    @Test
    void keysThatBeginAlikeAreSortedToo() {
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            SessionIndex sessions = new SessionIndex(true, new IdArena());
            sessions.clear(true);
            int size = 1 + random.nextInt(400);
            for (int event = 0; event < size; event++) {
                long high = random.nextInt(50) == 0 ? random.nextLong() : -7;
                sessions.numberOf(high, random.nextInt(2 * size), random.nextInt(2), event);
            }
            Integer[] expected = new Integer[sessions.size()];
            Arrays.setAll(expected, session -> session);
            Arrays.sort(
                    expected,
                    Comparator.<Integer, Long>comparing(session -> sessions.keyHigh[session], Long::compareUnsigned)
                            .thenComparing(session -> sessions.keyLow[session], Long::compareUnsigned)
                            .thenComparing(session -> sessions.source[session]));

            int[] order = new KeyOrder(sessions, new IdArena()).sorted(true);

            assertThat(Arrays.stream(order).limit(sessions.size()).boxed()).containsExactly(expected);
        }
    }
}
