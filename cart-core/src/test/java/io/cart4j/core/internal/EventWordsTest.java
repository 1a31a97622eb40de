package io.cart4j.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.cart4j.core.EventType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Words stand for the types that they are given for, as a plain map would say. */
class EventWordsTest {
    @Test
    void agreesWithAMap() {
        Random random = new Random(2);
        for (int trial = 0; trial < 300; trial++) {
            Set<String> all = new LinkedHashSet<>();
            Map<EventType, List<String>> words = new EnumMap<>(EventType.class);
            for (EventType type : EventType.values()) {
                List<String> own = new ArrayList<>();
                for (int word = random.nextInt(4); word > 0; word--) {
                    String text = word(random);
                    if (all.add(text)) {
                        own.add(text);
                    }
                }
                words.put(type, own);
            }
            EventWords fast = new EventWords(words);
            for (int probe = 0; probe < 50; probe++) {
                all.add(word(random));
            }
            for (String text : all) {
                int expected = words.entrySet().stream()
                        .filter(entry -> entry.getValue().contains(text))
                        .mapToInt(entry -> entry.getKey().code())
                        .findFirst()
                        .orElse(EventWords.UNKNOWN);
                byte[] bytes = ("x" + text + "y").getBytes(StandardCharsets.UTF_8);
                assertThat(fast.codeOf(bytes, 1, bytes.length - 1)).as(text).isEqualTo(expected);
            }
        }
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int letter = random.nextInt(6); letter > 0; letter--) {
            word.append("abü".charAt(random.nextInt(3)));
        }
        return word.toString();
    }
}
