package io.cart4j.core.internal;

import java.util.Arrays;

/** The rows of a block in input order, before they are sorted by partition and session. Reused from block to block. */
final class EventRows {
    static final int TIME = 0;
    static final int PRODUCT = 1;
    static final int PRICE = 2;
    static final int BRAND = 3;
    static final int CATEGORY = 4;
    static final int TYPE = 5;
    static final int COLUMNS = 6;

    /** What the values of each column are usually multiples of. */
    static final long[] UNITS = {EventTime.MICROS_PER_SECOND, 1, Numbers.PRICE_UNIT / 100, 1, 1, 1};

    private static final int FIRST_CAPACITY = 1 << 12;

    int size;
    int[] partition = new int[FIRST_CAPACITY];
    long[] keyHigh = new long[FIRST_CAPACITY];
    long[] keyLow = new long[FIRST_CAPACITY];
    long[] time = new long[FIRST_CAPACITY];
    long[] product = new long[FIRST_CAPACITY];
    long[] user = new long[FIRST_CAPACITY];
    long[] price = new long[FIRST_CAPACITY];
    long[] brand = new long[FIRST_CAPACITY];
    long[] category = new long[FIRST_CAPACITY];
    long[] type = new long[FIRST_CAPACITY];

    /** Where in {@link #texts} the id of a row begins and ends; of rows with UUIDs they mean nothing. */
    int[] textFrom = new int[FIRST_CAPACITY];

    int[] textTo = new int[FIRST_CAPACITY];
    byte[] texts = {};
    int textSize;

    /** Makes room for one more row and gives its number. */
    int next() {
        if (size == partition.length) {
            grow(2 * size);
        }
        return size++;
    }

    /** Keeps the id of a row. */
    void putText(int row, byte[] text, int from, int to) {
        int length = to - from;
        if (texts.length - textSize < length) {
            texts = Arrays.copyOf(texts, Math.addExact(texts.length, Math.max(length, texts.length)));
        }
        System.arraycopy(text, from, texts, textSize, length);
        textFrom[row] = textSize;
        textSize += length;
        textTo[row] = textSize;
    }

    /** Whether two rows, neither of which has a UUID, have the same id. */
    boolean sameText(int left, int right) {
        return Arrays.equals(texts, textFrom[left], textTo[left], texts, textFrom[right], textTo[right]);
    }

    /** What tells the events of a session and a user from each other. */
    long[][] columns() {
        return new long[][] {time, product, price, brand, category, type};
    }

    void clear() {
        size = 0;
        textSize = 0;
    }

    private void grow(int capacity) {
        partition = Arrays.copyOf(partition, capacity);
        keyHigh = Arrays.copyOf(keyHigh, capacity);
        keyLow = Arrays.copyOf(keyLow, capacity);
        time = Arrays.copyOf(time, capacity);
        product = Arrays.copyOf(product, capacity);
        user = Arrays.copyOf(user, capacity);
        price = Arrays.copyOf(price, capacity);
        brand = Arrays.copyOf(brand, capacity);
        category = Arrays.copyOf(category, capacity);
        type = Arrays.copyOf(type, capacity);
        textFrom = Arrays.copyOf(textFrom, capacity);
        textTo = Arrays.copyOf(textTo, capacity);
    }
}
