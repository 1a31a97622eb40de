package io.cart4j.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cart4j.core.CartException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SegmentFilesTest {
    private static final Segments SEGMENTS = Segmentation.kMeans(3).restarts(1).fit(RandomSessions.table(2_000, 4));

    @TempDir
    Path directory;

    @Test
    void bothFilesAreWrittenWholeAndNothingElseIsLeft() throws IOException {
        Path analysis = directory.resolve("23m_event_cluster_analysis_detailed.csv");
        Path names = directory.resolve("cluster_names_mapping.csv");
        Files.writeString(names, "an older one");

        SEGMENTS.writeAnalysis(analysis);
        SEGMENTS.writeNames(names);

        assertThat(analysis).hasContent(SegmentCsv.analysis(SEGMENTS.profiles()));
        assertThat(names).hasContent(SegmentCsv.names(SEGMENTS.profiles()));
        assertThat(directory.toFile().list()).hasSize(2);
    }

    @Test
    void aMissingDirectoryIsReported() {
        Path nowhere = directory.resolve("missing").resolve("names.csv");

        assertThatThrownBy(() -> SEGMENTS.writeNames(nowhere))
                .isInstanceOf(CartException.class)
                .hasMessageContaining(nowhere + ": cannot be written");
    }
}
