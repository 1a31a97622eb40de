package io.cart4j.segmentation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as text, the same in every locale and on every version of Java. */
final class Figures {
    /** So many digits tell every two doubles apart. */
    private static final int MOST_DIGITS = 17;

    private Figures() {}

    /** A number with so many decimals, halves to even, as Python's format. "nan" if it is not a number. */
    static String fixed(double value, int decimals) {
        return Double.isFinite(value)
                ? new BigDecimal(value)
                        .setScale(decimals, RoundingMode.HALF_EVEN)
                        .toPlainString()
                : "nan";
    }

    /** The fewest digits that read back as the same double, with at least one decimal; empty if it is not a number. */
    static String shortest(double value) {
        if (!Double.isFinite(value)) {
            return "";
        }
        BigDecimal exact = new BigDecimal(value);
        BigDecimal rounded = exact;
        for (int digits = 1; digits <= MOST_DIGITS; digits++) {
            rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() == value) {
                break;
            }
        }
        return rounded.setScale(Math.max(1, rounded.stripTrailingZeros().scale()), RoundingMode.UNNECESSARY)
                .toPlainString();
    }
}
