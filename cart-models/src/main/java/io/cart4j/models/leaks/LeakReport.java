package io.cart4j.models.leaks;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.cart4j.models.internal.ModelJson;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the alarms say.
 *
 * @param checks one for each alarm that was asked, in the order in which they were asked
 */
public record LeakReport(List<LeakCheck> checks) {
    /**
     * Freezes the checks.
     *
     * @param checks one for each alarm that was asked, in the order in which they were asked
     */
    public LeakReport {
        checks = List.copyOf(checks);
    }

    /**
     * Gives the leaks that were found.
     *
     * @return findings of all checks, empty if no alarm went off
     */
    public List<LeakFinding> findings() {
        return checks.stream().flatMap(check -> check.findings().stream()).toList();
    }

    /**
     * Tells whether no alarm went off.
     *
     * @return true if there is no finding
     */
    public boolean isQuiet() {
        return findings().isEmpty();
    }

    /**
     * Adds what other alarms say.
     *
     * @param other a report on the same data
     * @return a report of these checks and then those
     */
    public LeakReport and(LeakReport other) {
        return new LeakReport(
                Stream.concat(checks.stream(), other.checks.stream()).toList());
    }

    /**
     * Prints one line for each check and one below it for each finding.
     *
     * @param out where to
     */
    public void print(PrintStream out) {
        for (LeakCheck check : checks) {
            String state = !check.ran() ? "-" : check.findings().isEmpty() ? "quiet" : "ALARM";
            out.println(state + "  " + check.alarm() + ": " + check.sentence());
            check.findings().forEach(finding -> out.println("       " + finding.sentence()));
        }
    }

    /**
     * Gives the report as JSON.
     *
     * @return an object with the fields quiet and checks, the latter as the records here have them
     */
    public String toJson() {
        try {
            return ModelJson.MAPPER
                    .writerWithDefaultPrettyPrinter()
                    .writeValueAsString(new JsonForm(isQuiet(), checks));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a leak report is plain records", e);
        }
    }

    private record JsonForm(boolean quiet, List<LeakCheck> checks) {}
}
