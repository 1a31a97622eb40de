package io.cart4j.models.leaks;

import io.cart4j.features.FeatureTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts in how many sessions of the samples features changed by a single bit. For one thread. */
final class Truncation {
    private final @Nullable FeatureTable table;
    private final Map<String, Long> changed = new LinkedHashMap<>();
    private long sessions;
    private long uncounted;
    private int rows;

    /** Compares with a table's values, or with those that the kernel gives for whole sessions. */
    Truncation(@Nullable FeatureTable table) {
        this.table = table;
    }

    /** Takes the sample of the next batch. */
    void add(CutSample sample) {
        for (boolean counts : sample.counts()) {
            uncounted += counts ? 0 : 1;
        }
        for (int feature = 0; feature < sample.features().size(); feature++) {
            String name = sample.features().names().get(feature);
            changed.merge(name, changes(sample, feature, name), Long::sum);
        }
        sessions += sample.rows().length;
        rows += sample.batchRows();
    }

    /** Rows of all batches so far. */
    int rows() {
        return rows;
    }

    private long changes(CutSample sample, int feature, String name) {
        float[] column = table != null && table.features().names().contains(name) ? table.column(name) : null;
        long changes = 0;
        for (int i = 0; i < sample.rows().length; i++) {
            int row = rows + sample.rows()[i];
            if (sample.counts()[i] && (column == null || row < column.length)) {
                float reference = column == null ? sample.whole()[feature][i] : column[row];
                float cut = sample.cut()[feature][i];
                changes += Float.floatToRawIntBits(reference) == Float.floatToRawIntBits(cut) ? 0 : 1;
            }
        }
        return changes;
    }

    LeakCheck check() {
        if (sessions == 0) {
            return LeakCheck.notRun(LeakAlarm.TRUNCATION, 0, "no session goes on after the decision point");
        }
        List<LeakFinding> findings = new ArrayList<>();
        changed.forEach((feature, count) -> {
            if (count > 0) {
                findings.add(finding(
                        feature,
                        count,
                        feature + " changes in ",
                        " when the events after the decision point are taken away: it looks at what comes later; compute it"
                                + " from events up to the point"));
            }
        });
        findings.sort(Comparator.comparingDouble(LeakFinding::measured).reversed());
        if (uncounted > 0) {
            findings.add(
                    0,
                    finding(
                            "",
                            uncounted,
                            "",
                            " count at the decision point, or reach it elsewhere, only because of events after it: who"
                                    + " counts must be decided by events up to the point"));
        }
        double worst =
                findings.stream().mapToDouble(LeakFinding::measured).max().orElse(0);
        String seen = String.format(
                Locale.ROOT,
                "%d features of %,d sessions, computed again without the events after the decision point: %s",
                changed.size(),
                sessions,
                findings.isEmpty() ? "all the same, bit for bit" : "not all the same");
        return new LeakCheck(LeakAlarm.TRUNCATION, true, worst, 0, seen, findings);
    }

    private LeakFinding finding(String feature, long of, String before, String after) {
        return new LeakFinding(
                LeakAlarm.TRUNCATION,
                feature,
                (double) of / sessions,
                0,
                before + String.format(Locale.ROOT, "%,d of %,d sessions", of, sessions) + after);
    }
}
