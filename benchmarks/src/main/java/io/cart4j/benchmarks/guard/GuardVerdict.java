package io.cart4j.benchmarks.guard;

import io.cart4j.benchmarks.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Decides whether figures are a regression against the baseline's. */
final class GuardVerdict {
    /** Between: clean runs came out up to 5 % above the baseline, runs with 30 % planted at least 19 % above it. */
    static final double TIME_TOLERANCE = 0.12;

    /** Clean runs differed by less than a hundredth of it. */
    static final double BYTES_TOLERANCE = 0.01;

    /** The same for paths that allocate next to nothing. */
    static final double BYTES_PER_EVENT_TOLERANCE = 0.1;

    private final Map<HotPath, GuardFigures> baseline;

    GuardVerdict(Map<HotPath, GuardFigures> baseline) {
        this.baseline = Map.copyOf(baseline);
    }

    /** Whether a time is beyond what noise explains. */
    boolean isSlow(HotPath path, double timeRatio) {
        return timeRatio > before(path).timeRatio() * (1 + TIME_TOLERANCE);
    }

    /** What got worse, a sentence each; empty if nothing did. */
    List<String> regressions(Map<HotPath, GuardFigures> now) {
        List<String> regressions = new ArrayList<>();
        now.forEach((path, figures) -> {
            GuardFigures before = before(path);
            if (isSlow(path, figures.timeRatio())) {
                regressions.add(Figure.format(
                        "%s takes %.2f times as long as the reference kernel, the baseline says %.2f (%+.0f %%, allowed %.0f %%)",
                        path,
                        figures.timeRatio(),
                        before.timeRatio(),
                        100 * (figures.timeRatio() / before.timeRatio() - 1),
                        100 * TIME_TOLERANCE));
            }
            double allowed = Math.max(before.bytesPerEvent() * BYTES_TOLERANCE, BYTES_PER_EVENT_TOLERANCE);
            if (figures.bytesPerEvent() > before.bytesPerEvent() + allowed) {
                regressions.add(Figure.format(
                        "%s allocates %.2f bytes for each event, the baseline says %.2f (allowed %.2f more)",
                        path, figures.bytesPerEvent(), before.bytesPerEvent(), allowed));
            }
        });
        return regressions;
    }

    /** Whether the baseline is behind by more than noise, so that it would let a regression through. */
    boolean isStale(Map<HotPath, GuardFigures> now) {
        return now.entrySet().stream()
                .anyMatch(entry ->
                        before(entry.getKey()).timeRatio() > entry.getValue().timeRatio() * (1 + TIME_TOLERANCE));
    }

    private GuardFigures before(HotPath path) {
        GuardFigures figures = baseline.get(path);
        if (figures == null) {
            throw new IllegalArgumentException("the baseline has no " + path + "; run guard --update");
        }
        return figures;
    }
}
