package io.cart4j.models.internal;

import io.cart4j.core.CartException;
import java.util.Random;

/**
 * Deals rows out to parts at random so that each part gets an exact number of rows of each class: one urn a class,
 * drawn from without replacement while going through the rows once (Knuth's selection sampling, with more than two
 * parts). The generator is java.util.Random because its sequence is laid down in its documentation for good.
 */
public final class StratifiedDraw {
    private static final int CLASSES = 2;

    private StratifiedDraw() {}

    /** How many of the rows of one class each part is to get; adds up to that number. */
    @FunctionalInterface
    public interface Quota {
        int[] parts(int rowsOfClass);
    }

    /** Gives the part of each of the labels; every part must get at least one row of each class. */
    public static int[] deal(byte[] labels, Quota quota, long seed) {
        int[] counts = new int[CLASSES];
        for (byte label : labels) {
            counts[label]++;
        }
        int[][] left = new int[CLASSES][];
        for (int label = 0; label < CLASSES; label++) {
            left[label] = quota.parts(counts[label]);
            for (int part : left[label]) {
                if (part < 1) {
                    throw new CartException(
                            "only " + counts[label] + " of " + labels.length + " rows have the label " + label
                                    + ", too few to put some into each of " + left[label].length
                                    + " parts; give more sessions");
                }
            }
        }
        Random random = new Random(seed);
        int[] parts = new int[labels.length];
        for (int row = 0; row < labels.length; row++) {
            byte label = labels[row];
            int drawn = random.nextInt(counts[label]--);
            int part = 0;
            while (drawn >= left[label][part]) {
                drawn -= left[label][part++];
            }
            left[label][part]--;
            parts[row] = part;
        }
        return parts;
    }
}
