package io.cart4j.core;

import io.cart4j.core.TrackingHealth.Missing;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * How often {@link TrackingHealth} finds planted faults, how many days it is off, and how often it finds what is not there:
 * on {@link MadeUpDays}, with seeds. Run it to print the table of docs/tracking-health.md.
 */
final class TrackingHealthRates {
    static final int DAYS = 60;
    static final int HEALTHY = 1000;
    static final int PLANTED = 200;
    static final double[] SIZES = {20, 100, 1_000, 20_000};
    static final double[] FACTORS = {1.3, 1.5, 2, 3};

    /** Seeds below were looked at while the constants were chosen; these were not. */
    private static final int FIRST_SEED = 1_000_000;
    /** From and to which day faults are planted, so that there are two weeks on both sides. */
    private static final int MARGIN = 14;

    /** A fault that changes the logging for good. */
    enum Fault {
        CARTS_LOST,
        CARTS_REPEATED,
        PURCHASES_REPEATED
    }

    /**
     * What came of some series with one fault each.
     *
     * @param found share of the faults found, not more than two days off
     * @param daysOff mean distance of those found from the day planted
     * @param others findings a series that are of something else
     */
    record Rate(double found, double daysOff, double others) {}

    /**
     * What was found in healthy series.
     *
     * @param changes false changes a series
     * @param outages false outages a series
     */
    record FalseAlarms(double changes, double outages) {}

    private TrackingHealthRates() {}

    static FalseAlarms falseAlarms(int series, int days, double least, double most) {
        double changes = 0;
        double outages = 0;
        for (int seed = FIRST_SEED; seed < FIRST_SEED + series; seed++) {
            double size = least * Math.pow(most / least, new SplittableRandom(-seed).nextDouble());
            TrackingHealth health = TrackingHealth.of(new MadeUpDays(seed, days, size).counts());
            changes += health.changes().size();
            outages += health.outages().size();
        }
        return new FalseAlarms(changes / series, outages / series);
    }

    static Rate rate(Fault fault, double factor, double size, int series) {
        int found = 0;
        double off = 0;
        int others = 0;
        for (int seed = FIRST_SEED; seed < FIRST_SEED + series; seed++) {
            int day = MARGIN + new SplittableRandom(-seed).nextInt(DAYS - 2 * MARGIN);
            MadeUpDays shop = new MadeUpDays(seed, DAYS, size);
            MadeUpDays faulty = switch (fault) {
                case CARTS_LOST -> shop.losesCarts(day, 1 / factor);
                case CARTS_REPEATED -> shop.repeatsCarts(day, factor);
                case PURCHASES_REPEATED -> shop.repeatsPurchases(day, factor);
            };
            TrackingHealth health = TrackingHealth.of(faulty.counts());
            long nearest = health.changes().stream()
                    .mapToLong(change -> distance(change.day(), day))
                    .min()
                    .orElse(Long.MAX_VALUE);
            boolean hit = nearest <= 2;
            found += hit ? 1 : 0;
            off += hit ? nearest : 0;
            others += health.changes().size() + health.outages().size() - (hit ? 1 : 0);
        }
        return new Rate((double) found / series, off / Math.max(1, found), (double) others / series);
    }

    /** Outages of so many days, found when all of them and the late purchases are untrusted, and no change is claimed. */
    static Rate outageRate(int length, double size, int series) {
        int found = 0;
        double off = 0;
        int others = 0;
        for (int seed = FIRST_SEED; seed < FIRST_SEED + series; seed++) {
            int from = MARGIN + new SplittableRandom(-seed).nextInt(DAYS - 2 * MARGIN);
            TrackingHealth health = TrackingHealth.of(new MadeUpDays(seed, DAYS, size)
                    .losesPurchases(from, length)
                    .counts());
            LocalDate first = MadeUpDays.FIRST.plusDays(from);
            boolean hit = health.outages().stream()
                    .anyMatch(outage -> outage.missing() == Missing.PURCHASES
                            && outage.from().equals(first)
                            && outage.to().equals(first.plusDays(length - 1L)));
            long unseen = first.plusDays(length)
                    .datesUntil(first.plusDays(length + 2L))
                    .filter(health::isTrusted)
                    .count();
            long tooMany = health.untrustedDays().size() - length - 2 + unseen;
            found += hit ? 1 : 0;
            off += hit ? unseen + tooMany : 0;
            others += health.changes().size() + health.outages().size() - (hit ? 1 : 0);
        }
        return new Rate((double) found / series, off / Math.max(1, found), (double) others / series);
    }

    private static long distance(LocalDate day, int planted) {
        return Math.abs(ChronoUnit.DAYS.between(MadeUpDays.FIRST.plusDays(planted), day));
    }

    /**
     * Prints all rates.
     *
     * @param args none
     */
    public static void main(String[] args) {
        say("healthy series of %d days: false findings a series (%d series each)", DAYS, HEALTHY);
        for (double size : SIZES) {
            FalseAlarms alarms = falseAlarms(HEALTHY, DAYS, size, size);
            say("| %,.0f purchases a day | %.3f changes | %.3f outages |", size, alarms.changes(), alarms.outages());
        }
        FalseAlarms all = falseAlarms(HEALTHY, DAYS, 10, 20_000);
        say("| 10 to 20,000 | %.3f changes | %.3f outages |", all.changes(), all.outages());
        FalseAlarms year = falseAlarms(HEALTHY / 5, 365, 10, 20_000);
        say("| 10 to 20,000, 365 days | %.3f changes | %.3f outages |", year.changes(), year.outages());
        say("changes: found %% / days off / other findings a series (%d series each)", PLANTED);
        for (Fault fault : Fault.values()) {
            for (double factor : FACTORS) {
                StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "| %s | %.1f |", fault, factor));
                for (double size : SIZES) {
                    row.append(cell(rate(fault, factor, size, PLANTED)));
                }
                say("%s", row);
            }
        }
        say("outages: found %% / wrong days a series / other findings a series");
        for (int length = 1; length <= 3; length++) {
            StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "| %d days |", length));
            for (double size : SIZES) {
                row.append(cell(outageRate(length, size, PLANTED)));
            }
            say("%s", row);
        }
    }

    private static String cell(Rate rate) {
        return String.format(Locale.ROOT, " %.0f / %.2f / %.2f |", 100 * rate.found(), rate.daysOff(), rate.others());
    }

    private static void say(String format, Object... arguments) {
        System.out.println(String.format(Locale.ROOT, format, arguments));
    }
}
