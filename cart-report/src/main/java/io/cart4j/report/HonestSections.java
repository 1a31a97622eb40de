package io.cart4j.report;

import io.cart4j.models.evaluation.Estimate;
import io.cart4j.models.evaluation.Slices;
import io.cart4j.models.honest.DaysResult;
import io.cart4j.models.honest.HonestResults;
import io.cart4j.models.honest.PointResult;
import io.cart4j.models.honest.TestedRun;
import io.cart4j.models.leaks.LeakCheck;
import io.cart4j.report.internal.Figures;
import io.cart4j.report.internal.document.Document;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the report says of a bake-off at the cart. */
final class HonestSections {
    private final HonestResults honest;

    HonestSections(HonestResults honest) {
        this.honest = honest;
    }

    void addSummary(Document document) {
        TestedRun champion = honest.champion();
        document.paragraph("When a shopper puts the first product into the cart, " + name(champion)
                + " ranks an abandoned cart above a bought one in " + percent(champion.rocAuc())
                + " of pairs (ROC-AUC, 95 % interval); guessing would be right in 50 %. Of the tenth of the carts with"
                + " the highest risk, " + times(champion.test().liftAt10()) + " as many are abandoned as on average.");
        long flagged = champion.test().evaluation().confusion().truePositives()
                + champion.test().evaluation().confusion().falsePositives();
        document.paragraph("At its threshold, the one with the best F1 on the validation period, it calls "
                + Figures.count(flagged) + " of "
                + Figures.count(champion.test().rows())
                + " test carts abandoned. F1 does not show whether that is of use: who calls all of them abandoned has an F1 of "
                + Figures.score(
                        2 * champion.test().baseRate() / (1 + champion.test().baseRate())) + ".");
        Estimate lead = champion.lead();
        if (lead != null && lead.value() < 0 && lead.pValue() < 0.05) {
            document.paragraph(
                    "On the test period the next model of the board is better. The order was fixed before, and stays:"
                            + " to choose by the test would spoil it.");
        }
        DaysResult days = honest.days();
        if (days != null
                && !days.leftOut()
                && 5L * days.validationRowsLost() > honest.rows().validation()) {
            document.paragraph(Figures.count(days.validationRowsLost()) + " of the "
                    + Figures.count(honest.rows().validation())
                    + " carts by which models, calibrations and thresholds were chosen fall on days whose labels cannot be"
                    + " trusted. Prefer --leave-out-untrusted.");
        }
        if (!honest.leaks().isQuiet()) {
            document.paragraph(
                    "Leak alarms went off. Until they are explained, the scores below may be too good to be true:"
                            + " see the alarms at the end.");
        }
    }

    void addBoard(Document document) {
        document.heading("At the cart")
                .paragraph(
                        "Cart sessions only, features that could be known at the first cart. The order was made on the"
                                + " validation period, and so were calibrations and thresholds; the other figures are of the test"
                                + " period, with intervals by resampling users. The lead is over the next line, on the same resamples.")
                .table(
                        List.of("model", "validation ROC-AUC", "ROC-AUC", "lead", "PR-AUC"),
                        honest.board().stream().map(HonestSections::ranks).toList())
                .table(
                        List.of(
                                "model",
                                "Brier",
                                "calibration",
                                "calibration error",
                                "lift at 5 %",
                                "lift at 10 %",
                                "threshold",
                                "F1"),
                        honest.board().stream().map(HonestSections::decisions).toList());
        if (!honest.tuning().isEmpty()) {
            document.points(honest.tuning().stream()
                    .map(gain -> "Tuning " + ModelNames.of(gain.candidate(), false) + " (" + gain.search() + ") "
                            + gain.summary() + ", in " + gain.metric().title() + " on the validation period.")
                    .toList());
        }
    }

    void addDetails(Document document) {
        addEarliness(document);
        addSlices(document);
        addDays(document);
        addLeaks(document);
        addDivision(document);
    }

    private void addEarliness(Document document) {
        document.heading("How much waiting gains")
                .paragraph(
                        "The champion's kind of model, trained anew for each moment. Coverage is the share of all cart"
                                + " sessions that reach the moment before any purchase: who waits longer knows more of fewer carts.")
                .table(
                        List.of("moment", "coverage", "training rows", "test rows", "abandoned", "ROC-AUC"),
                        honest.earliness().stream().map(HonestSections::row).toList());
    }

    private void addSlices(Document document) {
        document.heading("For whom it works");
        Slices slices = honest.slices();
        Slices.Slice worst = slices.worst().orElse(null);
        if (worst == null) {
            document.paragraph("No part has " + Slices.ENOUGH_OF_EACH_CLASS
                    + " carts of each outcome, so no part is judged by itself; give more events.");
            return;
        }
        document.paragraph("Weakest: " + worst.by() + " " + worst.value() + " with ROC-AUC "
                + interval(worst.rocAuc()) + " on " + Figures.count(worst.rows())
                + " carts, against "
                + Figures.score(slices.all().value())
                + " on all. The p-value of the difference, with allowance for having looked at many parts, is "
                + p(slices.adjustedPValue(worst)) + ".");
        document.table(
                List.of("part", "carts", "abandoned", "predicted", "ROC-AUC", "calibration error"),
                slices.slices().stream()
                        .filter(Slices.Slice::enough)
                        .map(slice -> List.of(
                                slice.by() + " " + slice.value(),
                                Figures.count(slice.rows()),
                                Figures.percent(slice.observed()),
                                Figures.percent(slice.predicted()),
                                interval(slice.rocAuc()),
                                Figures.score(slice.expectedError())))
                        .toList());
    }

    private void addDays(Document document) {
        DaysResult days = honest.days();
        document.heading("Days that cannot be trusted");
        if (days == null) {
            document.paragraph("Tracking health finds no day whose labels cannot be trusted.");
            return;
        }
        document.paragraph("Tracking health distrusts " + days.untrusted().size() + " days: "
                        + days.untrusted().stream().map(LocalDate::toString).collect(Collectors.joining(", "))
                        + ". The board"
                        + (days.leftOut()
                                ? " was made without them."
                                : " was made with them (--leave-out-untrusted leaves them out)."))
                .table(
                        List.of("champion's kind of model, on the trusted days of the test period", "ROC-AUC", "Brier"),
                        List.of(
                                List.of(
                                        "trained and calibrated on all days",
                                        interval(days.withAllDays()),
                                        interval(days.brierWithAllDays())),
                                List.of(
                                        "without " + Figures.count(days.trainingRowsLost()) + " training and "
                                                + Figures.count(days.validationRowsLost())
                                                + " validation rows of distrusted days",
                                        interval(days.withTrustedDays()),
                                        interval(days.brierWithTrustedDays()))))
                .paragraph("The difference in ROC-AUC is " + signed(days.difference())
                        + ". A Brier score far below the other's"
                        + " means that the distrusted days spoilt the calibration.");
    }

    private void addLeaks(Document document) {
        document.heading("Leak alarms")
                .table(
                        List.of("alarm", "measured", "bound", "result"),
                        honest.leaks().checks().stream()
                                .map(HonestSections::row)
                                .toList());
        List<String> sentences = new ArrayList<>();
        honest.leaks().checks().forEach(check -> sentences.add(alarm(check) + ": " + check.sentence()));
        honest.leaks().findings().forEach(finding -> sentences.add("Alarm: " + finding.sentence()));
        document.points(sentences);
    }

    private void addDivision(Document document) {
        document.heading("How rows were divided")
                .table(
                        List.of("period", "rows", "from", "to"),
                        List.of(
                                List.of(
                                        "training",
                                        Figures.count(honest.rows().training()),
                                        "the first event",
                                        honest.split().validationFrom().toString()),
                                List.of(
                                        "validation",
                                        Figures.count(honest.rows().validation()),
                                        honest.split()
                                                .validationFrom()
                                                .plus(honest.split().gap())
                                                .toString(),
                                        honest.split().testFrom().toString()),
                                List.of(
                                        "test",
                                        Figures.count(honest.rows().test()),
                                        honest.split()
                                                .testFrom()
                                                .plus(honest.split().gap())
                                                .toString(),
                                        honest.split().until().toString())))
                .paragraph("Left out: " + Figures.count(honest.rows().betweenPeriods())
                        + " carts that cross a border, lie in a gap or began within a gap of the end, and "
                        + Figures.count(honest.rows().otherUsers())
                        + " of users who belong to another period. "
                        + Figures.percent(honest.split().users().train())
                        + " of the users are drawn to train on and "
                        + Figures.percent(honest.split().users().validation()) + " to choose by.");
    }

    private static List<String> ranks(TestedRun run) {
        Estimate lead = run.lead();
        return List.of(
                name(run),
                Figures.score(run.validation().rocAuc()),
                interval(run.rocAuc()),
                lead == null ? "" : signed(lead) + ", p " + p(lead.pValue()),
                interval(run.averagePrecision()));
    }

    private static List<String> decisions(TestedRun run) {
        return List.of(
                name(run),
                interval(run.brier()),
                run.calibration(),
                Figures.score(run.test().reliability().expectedError()),
                ratio(run.test().liftAt5()),
                ratio(run.test().liftAt10()),
                Figures.score(run.test().threshold()),
                Figures.score(run.test().evaluation().abandoned().f1()));
    }

    private static List<String> row(PointResult point) {
        return List.of(
                PointWords.of(point.point()),
                Figures.percent(point.coverage()),
                Figures.count(point.trainingRows()),
                Figures.count(point.testRows()),
                Figures.percent(point.baseRate()),
                interval(point.rocAuc()));
    }

    private static List<String> row(LeakCheck check) {
        return List.of(
                alarm(check),
                format("%.4f", check.measured()),
                format("%.4f", check.bound()),
                !check.ran() ? "not run" : check.findings().isEmpty() ? "quiet" : "ALARM");
    }

    private static String alarm(LeakCheck check) {
        return check.alarm().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String name(TestedRun run) {
        return ModelNames.of(run.candidate(), run.tuned());
    }

    private static String interval(Estimate estimate) {
        return format("%.4f (%.3f to %.3f)", estimate.value(), estimate.low(), estimate.high());
    }

    private static String percent(Estimate estimate) {
        return format("%.1f %% (%.1f to %.1f)", 100 * estimate.value(), 100 * estimate.low(), 100 * estimate.high());
    }

    private static String signed(Estimate estimate) {
        return format("%+.4f +- %.4f", estimate.value(), estimate.standardError());
    }

    private static String times(double lift) {
        return format("%.2f times", lift);
    }

    private static String ratio(double lift) {
        return format("%.2f", lift);
    }

    private static String p(double value) {
        return value < 0.001 ? "below 0.001" : format("%.3f", value);
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
