package io.cart4j.models.scoring;

import io.cart4j.features.FeatureList;
import io.cart4j.features.Scaler;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Made-up rows, row by row, some of whose values are missing, repeated, tiny or huge. */
record RandomRows(int width, float[] values, float[] labels) {
    private static final float[] EXTREMES = {
        0f,
        -0f,
        Float.NaN,
        Float.MIN_VALUE,
        -Float.MIN_VALUE,
        1e-35f,
        -1e-35f,
        Math.nextUp(1e-35f),
        1e-40f,
        Float.MAX_VALUE,
        -Float.MAX_VALUE,
        Float.POSITIVE_INFINITY,
        Float.NEGATIVE_INFINITY
    };

    static RandomRows of(int rows, int width, double missing, long seed) {
        Random random = new Random(seed);
        float[] values = new float[rows * width];
        float[] labels = new float[rows];
        for (int row = 0; row < rows; row++) {
            double margin = random.nextGaussian() * 0.5;
            for (int feature = 0; feature < width; feature++) {
                float value = value(feature, random);
                margin += value == 0 ? 0.3 : Math.sin(value * (1 + feature)) * (feature % 2 == 0 ? 1 : -0.7);
                values[row * width + feature] = random.nextDouble() < missing ? Float.NaN : value;
            }
            labels[row] = margin > 0.2 ? 1 : 0;
        }
        return new RandomRows(width, values, labels);
    }

    private static float value(int feature, Random random) {
        return switch (feature % 4) {
            case 0 -> (float) random.nextGaussian();
            case 1 -> random.nextInt(5) - 1;
            case 2 -> random.nextBoolean() ? 0 : (float) (random.nextGaussian() * 1e-3);
            default -> (float) Math.exp(3 * random.nextGaussian());
        };
    }

    int rows() {
        return labels.length;
    }

    /** The same rows, in which values have become extreme, missing, or one float off what another row has. */
    RandomRows disturbed(long seed) {
        Random random = new Random(seed);
        float[] disturbed = values.clone();
        for (int place = 0; place < disturbed.length; place++) {
            float other = values[random.nextInt(rows()) * width + place % width];
            switch (random.nextInt(6)) {
                case 0 -> disturbed[place] = EXTREMES[random.nextInt(EXTREMES.length)];
                case 1 -> disturbed[place] = Math.nextUp(other);
                case 2 -> disturbed[place] = Math.nextDown(other);
                case 3 -> disturbed[place] = other;
                default -> {}
            }
        }
        return new RandomRows(width, disturbed, labels);
    }

    /** With some values replaced by those that a model splits at, and their neighbours. */
    RandomRows at(List<Float> thresholds, long seed) {
        Random random = new Random(seed);
        float[] close = values.clone();
        for (int place = 0; place < close.length; place++) {
            float threshold = thresholds.get(random.nextInt(thresholds.size()));
            switch (random.nextInt(4)) {
                case 0 -> close[place] = threshold;
                case 1 -> close[place] = Math.nextUp(threshold);
                case 2 -> close[place] = Math.nextDown(threshold);
                default -> {}
            }
        }
        return new RandomRows(width, close, labels);
    }

    /** Leaves every value as it is. */
    Scaler unscaled() {
        List<String> names = IntStream.range(0, width).mapToObj(i -> "f" + i).toList();
        return new Scaler(
                new FeatureList(names),
                Collections.nCopies(width, false),
                Collections.nCopies(width, 0.0),
                Collections.nCopies(width, 1.0));
    }

    float[] row(int row) {
        return Arrays.copyOfRange(values, row * width, (row + 1) * width);
    }
}
