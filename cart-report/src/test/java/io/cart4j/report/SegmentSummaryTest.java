package io.cart4j.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.cart4j.report.SegmentSummary.Finding;
import io.cart4j.report.internal.Palette;
import io.cart4j.segmentation.SegmentProfile;
import java.util.List;
import org.junit.jupiter.api.Test;

class SegmentSummaryTest {
    @Test
    void theStudysSegmentsInPlainWords() {
        List<Finding> findings = SegmentSummary.of(segments(Profiles.study()), "$");

        assertThat(findings.stream().map(Finding::heading))
                .containsExactly(
                        "Largest",
                        "Riskiest (1 % of sessions or more)",
                        "Most money at stake",
                        "Best buyers (1 % of sessions or more)",
                        "All together");
        assertThat(findings.stream()
                        .flatMap(finding -> finding.segment().stream())
                        .map(Segment::number))
                .containsExactly(7, 0, 0, 0);
        assertThat(findings.stream().map(Finding::sentence))
                .containsExactly(
                        "10,008,201 sessions, 43.5 % of all.",
                        "14.8 % abandoned, of 5,546,009 sessions; 59.7 % of all abandoned sessions.",
                        "About $266 million: 821,808 abandoned sessions at a mean price of $324.",
                        "0.230 purchases per session, over 5,546,009 sessions; 76.8 % of all purchases.",
                        "22,995,676 sessions, 1,375,915 abandoned (6.0 %), about $431 million at stake.");
    }

    @Test
    void withoutAbandonmentNothingIsAtStake() {
        List<SegmentProfile> calm = List.of(Profiles.of(0, "Calm", 1, 5, 1, 0, 0, 1, 10, 0));

        assertThat(SegmentSummary.of(segments(calm), "").stream().map(Finding::sentence))
                .containsExactly(
                        "1 session, 100 % of all.", "No session was abandoned.", "1 session, 0 abandoned (0 %).");
    }

    @Test
    void ofEqualSegmentsTheFirstIsNamed() {
        assertThat(SegmentSummary.of(segments(Profiles.equal(5)), "").stream()
                        .flatMap(finding -> finding.segment().stream())
                        .map(Segment::number))
                .containsOnly(0);
    }

    static List<Segment> segments(List<SegmentProfile> profiles) {
        return profiles.stream()
                .map(profile -> new Segment(profile, Palette.colour(profile.id())))
                .toList();
    }
}
