package io.cart4j.report.internal;

import java.util.Locale;

/** Numbers as a reader wants them: the same in every locale, with units, and no more digits than mean something. */
public final class Figures {
    private static final double MINUTE = 60;
    private static final double HOUR = 3_600;
    private static final double DAY = 86_400;

    private Figures() {}

    /** Gives a count with thousands separators: 6,899,849. */
    public static String count(long value) {
        return format("%,d", value);
    }

    /**
     * Gives a share in per cent with one decimal. What is not nothing never shows as 0.0 %, what is not all never as
     * 100.0 %.
     *
     * @param share 0 to 1
     */
    public static String percent(double share) {
        if (share == 0) {
            return "0 %";
        }
        if (share == 1) {
            return "100 %";
        }
        if (share < 0.001) {
            return "< 0.1 %";
        }
        if (share > 0.999) {
            return "> 99.9 %";
        }
        return format("%.1f %%", share * 100);
    }

    /** Gives a length of time in its natural unit: 1.1 s, 27 min, 1.2 h, 3 d. */
    public static String duration(double seconds) {
        if (seconds < MINUTE) {
            return brief(seconds) + " s";
        }
        if (seconds < HOUR) {
            return brief(seconds / MINUTE) + " min";
        }
        if (seconds < DAY) {
            return brief(seconds / HOUR) + " h";
        }
        return brief(seconds / DAY) + " d";
    }

    /** Gives a mean: three significant digits below 100, thousands separators above. */
    public static String mean(double value) {
        if (value == 0) {
            return "0";
        }
        if (value < 0.001) {
            return "< 0.001";
        }
        if (value < 1) {
            return format("%.3f", value);
        }
        return value < 10 ? format("%.2f", value) : value < 100 ? format("%.1f", value) : format("%,.0f", value);
    }

    /** Gives an amount of money without decimals; below ten with two. */
    public static String money(String currency, double value) {
        return currency + (value == 0 || value >= 10 ? format("%,.0f", value) : format("%.2f", value));
    }

    /** Gives a large amount of money in words: $266 million. */
    public static String roundMoney(String currency, double value) {
        if (value >= 999.5e6) {
            return currency + brief(value / 1e9) + " billion";
        }
        if (value >= 999.5e3) {
            return currency + brief(value / 1e6) + " million";
        }
        return money(currency, value);
    }

    /** Gives at most one decimal, and none where it would be zero or lost among the digits before it. */
    public static String brief(double value) {
        String text = value < 99.95 ? format("%.1f", value) : format("%,.0f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    /** Gives a score between 0 and 1 with four decimals, as the study prints its scores. */
    public static String score(double value) {
        return format("%.4f", value);
    }

    private static String format(String pattern, Object value) {
        return String.format(Locale.ROOT, pattern, value);
    }
}
