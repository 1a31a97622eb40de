package io.cart4j.core.internal;

import io.cart4j.core.EventType;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The words that stand for types of events: a small hash table over length, first and last byte. Immutable. */
public final class EventWords {
    /** What a word has that stands for no type. */
    static final int UNKNOWN = -1;

    /** Four bytes that are no UTF-8. */
    private static final int NO_WORD = -1;

    private static final int QUICK_LENGTH = Integer.BYTES;

    private final byte[][] words;
    private final byte[] codes;

    /** The words for views and carts, if they have four bytes: those of nearly all rows. */
    private final int quickView;

    private final int quickCart;

    /** Takes words, each for one type only. */
    public EventWords(Map<EventType, List<String>> wordsOfTypes) {
        int count = wordsOfTypes.values().stream().mapToInt(List::size).sum();
        int capacity = Integer.highestOneBit(count + 1) * 8;
        words = new byte[capacity][];
        codes = new byte[capacity];
        Arrays.fill(codes, (byte) UNKNOWN);
        wordsOfTypes.forEach((type, typeWords) -> typeWords.forEach(word -> {
            byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
            int slot = slot(bytes, 0, bytes.length);
            while (codes[slot] != UNKNOWN) {
                slot = slot + 1 & capacity - 1;
            }
            words[slot] = bytes;
            codes[slot] = type.code();
        }));
        quickView = quick(wordsOfTypes.getOrDefault(EventType.VIEW, List.of()));
        quickCart = quick(wordsOfTypes.getOrDefault(EventType.CART, List.of()));
    }

    /** The code of the type that a word stands for, or {@link #UNKNOWN}. */
    int codeOf(byte[] text, int from, int to) {
        int word = to - from == QUICK_LENGTH ? Words.intAt(text, from) : NO_WORD;
        if (word != NO_WORD) {
            if (word == quickView) {
                return EventType.VIEW.code();
            }
            if (word == quickCart) {
                return EventType.CART.code();
            }
        }
        for (int slot = slot(text, from, to); codes[slot] != UNKNOWN; slot = slot + 1 & codes.length - 1) {
            byte[] known = words[slot];
            if (known.length == to - from && Arrays.equals(known, 0, known.length, text, from, to)) {
                return codes[slot];
            }
        }
        return UNKNOWN;
    }

    /** The first word of four bytes, or none. */
    private static int quick(List<String> typeWords) {
        for (String word : typeWords) {
            byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
            if (bytes.length == QUICK_LENGTH) {
                return Words.intAt(bytes, 0);
            }
        }
        return NO_WORD;
    }

    private int slot(byte[] text, int from, int to) {
        int length = to - from;
        return length == 0 ? 0 : (7 * length + 3 * text[from] + text[to - 1]) & codes.length - 1;
    }
}
