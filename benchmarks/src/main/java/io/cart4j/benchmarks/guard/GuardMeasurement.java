package io.cart4j.benchmarks.guard;

import io.cart4j.benchmarks.ShopDirectory;
import io.cart4j.benchmarks.process.MeasuredProcess;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Measures the guarded figures, in processes with a fixed heap and collector, on a made-up shop's files. */
final class GuardMeasurement {
    static final int EVENTS = 500_000;

    private static final List<String> TIME_OPTIONS = List.of("-XX:+UseSerialGC", "-Xms1500m", "-Xmx1500m", "-Xmn1g");

    private final Path directory;
    private final List<String> files;
    private final double plantedPercent;

    /** Measures with the files of a shop of {@link #EVENTS} events. */
    GuardMeasurement(ShopDirectory shop, double plantedPercent) {
        this.directory = shop.path();
        this.files = shop.files().stream().map(Path::toString).toList();
        this.plantedPercent = plantedPercent;
    }

    /** The time of each path in multiples of the reference kernel's. */
    Map<HotPath, Double> timeRatios() {
        List<String> arguments = new ArrayList<>(List.of(Double.toString(plantedPercent)));
        arguments.addAll(files);
        return probe(TIME_OPTIONS, TimeProbe.class, arguments);
    }

    /** The bytes that each path allocates for an event. */
    Map<HotPath, Double> bytesPerEvent() {
        Map<HotPath, Double> bytes = probe(BytesProbe.JVM_OPTIONS, BytesProbe.class, files);
        bytes.replaceAll((path, run) -> run / EVENTS);
        return bytes;
    }

    private Map<HotPath, Double> probe(List<String> jvmOptions, Class<?> probe, List<String> arguments) {
        MeasuredProcess process =
                new MeasuredProcess(jvmOptions, MeasuredProcess.ownClassPath(), probe.getName(), arguments);
        Map<HotPath, Double> figures = new EnumMap<>(HotPath.class);
        for (String line : process.run(directory).output()) {
            int space = line.indexOf(' ');
            figures.put(HotPath.valueOf(line.substring(0, space)), Double.valueOf(line.substring(space + 1)));
        }
        return figures;
    }
}
