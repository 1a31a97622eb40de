package io.cart4j.benchmarks.guard;

import io.cart4j.benchmarks.Figure;
import io.cart4j.benchmarks.JsonFile;
import io.cart4j.benchmarks.Machine;
import io.cart4j.benchmarks.Quantile;
import io.cart4j.benchmarks.ShopDirectory;
import io.cart4j.core.CartException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Fails if the hot path became slower or allocates more than the baseline says. */
@Command(
        name = "guard",
        description =
                "Fail if the way from bytes to sessions became slower, or allocates more, than the baseline says.",
        mixinStandardHelpOptions = true)
public final class RunGuard implements Runnable {
    /** Processes whose median makes a baseline. */
    private static final int UPDATE_PROCESSES = 5;

    /** Processes that must all be slow before it is called a regression. */
    private static final int CHECK_PROCESSES = 3;

    @Option(names = "--baseline", paramLabel = "FILE.json", description = "Where the baseline is.")
    private Path baseline = Path.of("benchmarks", "guard-baseline.json");

    @Option(names = "--update", description = "Write the baseline instead of comparing with it.")
    private boolean update;

    @Option(
            names = "--plant",
            paramLabel = "PERCENT",
            description = "Slow the hot path down by this much of its own time, to see the guard bark.")
    private double plantedPercent;

    /** Made by the command line. */
    public RunGuard() {}

    @Override
    public void run() {
        try (ShopDirectory shop = ShopDirectory.ofEvents(GuardMeasurement.EVENTS)) {
            GuardMeasurement measurement = new GuardMeasurement(shop, plantedPercent);
            if (update) {
                update(measurement);
            } else {
                check(measurement);
            }
        } catch (IOException e) {
            throw new CartException("the guard cannot use the temporary directory: " + e.getMessage(), e);
        }
    }

    private void update(GuardMeasurement measurement) {
        Map<HotPath, List<Double>> ratios = new EnumMap<>(HotPath.class);
        for (int process = 0; process < UPDATE_PROCESSES; process++) {
            measurement
                    .timeRatios()
                    .forEach((path, ratio) -> ratios.computeIfAbsent(path, any -> new ArrayList<>())
                            .add(ratio));
        }
        Map<HotPath, Double> medians = new EnumMap<>(HotPath.class);
        ratios.forEach((path, all) -> medians.put(
                path,
                Quantile.median(all.stream().mapToDouble(Double::doubleValue).toArray())));
        Map<HotPath, GuardFigures> figures = figures(medians, measurement.bytesPerEvent());
        JsonFile.write(baseline, new GuardBaseline(Machine.here(), new TreeMap<>(figures)));
        print(figures);
        System.out.println("the baseline is now in " + baseline);
    }

    private void check(GuardMeasurement measurement) {
        GuardBaseline before = JsonFile.read(baseline, GuardBaseline.class);
        GuardVerdict verdict = new GuardVerdict(before.paths());
        Map<HotPath, Double> ratios = measurement.timeRatios();
        for (int process = 1; process < CHECK_PROCESSES && anySlow(verdict, ratios); process++) {
            measurement.timeRatios().forEach((path, ratio) -> ratios.merge(path, ratio, Math::min));
        }
        Map<HotPath, GuardFigures> now = figures(ratios, measurement.bytesPerEvent());
        print(now);
        List<String> regressions = verdict.regressions(now);
        if (!regressions.isEmpty()) {
            throw new CartException("regression: " + String.join("; ", regressions) + ". If it is meant to be, or "
                    + baseline + " is of another kind of machine ("
                    + before.machine().sentence()
                    + "), run guard --update and commit the file");
        }
        if (verdict.isStale(now)) {
            System.out.println("much faster than the baseline: run guard --update to guard that");
        }
    }

    private static boolean anySlow(GuardVerdict verdict, Map<HotPath, Double> ratios) {
        return ratios.entrySet().stream().anyMatch(entry -> verdict.isSlow(entry.getKey(), entry.getValue()));
    }

    private static Map<HotPath, GuardFigures> figures(Map<HotPath, Double> ratios, Map<HotPath, Double> bytes) {
        Map<HotPath, GuardFigures> figures = new EnumMap<>(HotPath.class);
        ratios.forEach((path, ratio) ->
                figures.put(path, new GuardFigures(ratio, bytes.getOrDefault(path, Double.POSITIVE_INFINITY))));
        return figures;
    }

    private static void print(Map<HotPath, GuardFigures> figures) {
        figures.forEach((path, of) -> System.out.println(Figure.format(
                "%s: %.3f times the reference kernel, %.3f bytes allocated for each event",
                path, of.timeRatio(), of.bytesPerEvent())));
    }
}
