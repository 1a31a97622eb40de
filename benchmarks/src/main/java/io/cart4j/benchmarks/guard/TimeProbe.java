package io.cart4j.benchmarks.guard;

import io.cart4j.benchmarks.Quantile;
import io.cart4j.core.EventSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A process that measures the hot paths in turn with the reference kernel and prints their ratios. */
public final class TimeProbe {
    private static final int WARM_UP_ROUNDS = 8;
    private static final int ROUNDS = 20;
    private static final double PERCENT = 100;

    private final List<Path> files;
    private final double plantedShare;
    private final ReferenceKernel kernel = new ReferenceKernel();

    private TimeProbe(List<Path> files, double plantedShare) {
        this.files = files;
        this.plantedShare = plantedShare;
    }

    /**
     * Prints a line for each path: its name and the ratio.
     *
     * @param args percent of its own time that each path is slowed down by, and the CSV files
     * @throws IOException if the files cannot be read
     */
    public static void main(String[] args) throws IOException {
        List<Path> files = Stream.of(args).skip(1).map(Path::of).toList();
        new TimeProbe(files, Double.parseDouble(args[0]) / PERCENT)
                .ratios()
                .forEach((path, ratio) -> System.out.println(path + " " + ratio));
    }

    private Map<HotPath, Double> ratios() throws IOException {
        EventSource events = EventSource.csv(files.toArray(Path[]::new));
        double[] kernelNanos = new double[ROUNDS];
        Map<HotPath, double[]> pathNanos = new EnumMap<>(HotPath.class);
        for (int round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
            double ofKernel = kernelNanos();
            if (round >= 0) {
                kernelNanos[round] = ofKernel;
            }
            for (HotPath path : HotPath.values()) {
                double ofPath = pathNanos(path, events);
                if (round >= 0) {
                    pathNanos.computeIfAbsent(path, any -> new double[ROUNDS])[round] = ofPath;
                }
            }
        }
        double reference = Quantile.of(0, kernelNanos);
        Map<HotPath, Double> ratios = new EnumMap<>(HotPath.class);
        pathNanos.forEach((path, nanos) -> ratios.put(path, Quantile.of(0, nanos) / reference));
        return ratios;
    }

    private double kernelNanos() throws IOException {
        System.gc();
        long start = System.nanoTime();
        if (kernel.run(files).sessions() == 0) {
            throw new IOException("no sessions in " + files);
        }
        return System.nanoTime() - start;
    }

    private double pathNanos(HotPath path, EventSource events) {
        System.gc();
        long start = System.nanoTime();
        path.run(events);
        long end = System.nanoTime();
        long planted = end + (long) (plantedShare * (end - start));
        while (System.nanoTime() - planted < 0) {
            Thread.onSpinWait();
        }
        return System.nanoTime() - start;
    }
}
