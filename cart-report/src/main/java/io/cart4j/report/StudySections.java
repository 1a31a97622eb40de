package io.cart4j.report;

import io.cart4j.models.ConfusionMatrix;
import io.cart4j.models.Run;
import io.cart4j.models.honest.HonestResults;
import io.cart4j.models.honest.TestedRun;
import io.cart4j.report.internal.Figures;
import io.cart4j.report.internal.document.Document;
import java.util.List;

/** The study's board, and why it looks so much better. */
final class StudySections {
    private StudySections() {}

    static void addBoard(List<Run> study, Document document) {
        document.heading("The study's protocol")
                .paragraph(
                        "All sessions, the features of the whole session, a random split. Precision, recall and F1 are of"
                                + " the abandoned class.")
                .table(
                        List.of("model", "weighted F1", "F1", "precision", "recall", "ROC-AUC"),
                        study.stream()
                                .map(run -> List.of(
                                        ModelNames.of(run.candidate(), run.tuned()),
                                        Figures.score(run.evaluation().weightedF1()),
                                        Figures.score(
                                                run.evaluation().abandoned().f1()),
                                        Figures.score(
                                                run.evaluation().abandoned().precision()),
                                        Figures.score(
                                                run.evaluation().abandoned().recall()),
                                        Figures.score(run.evaluation().rocAuc())))
                                .toList());
    }

    static void addDifferences(List<Run> study, HonestResults honest, Document document) {
        Run best = study.get(0);
        ConfusionMatrix cells = best.evaluation().confusion();
        double abandoned = (double) (cells.truePositives() + cells.falseNegatives()) / cells.total();
        double never = 2 * (1 - abandoned) / (2 - abandoned) * (1 - abandoned);
        TestedRun champion = honest.champion();
        document.heading("Why the two differ")
                .paragraph("Both are of the same shop. " + ModelNames.of(best.candidate(), best.tuned())
                        + " has a weighted F1 of "
                        + Figures.score(best.evaluation().weightedF1()) + " by the study's protocol; "
                        + ModelNames.of(champion.candidate(), champion.tuned()) + " has a ROC-AUC of "
                        + Figures.score(champion.rocAuc().value())
                        + " at the first cart. Neither figure is wrong: they answer"
                        + " different questions.")
                .points(List.of(
                        "Who is asked about. " + Figures.percent(1 - abandoned)
                                + " of the study's sessions are not abandoned,"
                                + " nearly all because they have no cart: to call no session abandoned already has a weighted"
                                + " F1 of " + Figures.score(never)
                                + ". At the cart only sessions with a cart are left, and "
                                + Figures.percent(champion.test().baseRate()) + " of them are abandoned.",
                        "What may be known. The study's features look at the whole session, its end and its purchase included:"
                                + " how long it became, how many carts and views it had. At the cart a feature sees events up"
                                + " to the cart, earlier sessions of the user, and the shop's last week.",
                        "How rows are divided. A random split has sessions of one user, and of one day, on both sides. Here the"
                                + " test period follows the others, a day's gap apart, and has users of its own.",
                        "How often the test is used. In the study one test set chose, tuned and reported. Here a validation"
                                + " period chose; the test period was opened once, when nothing was left to choose."));
    }
}
