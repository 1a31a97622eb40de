package io.cart4j.report.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;

/** Chooses round values for an axis and words them. */
final class Ticks {
    /** One value on an axis and how it reads. */
    record Tick(double value, String label) {}

    private static final int MOST = 7;
    private static final double[] STEPS = {1, 2, 5, 10};
    private static final double[] FINE_DURATIONS = {
        0, 1, 3, 10, 30, 60, 180, 600, 1_800, 3_600, 10_800, 36_000, 86_400, 259_200, 864_000, 2_592_000, 8_640_000
    };
    private static final double[] COARSE_DURATIONS = {0, 1, 10, 60, 600, 3_600, 36_000, 259_200, 2_592_000};

    private Ticks() {}

    /**
     * Gives evenly spaced ticks.
     *
     * @param unit size of the unit that the labels count in, 0.01 for per cent
     */
    static List<Tick> linear(double low, double high, double unit, String prefix, String suffix) {
        double step = roundStep((high - low) / unit / MOST);
        int decimals = decimals(step);
        List<Tick> ticks = new ArrayList<>();
        long first = (long) Math.ceil(low / unit / step - 1e-9);
        long last = (long) Math.floor(high / unit / step + 1e-9);
        for (long index = Math.max(0, first); index <= last; index++) {
            double value = index * step;
            ticks.add(new Tick(
                    value * unit, prefix + String.format(Locale.ROOT, "%,." + decimals + "f", value) + suffix));
        }
        return ticks;
    }

    /** Gives evenly spaced ticks in seconds, minutes, hours or days, whichever the range calls for. */
    static List<Tick> linearDurations(double low, double high) {
        if (high < 120) {
            return linear(low, high, 1, "", " s");
        }
        if (high < 2 * 3_600) {
            return linear(low, high, 60, "", " min");
        }
        return high < 2 * 86_400 ? linear(low, high, 3_600, "", " h") : linear(low, high, 86_400, "", " d");
    }

    /** Gives ticks from a second to months at nearly even distances on a logarithmic axis. */
    static List<Tick> logarithmicDurations(double low, double high) {
        List<Tick> fine = within(low, high, FINE_DURATIONS, Figures::duration);
        return fine.size() <= MOST ? fine : within(low, high, COARSE_DURATIONS, Figures::duration);
    }

    /** Gives ticks at 1, 2, 5, 10, 20, 50 and so on, or at powers of ten if these would be too many. */
    static List<Tick> logarithmic(double low, double high, String prefix) {
        List<Tick> fine = within(low, high, decades(high, 1, 2, 5), value -> prefix + amount(value));
        return fine.size() <= MOST ? fine : within(low, high, decades(high, 1), value -> prefix + amount(value));
    }

    private static double[] decades(double high, double... steps) {
        DoubleStream.Builder values = DoubleStream.builder();
        values.add(0);
        for (double decade = 1; decade <= high; decade *= 10) {
            for (double step : steps) {
                values.add(step * decade);
            }
        }
        return values.build().toArray();
    }

    private static String amount(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }

    private static List<Tick> within(double low, double high, double[] candidates, DoubleFunction<String> format) {
        return Arrays.stream(candidates)
                .filter(value -> value >= low && value <= high)
                .mapToObj(value -> new Tick(value, format.apply(value)))
                .toList();
    }

    private static double roundStep(double least) {
        double decade = Math.pow(10, Math.floor(Math.log10(least)));
        for (double step : STEPS) {
            if (step * decade >= least * (1 - 1e-9)) {
                return step * decade;
            }
        }
        return 10 * decade;
    }

    /** Gives the decimals that tell neighbouring ticks apart. */
    private static int decimals(double step) {
        int decimals = 0;
        double scaled = step;
        while (decimals < 12 && Math.abs(scaled - Math.rint(scaled)) > 1e-6 * scaled) {
            scaled *= 10;
            decimals++;
        }
        return decimals;
    }
}
