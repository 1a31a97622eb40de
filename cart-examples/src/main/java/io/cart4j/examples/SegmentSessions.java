package io.cart4j.examples;

import io.cart4j.core.AddedColumn;
import io.cart4j.core.SessionTable;
import io.cart4j.features.FeatureSet;
import io.cart4j.report.SegmentDashboard;
import io.cart4j.segmentation.SegmentPreset;
import io.cart4j.segmentation.SegmentProfile;
import io.cart4j.segmentation.Segmentation;
import io.cart4j.segmentation.Segments;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Finds segments of sessions, names them and draws the dashboard. */
@Command(name = "segment", description = "Find segments of sessions, name them and draw the dashboard.")
public final class SegmentSessions implements Runnable {
    /** What the dashboard has colours for. */
    private static final int MOST_SEGMENTS = 20;

    @Option(names = "--sessions", required = true, paramLabel = "FILE.parquet", description = "The session table.")
    private Path sessions = Path.of("sessions.parquet");

    @Option(names = "--results", required = true, paramLabel = "DIR", description = "Where results go.")
    private Path results = Path.of(".");

    @Option(names = "--k", paramLabel = "K", description = "Number of segments (8).")
    private int k = 8;

    @Option(
            names = "--preset",
            paramLabel = "NAME",
            description = "study: as the study, outcome among the inputs; default: without it. (default)")
    private Preset preset = Preset.DEFAULT;

    @Mixin
    private CommonOptions common = new CommonOptions();

    /** What segments are made from. */
    enum Preset {
        /** The study's inputs and names. */
        STUDY,
        /** Inputs that do not tell the outcome, and unique names. */
        DEFAULT
    }

    SegmentSessions() {}

    /**
     * Runs the command.
     *
     * @param args its options
     */
    public static void main(String[] args) {
        CommandLauncher.main(new SegmentSessions(), args);
    }

    @Override
    public void run() {
        if (k < 2 || k > MOST_SEGMENTS) {
            throw new IllegalArgumentException("--k must be from 2 to " + MOST_SEGMENTS + ", got " + k);
        }
        ResultFiles.createDirectory(results);
        ResultFiles.whileLocked(results, () -> segment(sessions, results, k, preset, common, new Console()));
    }

    /** Segments the sessions of a table and writes the results. */
    static void segment(Path sessions, Path results, int k, Preset preset, CommonOptions common, Console console) {
        try (SessionTable table = SessionTable.readParquet(sessions);
                Console.Progress progress = console.progress()) {
            Segments segments = Segmentation.kMeans(k)
                    .preset(preset == Preset.STUDY ? SegmentPreset.study() : SegmentPreset.standard())
                    .seed(common.seed)
                    .threads(common.threads)
                    .progress(
                            (start, starts, iteration, inertia) -> progress.onProgress("K-Means starts", start, starts))
                    .fit(FeatureSet.segmentation().compute(table));
            progress.endStep();
            segments.writeAnalysis(results.resolve("23m_event_cluster_analysis_detailed.csv"));
            segments.writeNames(results.resolve("cluster_names_mapping.csv"));
            List<SegmentProfile> profiles = segments.profiles();
            SegmentDashboard.of(profiles).write(results.resolve("23m_event_clustering_results_detailed.png"));
            table.writeParquet(
                    results.resolve("sessions_with_segments.parquet"),
                    List.of(
                            AddedColumn.ints("segment", row -> segments.segmentOf((int) row)),
                            AddedColumn.texts(
                                    "segment_name",
                                    row -> profiles.get(segments.segmentOf((int) row))
                                            .name())));
            for (SegmentProfile profile : profiles) {
                console.say(
                        "segment %d: %,12d sessions, %5.1f %% abandoned: %s",
                        profile.id(), profile.sessions(), 100 * profile.abandonmentRate(), profile.name());
            }
        }
    }
}
