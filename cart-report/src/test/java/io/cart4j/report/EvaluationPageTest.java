package io.cart4j.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cart4j.core.CartException;
import io.cart4j.models.Evaluation;
import io.cart4j.models.evaluation.Calibration;
import io.cart4j.models.evaluation.Costs;
import io.cart4j.models.evaluation.Estimate;
import io.cart4j.models.evaluation.RankCurve;
import io.cart4j.models.evaluation.Reliability;
import io.cart4j.models.evaluation.ResampledEvaluation;
import io.cart4j.models.evaluation.Slices;
import io.cart4j.models.evaluation.Slicing;
import io.cart4j.models.evaluation.UserBootstrap;
import io.cart4j.report.EvaluationFigures.EarlinessPoint;
import io.cart4j.report.EvaluationFigures.Model;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationPageTest {
    private static final UserBootstrap BOOTSTRAP = new UserBootstrap(60, 1, 2);
    private static final Slices NO_SLICES = new Slices(new Estimate(0.5, 0, 0.5, 0.5), List.of());

    @TempDir
    Path folder;

    @Test
    void a_board_of_models_at_the_first_cart_makes_a_page() throws IOException {
        assertThatItIsAPage(shop(20_000, 5, 4));
    }

    @Test
    void extremes_fit() throws IOException {
        assertThatItIsAPage(shop(40, 1, 0));
        assertThatItIsAPage(shop(3_000, 12, 60));
        assertThatItIsAPage(one(new byte[] {1, 0}, new float[] {0.9f, 0.1f}, "perfect"));
        assertThatItIsAPage(one(new byte[] {1, 0, 0}, new float[] {0, 1, 1}, "all wrong"));
        assertThatItIsAPage(one(new byte[] {1, 0, 0}, new float[] {0.5f, 0.5f, 0.5f}, "a very long name ".repeat(30)));
    }

    @Test
    void the_same_figures_give_the_same_bytes_everywhere() throws IOException {
        EvaluationFigures figures = shop(2_000, 3, 2);
        Png.assertThatBytesDependOnTheInputAlone(folder, png -> EvaluationPage.write(figures, png));
    }

    @Test
    void what_cannot_be_drawn_is_refused() {
        EvaluationFigures good = one(new byte[] {1, 0}, new float[] {0.9f, 0.1f}, "good");
        EvaluationFigures oneClass = one(new byte[] {1, 1}, new float[] {0.9f, 0.1f}, "XGBoost");
        Path png = folder.resolve("page.png");

        assertThatThrownBy(() -> EvaluationPage.write(with(good, List.of()), png))
                .isInstanceOf(CartException.class)
                .hasMessageContaining("at least one");
        assertThatThrownBy(() -> EvaluationPage.write(oneClass, png))
                .isInstanceOf(CartException.class)
                .hasMessageContaining("XGBoost: of 2 abandoned and 0 other sessions");
    }

    private void assertThatItIsAPage(EvaluationFigures figures) throws IOException {
        Path png = folder.resolve("page.png");
        EvaluationPage.write(figures, png);
        int height = ImageIO.read(png.toFile()).getHeight();
        assertThat(height).isBetween(2_000, 6_000);
        Png.assertThatItIsAPicture(png, 2800, height);
    }

    private static EvaluationFigures with(EvaluationFigures figures, List<Model> models) {
        return new EvaluationFigures(
                figures.title(),
                figures.subtitle(),
                models,
                figures.asPredicted(),
                figures.calibrated(),
                figures.costs(),
                figures.costCurve(),
                figures.threshold(),
                figures.earliness(),
                figures.slices());
    }

    static EvaluationFigures one(byte[] labels, float[] probabilities, String name) {
        long[] users = IntStream.range(0, labels.length).asLongStream().toArray();
        Costs costs = new Costs(1e-3, 123_456);
        return new EvaluationFigures(
                name,
                name,
                List.of(model(name, labels, probabilities, users)),
                Reliability.of(labels, probabilities, 20),
                null,
                costs,
                costs.curve(labels, probabilities),
                1,
                List.of(),
                NO_SLICES);
    }

    private static Model model(String name, byte[] labels, float[] probabilities, long[] users) {
        ResampledEvaluation resampled = BOOTSTRAP.evaluate(labels, probabilities, users, Evaluation.THRESHOLD);
        return new Model(
                name,
                RankCurve.of(labels, probabilities, 300),
                resampled.estimate(Evaluation::rocAuc),
                resampled.estimate(Evaluation::averagePrecision));
    }

    /** Sessions whose risk can be seen in part, by models of growing noise; the first one is too sure of itself. */
    static EvaluationFigures shop(int rows, int modelCount, int slicesOfEach) {
        Random random = new Random(rows);
        byte[] labels = new byte[rows];
        long[] users = new long[rows];
        double[] logits = new double[rows];
        for (int row = 0; row < rows; row++) {
            users[row] = random.nextInt(1 + rows / 3);
            logits[row] = 0.3 + 0.55 * random.nextGaussian();
            labels[row] = (byte) (row < 2 ? row : random.nextDouble() < sigmoid(logits[row]) ? 1 : 0);
        }
        List<Model> models = new ArrayList<>();
        float[] best = new float[rows];
        String[] names = {"LightGBM, tuned", "XGBoost, tuned", "random forest", "logistic regression", "base rate"};
        for (int model = 0; model < modelCount; model++) {
            float[] probabilities = new float[rows];
            for (int row = 0; row < rows; row++) {
                probabilities[row] = model == 4
                        ? 0.57f
                        : (float) sigmoid(1.8 * (logits[row] + 0.12 * model * random.nextGaussian()));
            }
            best = model == 0 ? probabilities : best;
            models.add(model(names[model % names.length], labels, probabilities, users));
        }
        float[] mended = Calibration.platt(labels, best).apply(best);
        Costs costs = new Costs(12, 5);
        List<EarlinessPoint> earliness = new ArrayList<>();
        String[] points = {"first_cart", "first_cart+2_events", "first_cart+5_events", "first_cart+10_events",
            "first_cart+60_s", "first_cart+300_s"};
        for (int point = 0; point < Math.min(6, 2 * slicesOfEach); point++) {
            double auc = 0.652 + 0.012 * point;
            earliness.add(new EarlinessPoint(
                    points[point], new Estimate(auc, 0.003, auc - 0.006, auc + 0.006 + 0.003 * point), 1 - 0.14 * point));
        }
        List<Slicing> slicings = new ArrayList<>();
        for (String by : List.of("users", "price of the cart", "day", "carts so far")) {
            if (slicesOfEach > 0) {
                int[] codes = random.ints(rows, 0, slicesOfEach)
                        .map(code -> random.nextInt(code + 1))
                        .toArray();
                slicings.add(new Slicing(
                        by,
                        IntStream.range(0, slicesOfEach)
                                .mapToObj(code -> by.equals("day") ? "2019-11-" + (10 + code) : "value " + (code + 1))
                                .toList(),
                        codes));
            }
        }
        Slices slices =
                slicings.isEmpty() ? NO_SLICES : Slices.of(labels, mended, users, slicings, new UserBootstrap(40, 1, 2));
        return new EvaluationFigures(
                "What the models know at the first cart",
                String.format(Locale.ROOT, "%,d", rows) + " cart sessions of 2019-11-21 to 2019-11-30, opened once; thresholds and calibration were chosen on"
                        + " 2019-11-11 to 2019-11-20",
                models,
                Reliability.of(labels, best, 20),
                Reliability.of(labels, mended, 20),
                costs,
                costs.curve(labels, mended),
                0.31,
                earliness,
                slices);
    }

    private static double sigmoid(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }
}
