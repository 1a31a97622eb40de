package io.cart4j.core.internal.health;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;

/**
 * A series as stretches of one level each. The noise of a day is that of the shop, estimated from the series, and that of
 * counting. Immutable.
 */
public final class Stretches {
    /**
     * A value further than this many standard deviations from its level is wild. Wider than the 3 of Fearnhead and
     * Rigaill, so that three days at another level outweigh two cuts.
     */
    private static final double WILD = 4.5;
    /**
     * Penalty of a cut in units of the logarithm of the number of days. The Schwarz criterion (Yao 1988) has 2; one more
     * makes two wild days in a row cheaper than the two cuts around them, and keeps small shops, whose noise is not normal,
     * at one false change in a hundred series of 60 days.
     */
    private static final double PENALTY = 3;
    /** How many days on both sides of a cut show whether there is a jump or a slope. */
    private static final int NEARBY = 7;
    /** How long a stretch must last that {@link #noticeable} speaks of. */
    private static final int WEEK = 7;

    /** All values, without their weekly rhythm. */
    private final DailySeries all;
    /** Those that levels are made of. */
    private final DailySeries series;

    private final double shopVariance;
    private final int[] starts;
    private final double[] levels;

    private Stretches(DailySeries all, DailySeries series, double shopVariance, int[] starts) {
        this.all = all;
        this.series = series;
        this.shopVariance = shopVariance;
        this.starts = starts;
        this.levels =
                IntStream.range(0, starts.length).mapToDouble(this::levelOf).toArray();
    }

    /**
     * Takes a series apart.
     *
     * @param series at least two values
     * @param leave days that tell nothing about levels
     * @param leastNoise noise below which no shop is believed to be
     * @param shortest least number of days with a value in a stretch
     */
    public static Stretches of(DailySeries series, boolean[] leave, double leastNoise, int shortest) {
        DailySeries all = series.minus(series.without(leave).weekdays());
        DailySeries flat = all.without(leave);
        double noise = flat.noise();
        double shopVariance = Math.max(leastNoise * leastNoise, noise * noise - flat.medianChance());
        int[] days = flat.known();
        double[] values =
                Arrays.stream(days).mapToDouble(day -> flat.values()[day]).toArray();
        double[] weights = Arrays.stream(days)
                .mapToDouble(day -> 1 / (shopVariance + flat.chance()[day]))
                .toArray();
        int[] cuts = new ChangePointSearch(WILD * WILD, penalty(days.length), shortest).starts(values, weights);
        int[] starts = Arrays.stream(cuts).map(cut -> days[cut]).toArray();
        starts[0] = 0;
        return new Stretches(all, flat, shopVariance, starts);
    }

    private static double penalty(int days) {
        return PENALTY * Math.log(days);
    }

    /**
     * The stretches that are left when neighbours whose levels hardly differ become one, those that differ least first.
     *
     * @param distance how far two levels are apart
     * @param least how far they must be, both as levels of the stretches and right at the cut, where a slope shows no jump
     */
    public Stretches differingBy(DoubleBinaryOperator distance, double least) {
        Stretches rest = this;
        while (rest.count() > 1) {
            int weakest = 1;
            for (int stretch = 2; stretch < rest.count(); stretch++) {
                if (rest.jump(stretch, distance) < rest.jump(weakest, distance)) {
                    weakest = stretch;
                }
            }
            if (rest.jump(weakest, distance) >= least) {
                return rest;
            }
            int gone = weakest;
            int[] left = IntStream.range(0, rest.count())
                    .filter(stretch -> stretch != gone)
                    .toArray();
            Stretches before = rest;
            rest = new Stretches(
                    all,
                    series,
                    shopVariance,
                    Arrays.stream(left).map(stretch -> before.starts[stretch]).toArray());
        }
        return rest;
    }

    private double jump(int stretch, DoubleBinaryOperator distance) {
        double[] before = valuesOf(stretch - 1);
        double[] after = valuesOf(stretch);
        double last = Median.of(Arrays.copyOfRange(before, Math.max(0, before.length - NEARBY), before.length));
        double first = Median.of(Arrays.copyOf(after, Math.min(NEARBY, after.length)));
        return Math.min(
                distance.applyAsDouble(levels[stretch - 1], levels[stretch]), distance.applyAsDouble(last, first));
    }

    private double[] valuesOf(int stretch) {
        return Arrays.stream(series.known())
                .filter(day -> stretchOf(day) == stretch)
                .mapToDouble(day -> series.values()[day])
                .toArray();
    }

    private double levelOf(int stretch) {
        BiweightCost cost = new BiweightCost(WILD * WILD);
        for (int day : series.known()) {
            if (stretchOf(day) == stretch) {
                cost.add(series.values()[day], 1 / variance(day));
            }
        }
        return cost.level();
    }

    private double variance(int day) {
        return shopVariance + series.chance()[day];
    }

    /** The number of stretches. */
    public int count() {
        return starts.length;
    }

    /** The first day of a stretch. */
    public int start(int stretch) {
        return starts[stretch];
    }

    /** The day after the last one of a stretch. */
    public int end(int stretch) {
        return stretch + 1 < starts.length ? starts[stretch + 1] : series.values().length;
    }

    /** The level of a stretch. */
    public double level(int stretch) {
        return levels[stretch];
    }

    /** The stretch that a day is in. */
    public int stretchOf(int day) {
        int found = Arrays.binarySearch(starts, day);
        return found < 0 ? -found - 2 : found;
    }

    /** How far a day is from the level of its stretch, in standard deviations, whether or not it was left out. */
    public double deviations(int day) {
        return distance(day) / Math.sqrt(variance(day));
    }

    /** How far a day is from the level of its stretch. */
    public double distance(int day) {
        return all.values()[day] - levels[stretchOf(day)];
    }

    /** How clear the jump at the start of a stretch is: its height in standard deviations of a day. */
    public double clarity(int stretch) {
        return Math.abs(levels[stretch] - levels[stretch - 1]) / Math.sqrt(shopVariance + series.medianChance());
    }

    /** The smallest difference of levels that is sure to be noticed when it lasts for a week. */
    public double noticeable() {
        double variance = shopVariance + series.medianChance();
        return Math.sqrt(2 * penalty(series.known().length) * variance / WEEK);
    }
}
