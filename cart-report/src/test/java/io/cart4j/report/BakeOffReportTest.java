package io.cart4j.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.cart4j.models.ConfusionMatrix;
import io.cart4j.models.Evaluation;
import io.cart4j.models.Parameters;
import io.cart4j.models.Run;
import io.cart4j.models.evaluation.Estimate;
import io.cart4j.models.honest.DaysResult;
import io.cart4j.models.honest.HonestResults;
import io.cart4j.models.leaks.LeakAlarm;
import io.cart4j.models.leaks.LeakCheck;
import io.cart4j.models.leaks.LeakFinding;
import io.cart4j.models.leaks.LeakReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BakeOffReportTest {
    private static final HonestResults QUIET = KilledReport.results(1);

    @TempDir
    Path directory;

    @Test
    void sets_both_boards_side_by_side_and_says_why_they_differ() throws IOException {
        // 6 of 100 sessions are abandoned: to call none abandoned has a weighted F1 of 0.94 * 2 * 0.94 / 1.94
        Run run = new Run(
                "XGBoost",
                true,
                Parameters.none(),
                3,
                new Evaluation(new ConfusionMatrix(92, 2, 1, 5), 0.99, 0.8, 0.02));

        assertThat(report(QUIET, List.of(run)))
                .contains("| XGBoost, tuned | "
                        + String.format(Locale.ROOT, "%.4f", run.evaluation().weightedF1()))
                .contains("## Why the two differ")
                .contains("94.0 % of the study's sessions are not abandoned")
                .contains("already has a weighted F1 of 0.9109")
                .contains("50.0 % of them are abandoned");
    }

    @Test
    void leaves_the_study_out_if_it_was_not_made() throws IOException {
        assertThat(report(QUIET, List.of()))
                .contains("## At the cart", "finds no day whose labels cannot be trusted")
                .doesNotContain("The study's protocol", "Why the two differ", "Leak alarms went off", "Prefer");
    }

    @Test
    void says_at_the_top_if_distrusted_days_had_a_say() throws IOException {
        DaysResult some = days(80);
        DaysResult many = days(90);

        assertThat(report(with(some, QUIET.leaks()), List.of())).doesNotContain("Prefer --leave-out-untrusted");
        assertThat(report(with(many, QUIET.leaks()), List.of()))
                .contains("90 of the 400 carts")
                .contains("Prefer --leave-out-untrusted")
                .contains("distrusts 1 days: 2019-11-15")
                .contains("without 7 training and 90 validation rows of distrusted days | 0.6500");
    }

    @Test
    void says_at_the_top_and_in_full_if_an_alarm_went_off() throws IOException {
        LeakFinding finding = new LeakFinding(LeakAlarm.SINGLE_FEATURE, "price", 0.99, 0.9, "price tells the outcome");
        LeakCheck check =
                new LeakCheck(LeakAlarm.SINGLE_FEATURE, true, 0.99, 0.9, "52 features, each alone", List.of(finding));

        assertThat(report(with(null, new LeakReport(List.of(check))), List.of()))
                .contains("Leak alarms went off")
                .contains("| single feature | 0.9900 | 0.9000 | ALARM |")
                .contains("Alarm: price tells the outcome");
    }

    @Test
    void says_how_many_carts_the_threshold_flags() throws IOException {
        ConfusionMatrix cells = QUIET.champion().test().evaluation().confusion();

        assertThat(report(QUIET, List.of()))
                .contains(
                        "it calls " + (cells.truePositives() + cells.falsePositives()) + " of 400 test carts abandoned")
                .contains("has an F1 of 0.6667");
    }

    private String report(HonestResults results, List<Run> study) throws IOException {
        BakeOffReport.write(results, study, directory);
        return Files.readString(directory.resolve("bakeoff_report.md"));
    }

    private static DaysResult days(int validationRowsLost) {
        Estimate estimate = new Estimate(0.65, 0.01, 0.63, 0.67);
        return new DaysResult(
                List.of(LocalDate.of(2019, 11, 15)),
                false,
                7,
                validationRowsLost,
                estimate,
                estimate,
                estimate,
                estimate,
                estimate);
    }

    private static HonestResults with(@Nullable DaysResult days, LeakReport leaks) {
        return new HonestResults(
                QUIET.point(),
                QUIET.features(),
                QUIET.split(),
                QUIET.rows(),
                QUIET.board(),
                QUIET.tuning(),
                QUIET.mistakes(),
                QUIET.costs(),
                QUIET.asPredicted(),
                QUIET.slices(),
                leaks,
                QUIET.earliness(),
                days);
    }
}
