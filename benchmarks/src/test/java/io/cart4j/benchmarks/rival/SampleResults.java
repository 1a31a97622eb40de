package io.cart4j.benchmarks.rival;

import io.cart4j.benchmarks.Machine;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Results with round figures. */
public final class SampleResults {
    private static final long MIB = 1 << 20;

    private SampleResults() {}

    public static RivalResults ofFiveMillionEvents() {
        return new RivalResults(
                new Machine("A CPU", 2, 24L << 30, "Linux 6", "Vendor 17"),
                "java -jar benchmarks/target/benchmarks.jar rival --out x",
                5_000_000,
                650 * MIB,
                2,
                null,
                List.of(new RivalResults.Trial("plain", run(5, 4, null, null))),
                "plain",
                List.of(
                        new RivalResults.Round(0.25, true, run(1, 1, 1.5, 512 * MIB), run(6, 5, 9.0, 900 * MIB)),
                        new RivalResults.Round(0.75, false, run(2, 2, 1.5, 514 * MIB), run(6, 4, 9.5, 900 * MIB)),
                        new RivalResults.Round(0.5, true, run(1, 1, 2.5, 500 * MIB), run(4, 3, 9.0, null))),
                new Differences(10, 10, 0, Map.of("user_id", 0L), 1));
    }

    private static RivalResults.Run run(double wall, double query, @Nullable Double cpu, @Nullable Long peak) {
        return new RivalResults.Run(wall, query, cpu, peak, 45 * MIB);
    }
}
