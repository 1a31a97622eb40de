package io.cart4j.benchmarks.models;

import io.cart4j.core.SessionTable;
import io.cart4j.features.FeatureSet;
import io.cart4j.features.FeatureTable;
import io.cart4j.features.Label;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;

/** The study's features of some rows of a session table. */
final class SessionSample {
    private SessionSample() {}

    static FeatureTable read(Path sessions) {
        try (SessionTable table = SessionTable.readParquet(sessions)) {
            return FeatureSet.study().compute(table);
        }
    }

    static FeatureTable take(FeatureTable features, int[] rows) {
        float[][] columns = IntStream.range(0, features.features().size())
                .mapToObj(feature -> take(features.column(feature), rows))
                .toArray(float[][]::new);
        return new FeatureTable(
                features.features(), columns, Map.of(Label.abandoned(), take(features.label(Label.abandoned()), rows)));
    }

    static byte[] take(byte[] values, int[] rows) {
        byte[] taken = new byte[rows.length];
        for (int i = 0; i < rows.length; i++) {
            taken[i] = values[rows[i]];
        }
        return taken;
    }

    private static float[] take(float[] values, int[] rows) {
        float[] taken = new float[rows.length];
        for (int i = 0; i < rows.length; i++) {
            taken[i] = values[rows[i]];
        }
        return taken;
    }
}
