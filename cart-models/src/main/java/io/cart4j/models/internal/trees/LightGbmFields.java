package io.cart4j.models.internal.trees;

import java.util.Arrays;
import java.util.Map;

/** The lines of one section of LightGBM's text, {@code name=value}. */
record LightGbmFields(String file, String section, Map<String, String> fields) {
    private static final int CATEGORICAL = 1;
    private static final int DEFAULT_LEFT = 2;
    private static final int MISSING_SHIFT = 2;
    private static final int MISSING_NONE = 0;
    private static final int MISSING_ZERO = 1;
    private static final int MISSING_NAN = 2;

    String text(String name) {
        String text = fields.get(name);
        if (text == null) {
            throw ModelFileErrors.damaged(file, section + " has no " + name, null);
        }
        return text;
    }

    int integer(String name) {
        return Integer.parseInt(text(name).trim());
    }

    private double[] numbers(String name, int size) {
        String text = text(name).trim();
        double[] numbers = text.isEmpty()
                ? new double[0]
                : Arrays.stream(text.split(" ", -1))
                        .mapToDouble(LightGbmFields::number)
                        .toArray();
        if (numbers.length != size) {
            throw ModelFileErrors.damaged(
                    file, section + " has " + numbers.length + " entries of " + name + ", not " + size, null);
        }
        return numbers;
    }

    /** A split that parts missing values from all others has an infinite threshold, in the words of C. */
    private static double number(String word) {
        return switch (word) {
            case "inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(word);
        };
    }

    private int[] integers(String name, int size) {
        double[] numbers = numbers(name, size);
        int[] integers = new int[size];
        for (int i = 0; i < size; i++) {
            integers[i] = (int) numbers[i];
        }
        return integers;
    }

    /** Splits come first, then leaves; a child below 0 is a leaf's complement. */
    Tree tree() {
        if (fields.getOrDefault("is_linear", "0").equals("1")) {
            throw ModelFileErrors.unsupported(file, section + " has linear leaves");
        }
        int leaves = integer("num_leaves");
        if (leaves < 1) {
            throw ModelFileErrors.damaged(file, section + " has " + leaves + " leaves", null);
        }
        int splits = leaves - 1;
        int nodes = splits + leaves;
        int[] left = Arrays.copyOf(children("left_child", splits), nodes);
        int[] right = Arrays.copyOf(children("right_child", splits), nodes);
        Arrays.fill(left, splits, nodes, Tree.LEAF);
        Arrays.fill(right, splits, nodes, Tree.LEAF);
        int[] types = splits == 0 ? new int[0] : integers("decision_type", splits);
        double[] thresholds = splits == 0 ? new double[0] : numbers("threshold", splits);
        float[] threshold = new float[nodes];
        Missing[] missing = new Missing[nodes];
        Arrays.fill(missing, Missing.NAN_LEFT);
        for (int split = 0; split < splits; split++) {
            threshold[split] = LightGbmThreshold.asFloat(thresholds[split]);
            missing[split] = missing(types[split], thresholds[split]);
        }
        double[] values = new double[nodes];
        System.arraycopy(numbers("leaf_value", leaves), 0, values, splits, leaves);
        int[] features = splits == 0 ? new int[0] : integers("split_feature", splits);
        return new Tree(left, right, Arrays.copyOf(features, nodes), threshold, missing, values, cover(splits, leaves));
    }

    private int[] children(String name, int splits) {
        int[] children = splits == 0 ? new int[0] : integers(name, splits);
        for (int split = 0; split < splits; split++) {
            if (children[split] < 0) {
                children[split] = splits + ~children[split];
            }
        }
        return children;
    }

    private double[] cover(int splits, int leaves) {
        double[] cover = new double[splits + leaves];
        if (splits == 0) {
            cover[0] = 1;
            return cover;
        }
        System.arraycopy(numbers("internal_count", splits), 0, cover, 0, splits);
        System.arraycopy(numbers("leaf_count", leaves), 0, cover, splits, leaves);
        return cover;
    }

    private Missing missing(int type, double threshold) {
        if ((type & CATEGORICAL) != 0) {
            throw ModelFileErrors.unsupported(file, section + " splits by category");
        }
        boolean left = (type & DEFAULT_LEFT) != 0;
        return switch (type >> MISSING_SHIFT) {
            // NaN is read as zero
            case MISSING_NONE -> Missing.nan(0 <= threshold);
            case MISSING_ZERO -> Missing.zero(left);
            case MISSING_NAN -> Missing.nan(left);
            default -> throw ModelFileErrors.damaged(file, section + " has the decision_type " + type, null);
        };
    }
}
