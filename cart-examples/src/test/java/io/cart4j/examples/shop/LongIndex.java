package io.cart4j.examples.shop;

import java.util.Arrays;

/** Numbers different keys from 0 on, in the order in which they first come: open addressing. */
final class LongIndex {
    private long[] keys = new long[1 << 12];
    private int[] numbers = new int[keys.length];
    private int size;

    LongIndex() {
        Arrays.fill(numbers, -1);
    }

    int size() {
        return size;
    }

    int of(long key) {
        if (size * 2 > keys.length) {
            grow();
        }
        int slot = slotOf(key);
        if (numbers[slot] < 0) {
            keys[slot] = key;
            numbers[slot] = size++;
        }
        return numbers[slot];
    }

    private int slotOf(long key) {
        int slot = (int) (Dice.hash(0, key) & (keys.length - 1));
        while (numbers[slot] >= 0 && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldNumbers = numbers;
        keys = new long[oldKeys.length * 2];
        numbers = new int[keys.length];
        Arrays.fill(numbers, -1);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldNumbers[i] >= 0) {
                int slot = slotOf(oldKeys[i]);
                keys[slot] = oldKeys[i];
                numbers[slot] = oldNumbers[i];
            }
        }
    }
}
