package io.cart4j.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cart4j.core.CartException;
import io.cart4j.segmentation.SegmentProfile;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SegmentDashboardTest {
    @TempDir
    Path folder;

    @Test
    void anyNumberOfSegmentsMakesAPicture() throws IOException {
        Random random = new Random(2);
        for (List<SegmentProfile> profiles : List.of(
                Profiles.study(),
                Profiles.study().subList(0, 2),
                Profiles.study().subList(0, 1),
                Profiles.equal(20),
                Profiles.random(20, random))) {
            Path png = folder.resolve("segments.png");
            SegmentDashboard.of(profiles).currency("$").write(png);
            Png.assertThatItIsAPicture(png, 2800, 2000);
        }
    }

    @Test
    void theSameSegmentsGiveTheSameBytesInAnyOrderAndEverywhere() throws IOException {
        List<SegmentProfile> reversed = new ArrayList<>(Profiles.study());
        Collections.reverse(reversed);
        Png.assertThatBytesDependOnTheInputAlone(
                folder, png -> SegmentDashboard.of(Profiles.study()).write(png));
        SegmentDashboard.of(reversed).write(folder.resolve("reversed.png"));
        assertThat(Files.mismatch(folder.resolve("here.png"), folder.resolve("reversed.png")))
                .isEqualTo(-1);
    }

    @Test
    void whatCannotBeDrawnIsRefusedByName() {
        assertRefused(List.of(), "got 0");
        assertRefused(Profiles.equal(21), "got 21");
        assertRefused(List.of(Profiles.study().get(3), Profiles.study().get(3)), "id 3");
        assertRefused(List.of(Profiles.of(0, "Nobody", 0, 0, 0, 0, 0, 0, 0, 0)), "no session");
        assertRefused(List.of(Profiles.of(4, "Odd", 1, Double.NaN, 0, 0, 0, 0, 0, 0)), "segment 4 has a meanDuration");
        assertRefused(List.of(Profiles.of(4, "Odd", 1, 0, 0, 0, 0, 0, -1, 0)), "meanPrice of -1.0");
        assertRefused(List.of(Profiles.of(4, "Odd", 1, 0, 0, 0, 0, 0, 0, 1.5)), "abandonmentRate of 1.5");
    }

    @Test
    void theChartLibraryIsNobodyElsesBusiness() {
        assertThat(Stream.of(SegmentDashboard.class, ImportanceChart.class, ConfusionMatrixChart.class)
                        .flatMap(type -> Stream.of(type.getMethods()))
                        .map(Method::toGenericString))
                .noneMatch(signature -> signature.contains("org.jfree") || signature.contains("java.awt"));
    }

    private static void assertRefused(List<SegmentProfile> profiles, String why) {
        assertThatThrownBy(() -> SegmentDashboard.of(profiles))
                .isInstanceOf(CartException.class)
                .hasMessageContaining(why);
    }
}
