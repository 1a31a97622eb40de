package io.cart4j.examples.shop;

/**
 * How many events there should be by when: the daily totals of the real files, and within a day their sessions by hour
 * of start. October gets 0.386 of all events, the four days from November 14 on get 0.202.
 */
final class Demand {
    static final int DAYS = 61;
    static final int DAYS_OF_OCTOBER = 31;
    static final int HOUR = 3600;
    static final int DAY = 24 * HOUR;
    static final int SECONDS = DAYS * DAY;

    /** Thousands of events, by day. */
    private static final int[] DAILY = {
        1244, 1191, 1127, 1417, 1330, 1318, 1201, 1371, 1348, 1284,
        1495, 1480, 1639, 1455, 1542, 1522, 1407, 1482, 1449, 1510,
        1405, 1417, 1381, 1317, 1435, 1347, 1389, 1261, 1228, 1210,
        1245, 1445, 1556, 1568, 1793, 1717, 1695, 1797, 1896, 1878,
        1941, 2009, 1988, 2019, 3070, 6220, 6503, 6395, 2022, 1729,
        1700, 1677, 1568, 1562, 1592, 1594, 1655, 1646, 1658, 1854,
        1755
    };

    /** Thousands of sessions, by the hour (UTC) in which they start. */
    private static final int[] HOURLY = {
        161, 318, 620, 899, 1141, 1268, 1333, 1360, 1406, 1373, 1336, 1298, 1283, 1369, 1464, 1474, 1392, 1233, 927,
        597, 342, 198, 122, 100
    };

    /** What was left of the first three hours of October, in which the real shop was all but out of order. */
    private static final double[] FIRST_HOURS = {0.35, 0.03, 0.8};

    private final long events;
    private final double[] shareBefore = new double[DAYS * 24 + 1];

    Demand(long events) {
        this.events = events;
        double total = 0;
        for (int hour = 0; hour < DAYS * 24; hour++) {
            total += weight(hour);
            shareBefore[hour + 1] = total;
        }
        for (int hour = 0; hour <= DAYS * 24; hour++) {
            shareBefore[hour] /= total;
        }
    }

    /** Events that should have been scheduled by the end of a second. */
    long quota(int second) {
        int hour = second / HOUR;
        double withinHour = (second % HOUR + 1) / (double) HOUR;
        double share = shareBefore[hour] + (shareBefore[hour + 1] - shareBefore[hour]) * withinHour;
        return second == SECONDS - 1 ? events : (long) (events * share);
    }

    private static double weight(int hour) {
        double open = hour < FIRST_HOURS.length ? FIRST_HOURS[hour] : 1;
        return DAILY[hour / 24] * (double) HOURLY[hour % 24] * open;
    }
}
