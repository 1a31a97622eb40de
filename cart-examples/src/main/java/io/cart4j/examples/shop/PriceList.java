package io.cart4j.examples.shop;

/**
 * Prices in cents. About half of the products never change theirs, the others every few days by a few percent; some
 * have none, which is written as 0, for part of the time.
 */
final class PriceList {
    /** The real shop's highest price: a million tenge. */
    static final int CEILING = 257_407;

    private static final int FLOOR = 77;
    private static final double NEVER_CHANGES = 0.5;
    private static final double SOMETIMES_NONE = 0.0052;
    private static final int LARGEST_CHANGE = 60;

    private static final byte FIXED = 0;
    private static final byte CHANGING = 1;
    private static final byte SOMETIMES_ZERO = 2;

    private final long seed;
    private final int[] cents;
    private final byte[] habits;

    PriceList(long seed, int products) {
        this.seed = Dice.hash(seed, 'p');
        this.cents = new int[products];
        this.habits = new byte[products];
    }

    /** Sets the usual price of a product. */
    void set(int product, double price, boolean mayBeZero) {
        cents[product] = (int) Math.max(FLOOR, Math.min(CEILING, StrictMath.rint(price * 100)));
        double lot = Dice.unit(Dice.hash(seed, product));
        habits[product] = lot < NEVER_CHANGES ? FIXED : CHANGING;
        if (mayBeZero && lot > 1 - SOMETIMES_NONE) {
            habits[product] = SOMETIMES_ZERO;
        }
    }

    boolean isSometimesZero(int product) {
        return habits[product] == SOMETIMES_ZERO;
    }

    int usual(int product) {
        return cents[product];
    }

    /** The price in a second of the season. */
    int cents(int product, int second) {
        int usual = cents[product];
        byte habit = habits[product];
        if (habit == FIXED) {
            return usual;
        }
        long own = Dice.hash(seed, ~product);
        int days = 2 + (int) (own & 7);
        int offset = (int) (own >>> 44);
        long bits = Dice.hash(own, (second + offset) / (days * Demand.DAY));
        if (habit == SOMETIMES_ZERO) {
            return (bits & 1) == 0 ? 0 : usual;
        }
        int perMille = (int) (bits >>> 33) % (2 * LARGEST_CHANGE + 1) - LARGEST_CHANGE;
        return (int) Math.max(FLOOR, Math.min(CEILING, usual + (long) usual * perMille / 1000));
    }
}
