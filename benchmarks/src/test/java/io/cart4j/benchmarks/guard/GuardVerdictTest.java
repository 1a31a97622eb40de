package io.cart4j.benchmarks.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cart4j.benchmarks.JsonFile;
import io.cart4j.benchmarks.Machine;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guard barks at what is planted, and at nothing else. */
class GuardVerdictTest {
    private static final HotPath PATH = HotPath.SESSION_TABLE;

    private final GuardVerdict verdict = new GuardVerdict(Map.of(PATH, new GuardFigures(2, 100)));

    @Test
    void theSameFiguresAreNoRegression() {
        assertThat(verdict.regressions(now(2, 100))).isEmpty();
        assertThat(verdict.isStale(now(2, 100))).isFalse();
    }

    @Test
    void noiseIsNoRegression() {
        assertThat(verdict.regressions(now(2.2, 100.5))).isEmpty();
    }

    @Test
    void thirtyPercentSlowerIsARegression() {
        assertThat(verdict.isSlow(PATH, 2.6)).isTrue();
        assertThat(verdict.regressions(now(2.6, 100)))
                .containsExactly(
                        "SESSION_TABLE takes 2.60 times as long as the reference kernel, the baseline says 2.00"
                                + " (+30 %, allowed 12 %)");
    }

    @Test
    void twoBytesMoreForEachEventAreARegression() {
        assertThat(verdict.regressions(now(2, 102)))
                .containsExactly("SESSION_TABLE allocates 102.00 bytes for each event, the baseline says 100.00"
                        + " (allowed 1.00 more)");
    }

    @Test
    void whatAllocatesNextToNothingMayAllocateATenthOfAByteMore() {
        GuardVerdict lean = new GuardVerdict(Map.of(PATH, new GuardFigures(2, 0.5)));
        assertThat(lean.regressions(now(2, 0.59))).isEmpty();
        assertThat(lean.regressions(now(2, 0.61))).hasSize(1);
    }

    @Test
    void aBaselineThatIsBehindIsStale() {
        assertThat(verdict.regressions(now(1.5, 10))).isEmpty();
        assertThat(verdict.isStale(now(1.5, 10))).isTrue();
    }

    @Test
    void aPathWithoutABaselineIsAnError() {
        assertThatThrownBy(() -> verdict.isSlow(HotPath.SESSION_BATCHES, 1))
                .hasMessage("the baseline has no SESSION_BATCHES; run guard --update");
    }

    @Test
    void aBaselineSurvivesItsFile(@TempDir Path directory) {
        Path file = directory.resolve("baseline.json");
        GuardBaseline baseline =
                new GuardBaseline(new Machine("A CPU", 2, 1L << 34, "Linux", "17"), new TreeMap<>(now(2.125, 0.5)));
        JsonFile.write(file, baseline);
        assertThat(JsonFile.read(file, GuardBaseline.class)).isEqualTo(baseline);
    }

    private static Map<HotPath, GuardFigures> now(double timeRatio, double bytesPerEvent) {
        return Map.of(PATH, new GuardFigures(timeRatio, bytesPerEvent));
    }
}
