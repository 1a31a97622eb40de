package io.cart4j.benchmarks.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.cart4j.examples.shop.MadeUpShop;
import io.cart4j.examples.shop.ShopFiles;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reference kernel does all of its work, by the count of a slow twin. */
class ReferenceKernelTest {
    @Test
    void itCountsWhatTheSlowTwinCounts(@TempDir Path directory) throws IOException {
        ShopFiles shop = MadeUpShop.ofEvents(30_000).writeTo(directory);
        List<Path> files = List.of(shop.october(), shop.november());
        ReferenceKernel kernel = new ReferenceKernel();
        assertThat(kernel.run(files)).isEqualTo(slowTwin(files));
        assertThat(kernel.run(files)).as("the second time").isEqualTo(slowTwin(files));
    }

    private static ReferenceKernel.Result slowTwin(List<Path> files) throws IOException {
        Set<String> sessions = new HashSet<>();
        long events = 0;
        BigDecimal cents = BigDecimal.ZERO;
        for (Path file : files) {
            for (String row : Files.readAllLines(file).stream().skip(1).toList()) {
                String[] fields = row.split(",", -1);
                sessions.add(fields[8]);
                cents = cents.add(new BigDecimal(fields[6]).movePointRight(2));
                events++;
            }
        }
        // rows without a session have the hash of a free place
        sessions.remove("");
        return new ReferenceKernel.Result(sessions.size(), events, cents.longValueExact());
    }
}
