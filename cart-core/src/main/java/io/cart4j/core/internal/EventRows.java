package io.cart4j.core.internal;

import java.util.Arrays;

/** The rows of one block in the order of the input, before they are sorted by partition. Reused from block to block. */
final class EventRows {
    private static final int FIRST_CAPACITY = 1 << 12;

    int size;
    int[] partition = new int[FIRST_CAPACITY];
    long[] keyHigh = new long[FIRST_CAPACITY];
    long[] keyLow = new long[FIRST_CAPACITY];
    long[] time = new long[FIRST_CAPACITY];
    long[] product = new long[FIRST_CAPACITY];
    long[] user = new long[FIRST_CAPACITY];
    long[] price = new long[FIRST_CAPACITY];
    int[] brand = new int[FIRST_CAPACITY];
    int[] category = new int[FIRST_CAPACITY];
    byte[] type = new byte[FIRST_CAPACITY];

    /** Makes room for one more row and gives its number. */
    int next() {
        if (size == partition.length) {
            int capacity = 2 * size;
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
        }
        return size++;
    }
}
