package io.cart4j.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class DuplicateRowsTest {
    @TempDir
    Path directory;

    @Test
    @Timeout(60)
    void manyRowsOfOneSecondThatDifferInTheirBrandAloneAreCountedInNoTime() throws IOException {
        Path file = directory.resolve("shop.csv");
        StringBuilder text = new StringBuilder(Event.HEADER);
        int brands = 300_000;
        for (int row = 0; row < brands + 5; row++) {
            text.append("2019-10-01 00:00:00 UTC,view,1,1,,brand")
                    .append(row % brands)
                    .append(",1.50,7,session\n");
        }
        Files.writeString(file, text);

        try (SessionTable table = Sessionizer.bySessionId().sessionize(EventSource.csv(file))) {
            assertThat(table.quality().duplicateRows()).isEqualTo(5);
        }
    }
}
