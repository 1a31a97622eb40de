package io.cart4j.models.internal.trees;

import java.util.Arrays;
import java.util.List;

/**
 * Turns a row into whole numbers, so that a split is one subtraction: keys are ordered as the floats are, and a missing
 * value gets the lowest or the highest key of all. A feature has one key for each way in which the trees treat it when it
 * is missing. Key 0 is not a feature's but the lowest of all: where leaves stay what they are.
 */
@SuppressWarnings("EnumOrdinal") // places in an array of this class, never kept
final class SplitKeys {
    /** Bits of a packed node that name a key. */
    static final int MAX_KEYS = 1 << 12;

    static final int NEVER_GREATER = 0;
    private static final List<Missing> ALL_WAYS = List.of(Missing.values());
    private static final int WAYS = ALL_WAYS.size();

    private final Inputs inputs;
    private final int[] keyOf;
    private final int[] features;
    private final Missing[] missing;

    private SplitKeys(Inputs inputs, int[] keyOf, int[] features, Missing[] missing) {
        this.inputs = inputs;
        this.keyOf = keyOf;
        this.features = features;
        this.missing = missing;
    }

    static SplitKeys of(String file, List<Tree> trees, Inputs inputs) {
        int[] keyOf = new int[inputs.size() * WAYS];
        for (Tree tree : trees) {
            for (int node = 0; node < tree.nodes(); node++) {
                if (!tree.isLeaf(node)) {
                    keyOf[place(tree, node)] = 1;
                }
            }
        }
        int size = NEVER_GREATER + 1;
        for (int place = 0; place < keyOf.length; place++) {
            keyOf[place] *= size;
            size += keyOf[place] > 0 ? 1 : 0;
        }
        if (size > MAX_KEYS) {
            throw ModelFileErrors.unsupported(file, "it uses more than " + (MAX_KEYS - 1) / WAYS + " features");
        }
        int[] features = new int[size];
        Missing[] missing = new Missing[size];
        Arrays.fill(missing, Missing.NAN_LEFT);
        for (int place = 0; place < keyOf.length; place++) {
            if (keyOf[place] > 0) {
                features[keyOf[place]] = place / WAYS;
                missing[keyOf[place]] = ALL_WAYS.get(place % WAYS);
            }
        }
        return new SplitKeys(inputs, keyOf, features, missing);
    }

    private static int place(Tree tree, int node) {
        return tree.feature()[node] * WAYS + ALL_WAYS.indexOf(tree.missing()[node]);
    }

    int size() {
        return features.length;
    }

    /** The key that a split looks at. */
    int keyOf(Tree tree, int node) {
        return keyOf[place(tree, node)];
    }

    /** Writes the keys of a row of raw features, {@code stride} places apart. */
    void encode(float[] row, int from, int[] keys, int at, int stride) {
        keys[at] = Integer.MIN_VALUE;
        int last = -1;
        float input = 0;
        for (int key = 1; key < features.length; key++) {
            int feature = features[key];
            if (feature != last) {
                input = inputs.input(feature, row[from + feature]);
                last = feature;
            }
            Missing way = missing[key];
            keys[at + key * stride] =
                    way.counts(input) ? (way.goesLeft() ? Integer.MIN_VALUE : Integer.MAX_VALUE) : key(input);
        }
    }

    /** Orders floats as whole numbers: a negative one's magnitude counts backwards; both zeros are one. */
    static int key(float value) {
        int bits = Float.floatToRawIntBits(value + 0.0f);
        return bits ^ ((bits >> 31) & Integer.MAX_VALUE);
    }
}
