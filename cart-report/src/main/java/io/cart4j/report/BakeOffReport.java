package io.cart4j.report;

import io.cart4j.models.Run;
import io.cart4j.models.honest.HonestResults;
import io.cart4j.report.internal.document.Document;
import java.nio.file.Path;
import java.util.List;

/**
 * The report of a bake-off at the cart, beside the study's if there is one: both boards, why they differ, how early how much
 * is known, for whom, and what the leak alarms say. Written as a page (HTML), as Markdown, and one picture.
 */
public final class BakeOffReport {
    /** Name of the report's files, before .html and .md. */
    public static final String NAME = "bakeoff_report";

    private static final String PICTURE = "evaluation.png";

    private BakeOffReport() {}

    /**
     * Writes bakeoff_report.html, bakeoff_report.md and evaluation.png.
     *
     * @param honest what came of the bake-off at the cart
     * @param study the runs of the study's board of the same shop, best first; empty if it was not made
     * @param directory where to; must be there
     * @throws io.cart4j.core.CartException if they cannot be written
     */
    public static void write(HonestResults honest, List<Run> study, Path directory) {
        EvaluationPage.write(HonestFigures.of(honest), directory.resolve(PICTURE));
        Document document = new Document("What a model knows when a cart waits");
        HonestSections honestly = new HonestSections(honest);
        honestly.addSummary(document);
        if (!study.isEmpty()) {
            StudySections.addBoard(study, document);
        }
        honestly.addBoard(document);
        if (!study.isEmpty()) {
            StudySections.addDifferences(study, honest, document);
        }
        document.picture(
                PICTURE,
                "Curves, calibration, cost, earliness and slices on the test period; bars and bands are 95 % intervals");
        honestly.addDetails(document);
        document.write(directory, NAME);
    }
}
