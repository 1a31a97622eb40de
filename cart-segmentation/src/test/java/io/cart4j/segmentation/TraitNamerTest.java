package io.cart4j.segmentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TraitNamerTest {
    private static final SegmentNamer NAMER = SegmentNamer.unique();

    static IntStream counts() {
        return IntStream.concat(IntStream.rangeClosed(2, 20), IntStream.of(64, 127));
    }

    @ParameterizedTest
    @MethodSource("counts")
    void noTwoSegmentsHaveTheSameName(int count) {
        for (long seed = 0; seed < 20; seed++) {
            assertThat(names(Profiles.random(count, seed))).hasSize(count).doesNotHaveDuplicates();
        }
        assertThat(names(Profiles.same(count))).hasSize(count).doesNotHaveDuplicates();
    }

    @Test
    void upToTwentySegmentsOfDifferentKindGetShortNamesWithoutNumbers() {
        for (long seed = 0; seed < 50; seed++) {
            assertThat(names(Profiles.random(20, seed)))
                    .allSatisfy(
                            name -> assertThat(name).matches("[A-Z][a-z -]+").hasSizeLessThan(60));
        }
    }

    @Test
    void namesTellTheTwoTraitsThatStandOutMostAndWhatSessionsEndIn() {
        List<SegmentProfile> segments = List.of(
                Profiles.outcome(0, 0.70, 10, 2.9, 0.20, 1.1, 300, 0.01, 0.01),
                Profiles.outcome(1, 0.15, 900, 3.1, 0.20, 10.0, 301, 0.10, 0.05),
                Profiles.outcome(2, 0.10, 150, 3.0, 1.50, 2.4, 150, 0.00, 0.90),
                Profiles.outcome(3, 0.05, 160, 3.0, 1.30, 2.5, 900, 1.10, 0.00));

        assertThat(names(segments))
                .containsExactly(
                        "Quick focused visitors",
                        "Long-visit wide-ranging visitors",
                        "Cart-filling budget abandoners",
                        "Cart-filling premium buyers");
    }

    @Test
    void theStudysSegmentsGetEightDifferentNames() {
        assertThat(names(StudyTable.SEGMENTS)).doesNotHaveDuplicates();
    }

    @Test
    void sameSegmentsAreToldApartByNumbers() {
        assertThat(names(Profiles.same(3))).containsExactly("Visitors", "Visitors 2", "Visitors 3");
    }

    @Test
    void descriptionsGiveTheFigures() {
        SegmentProfile segment = Profiles.outcome(0, 1, 1483.6, 3.9, 0.494, 1.77, 323.55, 0.23, 0.148);

        assertThat(NAMER.name(List.of(segment)).get(0).description())
                .isEqualTo("abandonment 14.8%, sessions of 1484s with 1.8 products, 0.49 carts and 0.23 purchases,"
                        + " average price 323.55");
    }

    private static List<String> names(List<SegmentProfile> segments) {
        return NAMER.name(segments).stream().map(SegmentName::name).toList();
    }
}
