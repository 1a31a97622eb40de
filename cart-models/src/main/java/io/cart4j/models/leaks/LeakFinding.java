package io.cart4j.models.leaks;

/**
 * A leak that an alarm has found.
 *
 * @param alarm the alarm that went off
 * @param feature the feature it points at, or empty if it points at none
 * @param measured what was measured
 * @param bound what it should have stayed within
 * @param sentence what it means and what to do, for people
 */
public record LeakFinding(LeakAlarm alarm, String feature, double measured, double bound, String sentence) {}
