package io.cart4j.segmentation;

import io.cart4j.core.CartException;
import io.cart4j.core.internal.WholeFile;
import io.cart4j.features.FeatureTable;
import io.cart4j.features.Scaler;
import io.cart4j.segmentation.internal.Clustering;
import io.cart4j.segmentation.internal.KMeans;
import io.cart4j.segmentation.internal.RowBlocks;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * The segments that a fit found. They are numbered from 0, the largest first, and by the coordinates of their centroids
 * where sizes are equal, so that numbers follow from the data and not from the luck of the start.
 *
 * <p>Immutable and safe for any number of threads.
 */
public final class Segments {
    private final KMeansSettings settings;
    private final SegmentPreset preset;
    private final Scaler scaler;
    private final Clustering clustering;
    private final byte[] assignments;
    private final List<SegmentProfile> profiles;

    Segments(
            KMeansSettings settings,
            SegmentPreset preset,
            Scaler scaler,
            Clustering clustering,
            byte[] assignments,
            List<SegmentProfile> profiles) {
        this.settings = settings;
        this.preset = preset;
        this.scaler = scaler;
        this.clustering = clustering;
        this.assignments = assignments;
        this.profiles = profiles;
    }

    /**
     * Gives the segment table.
     *
     * @return one profile a segment, in id order
     */
    public List<SegmentProfile> profiles() {
        return profiles;
    }

    /**
     * Gives the number of sessions that the segments were found in.
     *
     * @return rows of the fitted table
     */
    public int rows() {
        return assignments.length;
    }

    /**
     * Gives the segment of a session of the fitted table.
     *
     * @param row row number, from 0
     * @return id of its segment
     */
    public int segmentOf(int row) {
        return assignments[row];
    }

    /**
     * Gives the segments of all sessions of the fitted table. They are kept in one byte a session.
     *
     * @return a copy: one segment id a row, in the table's order
     */
    public byte[] assignments() {
        return assignments.clone();
    }

    /**
     * Gives the sum over the sessions of the squared distance, in scaled units, to the centroid of their segment.
     *
     * @return the inertia of the best start
     */
    public double inertia() {
        return clustering.inertia();
    }

    /**
     * Gives how often the centroids of the best start moved before they stood still.
     *
     * @return iterations, 1 to 100
     */
    public int iterations() {
        return clustering.iterations();
    }

    /**
     * Gives the centroids as K-Means sees them, in the units of the {@link #scaler()}.
     *
     * @return a copy: one row a segment, one column an input
     */
    public double[][] scaledCentroids() {
        double[][] centroids = new double[settings.k()][scaler.features().size()];
        for (int segment = 0; segment < centroids.length; segment++) {
            for (int input = 0; input < centroids[segment].length; input++) {
                centroids[segment][input] = clustering.centroids()[segment][input];
            }
        }
        return centroids;
    }

    /**
     * Gives the centroids in the inputs' own units. Where the log was taken it is a mean of logs turned back, which
     * tells of a typical session and lies below the mean in {@link #profiles()}.
     *
     * @return a copy: one row a segment, one column an input
     */
    public double[][] centroids() {
        double[][] centroids = scaledCentroids();
        for (double[] centroid : centroids) {
            Arrays.setAll(centroid, input -> {
                double value = centroid[input] * scaler.scales().get(input)
                        + scaler.centers().get(input);
                return scaler.log1p().get(input) ? Math.expm1(value) : value;
            });
        }
        return centroids;
    }

    /**
     * Gives the names of the inputs, in the order of the centroids' columns.
     *
     * @return feature names
     */
    public List<String> inputs() {
        return preset.inputs();
    }

    /**
     * Gives the preset that the segments were made by.
     *
     * @return inputs and namer
     */
    public SegmentPreset preset() {
        return preset;
    }

    /**
     * Gives the settings of the fit.
     *
     * @return with the same table and preset they give the same segments
     */
    public KMeansSettings settings() {
        return settings;
    }

    /**
     * Gives the scaler of the inputs.
     *
     * @return the scaler that was fitted on the table
     */
    public Scaler scaler() {
        return scaler;
    }

    /**
     * Finds the segments of other sessions: each one's nearest centroid, the lower id where two are equally near. The
     * fitted table gives {@link #assignments()} again.
     *
     * @param table unscaled features, the inputs among them; not changed
     * @return one segment id a row
     * @throws CartException if an input is missing or is not a number
     */
    public byte[] assign(FeatureTable table) {
        FeatureTable inputs = table.select(preset.inputs());
        Segmentation.requireNumbers(inputs, preset);
        float[][] scaled = Segmentation.columns(scaler.transform(inputs));
        try (RowBlocks blocks = new RowBlocks(table.rows(), 1)) {
            return KMeans.assign(scaled, blocks, clustering.centroids());
        }
    }

    /**
     * Writes the segment table in the layout of the study's 23m_event_cluster_analysis_detailed.csv: three header lines,
     * as pandas writes a table with two levels of column names, then one line a segment, numbers in full precision.
     *
     * @param file where to; replaced once the new one is whole
     * @throws CartException if it cannot be written
     */
    public void writeAnalysis(Path file) {
        WholeFile.write(file, SegmentCsv.analysis(profiles));
    }

    /**
     * Writes id, name and description of every segment in the layout of the study's cluster_names_mapping.csv.
     *
     * @param file where to; replaced once the new one is whole
     * @throws CartException if it cannot be written
     */
    public void writeNames(Path file) {
        WholeFile.write(file, SegmentCsv.names(profiles));
    }
}
