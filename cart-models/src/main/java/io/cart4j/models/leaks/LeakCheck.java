package io.cart4j.models.leaks;

import java.util.List;

/**
 * What one alarm saw, whether it went off or not.
 *
 * @param alarm the alarm
 * @param ran whether there was enough to look at; without that nothing is known
 * @param measured the figure that was nearest to the bound, 0 if it did not run
 * @param bound what the figure should stay within
 * @param sentence what was looked at and what came out
 * @param findings what was found, the worst first; empty if all is well
 */
public record LeakCheck(
        LeakAlarm alarm, boolean ran, double measured, double bound, String sentence, List<LeakFinding> findings) {
    /**
     * Freezes the findings.
     *
     * @param alarm the alarm
     * @param ran whether there was enough to look at; without that nothing is known
     * @param measured the figure that was nearest to the bound, 0 if it did not run
     * @param bound what the figure should stay within
     * @param sentence what was looked at and what came out
     * @param findings what was found, the worst first; empty if all is well
     */
    public LeakCheck {
        findings = List.copyOf(findings);
    }

    /** A check that had too little to look at. */
    static LeakCheck notRun(LeakAlarm alarm, double bound, String why) {
        return new LeakCheck(alarm, false, 0, bound, "not run: " + why, List.of());
    }
}
