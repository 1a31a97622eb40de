package io.cart4j.models.leaks;

import io.cart4j.core.CartException;
import io.cart4j.core.SessionBatch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Computes features again on sessions that end right after the decision point, and counts what changed by a single bit. The
 * cut sessions stand alone in their batch, so a feature that depends on its neighbours is found too.
 */
final class Truncation {
    /** Of each batch; they come in the order of their ids, which are as good as random. */
    private static final int MOST_SESSIONS = 256;

    private final long sessions;
    private final long uncounted;
    private final List<String> names;
    private final long[] changed;

    private Truncation(long sessions, long uncounted, List<String> names, long[] changed) {
        this.sessions = sessions;
        this.uncounted = uncounted;
        this.names = names;
        this.changed = changed;
    }

    /** Nothing looked at yet. */
    static Truncation none() {
        return new Truncation(0, 0, List.of(), new long[0]);
    }

    /** Looks at sessions of a batch that go on after the decision point. */
    static Truncation of(SessionBatch batch, PointRows points, PointKernel kernel) {
        List<String> names = points.features().names();
        int[] rows = IntStream.range(0, points.rows())
                .filter(row -> points.lastEvents()[row] + 1
                        < batch.offsets().get(points.sessions()[row] + 1))
                .limit(MOST_SESSIONS)
                .toArray();
        long[] changed = new long[names.size()];
        long uncounted = 0;
        try (SessionBatch cut = CutSessions.of(batch, points, rows)) {
            PointRows again = kernel.compute(cut);
            if (!again.features().equals(points.features())) {
                throw new CartException("the kernel gives the features "
                        + again.features().names() + " for one batch and " + names + " for another");
            }
            int next = 0;
            for (int i = 0; i < rows.length; i++) {
                while (next < again.rows() && again.sessions()[next] < i) {
                    next++;
                }
                boolean counts = next < again.rows()
                        && again.sessions()[next] == i
                        && again.lastEvents()[next] + 1 == cut.offsets().get(i + 1);
                uncounted += counts ? 0 : 1;
                for (int feature = 0; counts && feature < changed.length; feature++) {
                    changed[feature] += same(points.columns()[feature][rows[i]], again.columns()[feature][next]) ? 0 : 1;
                }
            }
        }
        return new Truncation(rows.length, uncounted, names, changed);
    }

    private static boolean same(float one, float other) {
        return Float.floatToRawIntBits(one) == Float.floatToRawIntBits(other);
    }

    Truncation plus(Truncation other) {
        if (names.isEmpty()) {
            return other;
        }
        long[] sum = IntStream.range(0, changed.length)
                .mapToLong(feature -> changed[feature] + other.changed[feature])
                .toArray();
        return new Truncation(sessions + other.sessions, uncounted + other.uncounted, names, sum);
    }

    LeakCheck check() {
        if (sessions == 0) {
            return LeakCheck.notRun(LeakAlarm.TRUNCATION, 0, "no session goes on after the decision point");
        }
        List<LeakFinding> findings = new ArrayList<>();
        for (int feature = 0; feature < changed.length; feature++) {
            if (changed[feature] > 0) {
                findings.add(finding(
                        names.get(feature),
                        changed[feature],
                        names.get(feature) + " changes in ",
                        " when the events after the decision point are taken away: it looks at what comes later; compute it"
                                + " from events up to the point"));
            }
        }
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
        double worst = findings.stream().mapToDouble(LeakFinding::measured).max().orElse(0);
        String seen = String.format(
                Locale.ROOT,
                "%d features of %,d sessions, computed again without the events after the decision point: %s",
                names.size(),
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
