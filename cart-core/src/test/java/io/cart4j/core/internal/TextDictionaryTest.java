package io.cart4j.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextDictionaryTest {
    @Test
    void givesEqualTextsEqualCodesAndTheTextsBack() {
        Random random = new Random(9);
        TextDictionary dictionary = new TextDictionary();
        DictionaryCache cache = new DictionaryCache(dictionary);
        Map<String, Integer> known = new HashMap<>(Map.of("", TextDictionary.NONE));
        for (int i = 0; i < 30_000; i++) {
            String text = "x".repeat(random.nextInt(random.nextInt(1000) == 0 ? 300_000 : 60)) + random.nextInt(3000);
            FieldText field = FieldText.of(text, random);
            long hash = SessionKey.hash(field.bytes(), field.from(), field.to());
            int code = dictionary.codeOf(field.bytes(), field.from(), field.to(), hash);
            assertThat(code).isEqualTo(known.computeIfAbsent(text, unseen -> known.size()));
            assertThat(cache.codeOf(field.bytes(), field.from(), field.to())).isEqualTo(code);
        }
        assertThat(dictionary.size()).isEqualTo(known.size());
        known.forEach((text, code) -> assertThat(new String(dictionary.textOf(code), StandardCharsets.UTF_8))
                .isEqualTo(text));
    }

    @Test
    void remembersTextsThatDifferInTheirMiddleOnly() {
        Random random = new Random(10);
        TextDictionary dictionary = new TextDictionary();
        DictionaryCache cache = new DictionaryCache(dictionary);
        Map<String, Integer> known = new HashMap<>();
        for (int i = 0; i < 20_000; i++) {
            String text = "electronics" + random.nextInt(10) + "x".repeat(random.nextInt(12)) + "smartphone";
            FieldText field = FieldText.of(text, random);
            int code = cache.codeOf(field.bytes(), field.from(), field.to());
            assertThat(known.computeIfAbsent(text, unseen -> code)).isEqualTo(code);
        }
        assertThat(known.values()).doesNotHaveDuplicates();
    }

    @Test
    void tellsTextsOfOneHashApart() {
        TextDictionary dictionary = new TextDictionary();
        byte[] ab = {'a', 'b'};
        assertThat(dictionary.codeOf(ab, 0, 1, 77)).isNotEqualTo(dictionary.codeOf(ab, 1, 2, 77));
    }
}
