package io.cart4j.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.cart4j.core.CartException;
import io.cart4j.features.FeatureTable;
import io.cart4j.features.Scaler;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SegmentationTest {
    private static final FeatureTable SHOP = RandomSessions.table(40_000, 1);

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 7})
    void anyNumberOfThreadsGivesTheSameSegments(int threads) {
        Segments alone = study().restarts(2).threads(1).fit(SHOP);
        Segments together = study().restarts(2).threads(threads).fit(SHOP);

        assertThat(together.assignments()).isEqualTo(alone.assignments());
        assertThat(together.profiles()).isEqualTo(alone.profiles());
        assertThat(together.scaledCentroids()).isDeepEqualTo(alone.scaledCentroids());
        assertThat(together.inertia()).isEqualTo(alone.inertia());
        assertThat(together.iterations()).isEqualTo(alone.iterations());
    }

    @Test
    void theLargestSegmentComesFirst() {
        List<SegmentProfile> profiles = study().restarts(2).fit(SHOP).profiles();

        assertThat(profiles).extracting(SegmentProfile::id).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
        assertThat(profiles).extracting(profile -> -profile.sessions()).isSorted();
    }

    @Test
    void clustersThatLieApartGetTheSameNumbersFromAnySeed() {
        FeatureTable apart = RandomSessions.table(3_000, 2);
        float[] prices = apart.column("avg_price");
        for (int row = 0; row < prices.length; row++) {
            prices[row] = row % 6 == 0 ? 1e-3f : row % 6 < 3 ? 1 : 1e9f;
        }
        SegmentPreset byPrice =
                new SegmentPreset("price", List.of("avg_price"), Set.of("avg_price"), SegmentNamer.unique());
        byte[] expected = new byte[prices.length];
        for (int row = 0; row < expected.length; row++) {
            expected[row] = (byte) (row % 6 == 0 ? 2 : row % 6 < 3 ? 1 : 0);
        }
        for (long seed = 0; seed < 10; seed++) {
            assertThat(Segmentation.kMeans(3)
                            .preset(byPrice)
                            .seed(seed)
                            .fit(apart)
                            .assignments())
                    .isEqualTo(expected);
        }
    }

    @Test
    void moreStartsNeverRaiseTheInertia() {
        double one = study().restarts(1).fit(SHOP).inertia();
        double five = study().restarts(5).fit(SHOP).inertia();

        assertThat(five).isLessThanOrEqualTo(one);
    }

    @Test
    void inputsAreScaledByMedianAndInterquartileRangeAfterTheLog() {
        Segments segments = study().restarts(1).fit(SHOP);

        assertThat(segments.scaler())
                .isEqualTo(Scaler.robust(
                        SHOP.select(segments.inputs()),
                        Set.of("duration_seconds", "total_events", "view_count", "avg_price")));
        assertThat(segments.inputs())
                .containsExactlyElementsOf(RandomSessions.FEATURES.names().subList(0, 12));
    }

    @Test
    void theFittedSessionsAreAssignedAgainAsTheyWere() {
        Segments segments = study().restarts(2).fit(SHOP);

        assertThat(segments.assign(SHOP)).isEqualTo(segments.assignments());
        assertThat(segments.assign(RandomSessions.rows(SHOP, 17_000, 17_300)))
                .isEqualTo(Arrays.copyOfRange(segments.assignments(), 17_000, 17_300));
        assertThat(segments.segmentOf(17_000)).isEqualTo(segments.assignments()[17_000]);
        assertThat(segments.rows()).isEqualTo(40_000);
    }

    @Test
    void centroidsAreTheMeansOfTheScaledInputsAndTurnBackIntoTheirUnits() {
        Segments segments = study().restarts(1).fit(SHOP);
        int carts = segments.inputs().indexOf("cart_count");
        int duration = segments.inputs().indexOf("duration_seconds");

        for (SegmentProfile profile : segments.profiles()) {
            double logs = IntStream.range(0, segments.rows())
                    .filter(row -> segments.segmentOf(row) == profile.id())
                    .mapToDouble(row -> Math.log1p(SHOP.column("duration_seconds")[row]))
                    .average()
                    .orElseThrow();
            // the last move of the centroids was within the tolerance, not nil
            assertThat(segments.centroids()[profile.id()][carts]).isCloseTo(profile.meanCarts(), within(0.02));
            assertThat(segments.centroids()[profile.id()][duration])
                    .isCloseTo(Math.expm1(logs), within(0.02 * Math.expm1(logs) + 0.02));
        }
    }

    @Test
    void profilesAreThoseOfAPlainLoop() {
        Segments segments = study().restarts(1).fit(SHOP);
        for (SegmentProfile profile : segments.profiles()) {
            int[] rows = IntStream.range(0, segments.rows())
                    .filter(row -> segments.segmentOf(row) == profile.id())
                    .toArray();
            double mean = mean("duration_seconds", rows);
            double squares = IntStream.of(rows)
                    .mapToDouble(row -> Math.pow(SHOP.column("duration_seconds")[row] - mean, 2))
                    .sum();

            assertThat(profile.sessions()).isEqualTo(rows.length);
            assertThat(profile.share()).isCloseTo(rows.length / 40_000.0, within(1e-12));
            assertThat(new double[] {
                        profile.meanDurationSeconds(),
                        profile.sdDurationSeconds(),
                        profile.meanEvents(),
                        profile.meanViews(),
                        profile.meanCarts(),
                        profile.meanPurchases(),
                        profile.meanProducts(),
                        profile.meanPrice(),
                        profile.abandonmentRate()
                    })
                    .containsExactly(
                            new double[] {
                                mean,
                                Math.sqrt(squares / (rows.length - 1)),
                                mean("total_events", rows),
                                mean("view_count", rows),
                                mean("cart_count", rows),
                                mean("purchase_count", rows),
                                mean("unique_products", rows),
                                mean("avg_price", rows),
                                mean("is_abandoned", rows)
                            },
                            within(1e-6));
        }
    }

    @Test
    void theDefaultPresetDoesNotSeeTheOutcome() {
        FeatureTable sessions = RandomSessions.table(5_000, 3);
        FeatureTable otherOutcome =
                RandomSessions.with(RandomSessions.with(sessions, "purchase_count", 7, 5), "is_abandoned", 8, 1);

        assertThat(SegmentPreset.standard().inputs()).doesNotContain("is_abandoned", "purchase_count", "total_events");
        assertThat(Segmentation.kMeans(4).fit(otherOutcome).assignments())
                .isEqualTo(Segmentation.kMeans(4).fit(sessions).assignments());
    }

    @Test
    void theListenerHearsOfEveryIterationOfEveryStart() {
        List<String> heard = new ArrayList<>();
        List<Double> inertias = new ArrayList<>();
        Segments segments = study().restarts(3)
                .progress((start, starts, iteration, inertia) -> {
                    heard.add(start + "/" + starts + " " + iteration);
                    inertias.add(inertia);
                })
                .fit(SHOP);

        assertThat(heard)
                .startsWith("1/3 1", "1/3 2")
                .contains("2/3 1", "3/3 1")
                .doesNotHaveDuplicates();
        assertThat(inertias).contains(segments.inertia());
    }

    @Test
    void settingsAndPresetTellHowTheSegmentsWereMade() {
        Segments segments = study().seed(7).restarts(2).fit(SHOP);

        assertThat(segments.settings()).isEqualTo(new KMeansSettings(8, 7, 2, 100, 1e-4));
        assertThat(segments.preset().name()).isEqualTo("study");
    }

    @ParameterizedTest
    @CsvSource({"1, 'k must be from 2 to 127, got 1'", "128, 'k must be from 2 to 127, got 128'"})
    void anImpossibleNumberOfSegmentsIsRefused(int k, String message) {
        assertThatThrownBy(() -> Segmentation.kMeans(k))
                .isInstanceOf(CartException.class)
                .hasMessage(message);
    }

    @Test
    void impossibleSettingsAreRefusedWhereTheyAreSet() {
        assertThatThrownBy(() -> study().restarts(0)).hasMessage("restarts must be at least 1, got 0");
        assertThatThrownBy(() -> study().threads(0)).hasMessage("threads must be at least 1, got 0");
    }

    @Test
    void fewerSessionsThanSegmentsAreRefused() {
        assertThatThrownBy(() -> study().fit(RandomSessions.table(7, 1)))
                .isInstanceOf(CartException.class)
                .hasMessage("7 sessions cannot make 8 segments; ask for fewer segments or give more sessions");
    }

    @Test
    void fewerDifferentSessionsThanSegmentsAreRefused() {
        FeatureTable same = RandomSessions.table(1, 1);
        float[][] columns = new float[RandomSessions.FEATURES.size()][100];
        for (int feature = 0; feature < columns.length; feature++) {
            Arrays.fill(columns[feature], same.column(feature)[0]);
        }

        assertThatThrownBy(() -> study().fit(same.withColumns(columns)))
                .isInstanceOf(CartException.class)
                .hasMessageContaining("only 1 different points");
    }

    @ParameterizedTest
    @CsvSource({
        "avg_price, NaN, 'avg_price is NaN in row 3, which K-Means cannot use after log(1 + x)'",
        "cart_count, Infinity, 'cart_count is Infinity in row 3, which K-Means cannot use'",
        "duration_seconds, -1, 'duration_seconds is -1.0 in row 3, which K-Means cannot use after log(1 + x)'"
    })
    void valuesThatCannotBeMeasuredAreRefused(String feature, float value, String message) {
        Segments segments = study().restarts(1).fit(SHOP);
        FeatureTable broken = RandomSessions.with(RandomSessions.table(50, 1), feature, 3, value);

        assertThatThrownBy(() -> study().fit(broken))
                .isInstanceOf(CartException.class)
                .hasMessage(message + "; mend the value or drop the row");
        assertThatThrownBy(() -> segments.assign(broken)).hasMessageStartingWith(message);
    }

    @Test
    void missingFeaturesAreNamed() {
        assertThatThrownBy(() -> study().fit(RandomSessions.without(SHOP, "purchase_count")))
                .isInstanceOf(CartException.class)
                .hasMessageContaining("[purchase_count]")
                .hasMessageContaining("FeatureSet.segmentation()");
        assertThatThrownBy(() -> study().fit(RandomSessions.without(SHOP, "unique_brands")))
                .isInstanceOf(CartException.class)
                .hasMessageContaining("no feature \"unique_brands\"");
    }

    private static Segmentation study() {
        return Segmentation.kMeans(8).preset(SegmentPreset.study());
    }

    private static double mean(String feature, int[] rows) {
        return IntStream.of(rows)
                .mapToDouble(row -> SHOP.column(feature)[row])
                .average()
                .orElseThrow();
    }
}
