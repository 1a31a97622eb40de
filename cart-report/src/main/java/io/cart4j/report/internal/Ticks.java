package io.cart4j.report.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;

/** Chooses round values for an axis and words them. */
final class Ticks {
    /** One value on an axis and how it reads. */
    record Tick(double value, String label) {}

    private static final int MOST = 7;
    private static final double[] STEPS = {1, 2, 2.5, 5, 10};
    private static final double[] DURATIONS = {
        1, 3, 10, 30, 60, 180, 600, 1_800, 3_600, 10_800, 36_000, 86_400, 259_200, 864_000, 2_592_000, 8_640_000
    };

    private Ticks() {}

    /**
     * Gives evenly spaced ticks.
     *
     * @param unit size of the unit that the labels count in, 0.01 for per cent
     */
    static List<Tick> linear(double low, double high, double unit, String prefix, String suffix) {
        double step = roundStep((high - low) / unit / (MOST - 2));
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
        return thin(within(low, high, DURATIONS, Figures::duration));
    }

    /** Gives ticks at 1, 2, 5, 10, 20, 50 and so on. */
    static List<Tick> logarithmic(double low, double high, String prefix) {
        List<Double> candidates = new ArrayList<>();
        for (double decade = 0.1; decade <= high; decade *= 10) {
            candidates.add(decade);
            candidates.add(2 * decade);
            candidates.add(5 * decade);
        }
        double[] values = candidates.stream().mapToDouble(Double::doubleValue).toArray();
        return thin(within(low, high, values, value -> prefix + amount(value)));
    }

    private static String amount(double value) {
        return String.format(Locale.ROOT, value < 0.95 ? "%.1f" : "%,.0f", value);
    }

    private static List<Tick> within(double low, double high, double[] candidates, DoubleFunction<String> format) {
        List<Tick> ticks = new ArrayList<>();
        if (low <= 0) {
            ticks.add(new Tick(0, format.apply(0)));
        }
        for (double value : candidates) {
            if (value >= low && value <= high) {
                ticks.add(new Tick(value, format.apply(value)));
            }
        }
        return ticks;
    }

    private static List<Tick> thin(List<Tick> ticks) {
        int stride = (ticks.size() + MOST - 1) / MOST;
        List<Tick> kept = new ArrayList<>();
        for (int index = 0; index < ticks.size(); index += Math.max(1, stride)) {
            kept.add(ticks.get(index));
        }
        return kept;
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
