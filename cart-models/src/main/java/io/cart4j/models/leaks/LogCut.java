package io.cart4j.models.leaks;

import io.cart4j.features.DecisionTable;
import io.cart4j.features.FeatureTable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Truncation of a whole log: what was decided before a moment must not change when the log ends at that moment. This finds
 * histories of users and of the shop that look ahead, which sessions that are cut one by one cannot show.
 */
public final class LogCut {
    private LogCut() {}

    /**
     * Compares a decision table with one that was made from the events before a moment.
     *
     * @param whole made from all events
     * @param cut made from those of the same events that came before the moment, at the same decision point
     * @param end the moment
     * @return one check of the truncation alarm; its findings name the features that changed by a single bit
     */
    public static LeakReport check(DecisionTable whole, DecisionTable cut, Instant end) {
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, end);
        int[] wholeRows = decidedBefore(micros, whole);
        int[] cutRows = decidedBefore(micros, cut);
        if (wholeRows.length == 0) {
            return new LeakReport(
                    List.of(LeakCheck.notRun(LeakAlarm.TRUNCATION, 0, "nothing was decided before " + end)));
        }
        List<LeakFinding> findings = sameSessions(whole, wholeRows, cut, cutRows)
                ? changes(whole.features(), wholeRows, cut.features(), cutRows, end)
                : List.of(finding(
                        "",
                        1,
                        "which sessions count at the decision point changes with events after it; decide it by events up"
                                + " to the point"));
        double worst = findings.isEmpty() ? 0 : findings.get(0).measured();
        String seen = String.format(
                Locale.ROOT,
                "%d features of %,d decisions before %s, computed again from the log up to then: %s",
                whole.features().features().size(),
                wholeRows.length,
                end,
                findings.isEmpty() ? "all the same, bit for bit" : "not all the same");
        return new LeakReport(List.of(new LeakCheck(LeakAlarm.TRUNCATION, true, worst, 0, seen, findings)));
    }

    private static int[] decidedBefore(long micros, DecisionTable table) {
        return IntStream.range(0, table.rows())
                .filter(row -> table.decisionTimes()[row] < micros)
                .toArray();
    }

    private static boolean sameSessions(DecisionTable whole, int[] wholeRows, DecisionTable cut, int[] cutRows) {
        return wholeRows.length == cutRows.length
                && IntStream.range(0, cutRows.length)
                        .allMatch(i -> whole.users()[wholeRows[i]] == cut.users()[cutRows[i]]
                                && whole.starts()[wholeRows[i]] == cut.starts()[cutRows[i]]
                                && whole.decisionTimes()[wholeRows[i]] == cut.decisionTimes()[cutRows[i]]);
    }

    private static List<LeakFinding> changes(
            FeatureTable whole, int[] wholeRows, FeatureTable cut, int[] cutRows, Instant end) {
        List<LeakFinding> findings = new ArrayList<>();
        for (String name : whole.features().names()) {
            float[] one = whole.column(name);
            float[] other = cut.column(name);
            long changed = IntStream.range(0, cutRows.length)
                    .filter(i ->
                            Float.floatToRawIntBits(one[wholeRows[i]]) != Float.floatToRawIntBits(other[cutRows[i]]))
                    .count();
            if (changed > 0) {
                findings.add(finding(
                        name,
                        (double) changed / cutRows.length,
                        String.format(
                                Locale.ROOT,
                                "%s changes in %,d of %,d decisions before %s when later events are taken away: it looks at"
                                        + " what comes later",
                                name,
                                changed,
                                cutRows.length,
                                end)));
            }
        }
        findings.sort(Comparator.comparingDouble(LeakFinding::measured).reversed());
        return findings;
    }

    private static LeakFinding finding(String feature, double measured, String sentence) {
        return new LeakFinding(LeakAlarm.TRUNCATION, feature, measured, 0, sentence);
    }
}
