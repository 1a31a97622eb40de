package io.cart4j.segmentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TercileNamerTest {
    @Test
    void theStudysFiguresGiveTheStudysNamesAndDescriptions() {
        List<SegmentName> published = StudyTable.SEGMENTS.stream()
                .map(segment -> new SegmentName(segment.name(), segment.description()))
                .toList();

        assertThat(SegmentNamer.study().name(StudyTable.SEGMENTS)).isEqualTo(published);
    }

    @Test
    void equalFiguresGetTheLowestGrade() {
        List<SegmentName> names = SegmentNamer.study().name(Profiles.same(4));

        assertThat(names).extracting(SegmentName::name).containsOnly("Low-Risk | Quick | Shopper | Budget");
    }

    @Test
    void figuresAreComparedWithTwoDecimals() {
        // 10.001 and 10.004 both count as 10.00, which is the upper tercile, so none is above it
        List<SegmentProfile> segments = IntStream.range(0, 4)
                .mapToObj(id -> Profiles.segment(id, 0.1, 10 + 0.001 * id, 1, 0, 2, 50))
                .toList();

        assertThat(SegmentNamer.study().name(segments))
                .allSatisfy(name -> assertThat(name.name()).contains("Quick"));
    }
}
