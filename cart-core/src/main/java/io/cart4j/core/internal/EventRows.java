package io.cart4j.core.internal;

import java.util.Arrays;

/** The rows of one block in the order of the input, before they are sorted by partition. Reused from block to block. */
final class EventRows {
    // first what tells sessions and their order, which is read at once, then the rest, which is read later
    static final int KEY_HIGH = 0;
    static final int KEY_LOW = 1;
    static final int SOURCE = 2;
    static final int TIME = 3;
    static final int FIRST_VALUE = 4;
    static final int PRODUCT = 4;
    static final int USER = 5;
    static final int PRICE = 6;
    static final int BRAND = 7;
    static final int CATEGORY = 8;
    static final int TYPE = 9;
    static final int COLUMNS = 10;

    /** What the values of each column are usually multiples of. */
    static final long[] UNITS = {
        RowPacker.ANY, RowPacker.ANY, 1, EventTime.MICROS_PER_SECOND, 1, 1, Numbers.PRICE_UNIT / 100, 1, 1, 1
    };

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

    private long[] source = new long[FIRST_CAPACITY];

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

    /** All columns, for rows of one source. */
    long[][] columns(int number) {
        Arrays.fill(source, 0, size, number);
        return new long[][] {keyHigh, keyLow, source, time, product, user, price, brand, category, type};
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
        source = new long[capacity];
    }
}
