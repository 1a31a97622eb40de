package io.cart4j.segmentation;

import io.cart4j.core.CartException;
import io.cart4j.features.FeatureTable;
import io.cart4j.features.Scaler;
import io.cart4j.segmentation.internal.Clustering;
import io.cart4j.segmentation.internal.KMeans;
import io.cart4j.segmentation.internal.RowBlocks;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts sessions into segments by K-Means: Lloyd's iteration from greedy k-means++ starts over robustly scaled inputs, as
 * scikit-learn's KMeans. The result is the same to the last bit for any number of threads.
 *
 * <pre>{@code
 * Segments segments = Segmentation.kMeans(8).preset(SegmentPreset.study()).fit(FeatureSet.segmentation().compute(sessions));
 * }</pre>
 *
 * <p>A builder: not for use by several threads at once.
 */
public final class Segmentation {
    private static final long SEED = 42;
    private static final int RESTARTS = 10;
    private static final int MAX_ITERATIONS = 100;
    private static final double TOLERANCE = 1e-4;

    private KMeansSettings settings;
    private SegmentPreset preset = SegmentPreset.standard();
    private int threads = Runtime.getRuntime().availableProcessors();
    private FitListener listener = (start, starts, iteration, inertia) -> {};

    private Segmentation(KMeansSettings settings) {
        this.settings = settings;
    }

    /**
     * Starts the description of a K-Means fit.
     *
     * @param k number of segments, 2 to 127
     * @return the description, with the default preset, seed 42, 10 restarts and a thread a processor
     */
    public static Segmentation kMeans(int k) {
        return new Segmentation(new KMeansSettings(k, SEED, RESTARTS, MAX_ITERATIONS, TOLERANCE));
    }

    /**
     * Says what the segments are made of and how they are named.
     *
     * @param value a preset; {@link SegmentPreset#standard()} unless set
     * @return this
     */
    public Segmentation preset(SegmentPreset value) {
        this.preset = value;
        return this;
    }

    /**
     * Sets the seed of the random starts.
     *
     * @param value any number; 42 unless set
     * @return this
     */
    public Segmentation seed(long value) {
        settings = settings.withSeed(value);
        return this;
    }

    /**
     * Sets how many random starts are tried; the lowest inertia wins.
     *
     * @param value at least 1; 10 unless set, as in the study
     * @return this
     */
    public Segmentation restarts(int value) {
        settings = settings.withRestarts(value);
        return this;
    }

    /**
     * Sets the number of threads, which changes the time and nothing else.
     *
     * @param value at least 1; the number of processors unless set
     * @return this
     */
    public Segmentation threads(int value) {
        if (value < 1) {
            throw new CartException("threads must be at least 1, got " + value);
        }
        this.threads = value;
        return this;
    }

    /**
     * Sets who hears how the fit gets on.
     *
     * @param value called after each iteration
     * @return this
     */
    public Segmentation progress(FitListener value) {
        this.listener = value;
        return this;
    }

    /**
     * Finds the segments of sessions. Beside the table it takes 4 bytes for each input and 6 bytes more a session, and
     * 16 bytes a session for a moment while the scaler is fitted.
     *
     * @param table unscaled features, those of {@link io.cart4j.features.FeatureSet#segmentation()} or more; not changed
     * @return the segments, largest first
     * @throws CartException if the table lacks a feature, has fewer rows or fewer different points than segments are
     *     asked for, or an input is not a number
     */
    public Segments fit(FeatureTable table) {
        SegmentTable.requireColumns(table);
        FeatureTable inputs = table.select(preset.inputs());
        int k = settings.k();
        if (table.rows() < k) {
            throw new CartException(table.rows() + " sessions cannot make " + k
                    + " segments; ask for fewer segments or give more sessions");
        }
        requireNumbers(inputs, preset);
        Scaler scaler = Scaler.robust(inputs, preset.log1p());
        float[][] scaled = columns(scaler.transform(inputs));
        try (RowBlocks blocks = new RowBlocks(table.rows(), threads)) {
            Clustering clustering = KMeans.fit(scaled, blocks, settings, listener);
            byte[] assignments = KMeans.assign(scaled, blocks, clustering.centroids());
            List<SegmentProfile> profiles = named(SegmentTable.of(table, blocks, assignments, k), preset.namer());
            return new Segments(settings, preset, scaler, clustering, assignments, profiles);
        }
    }

    /** Refuses what cannot be scaled or measured, naming the first such place. */
    static void requireNumbers(FeatureTable inputs, SegmentPreset preset) {
        for (String feature : preset.inputs()) {
            float[] column = inputs.column(feature);
            float least = preset.log1p().contains(feature) ? -1 : Float.NEGATIVE_INFINITY;
            for (int row = 0; row < column.length; row++) {
                if (!(column[row] > least && column[row] < Float.POSITIVE_INFINITY)) {
                    throw new CartException(feature + " is " + column[row] + " in row " + row
                            + ", which K-Means cannot use" + (least == -1 ? " after log(1 + x)" : "")
                            + "; mend the value or drop the row");
                }
            }
        }
    }

    /** The table's columns in order. */
    static float[][] columns(FeatureTable table) {
        float[][] columns = new float[table.features().size()][];
        for (int feature = 0; feature < columns.length; feature++) {
            columns[feature] = table.column(feature);
        }
        return columns;
    }

    private static List<SegmentProfile> named(List<SegmentProfile> profiles, SegmentNamer namer) {
        List<SegmentName> names = namer.name(profiles);
        if (names.size() != profiles.size()) {
            throw new CartException("the namer gave " + names.size() + " names for " + profiles.size()
                    + " segments; it must give one for each");
        }
        List<SegmentProfile> named = new ArrayList<>();
        for (SegmentProfile profile : profiles) {
            named.add(profile.named(names.get(profile.id())));
        }
        return List.copyOf(named);
    }
}
