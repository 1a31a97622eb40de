package io.cart4j.examples.shop;

/**
 * Plays a visit from its first view to its last event. The chance to leave after a view is drawn once for each visit from
 * a beta distribution, which gives many visits of one or two views and a long tail. The chance of a cart after a view
 * grows with the product's appeal, the user's affinity, the hour, the season and an intent that only the visit knows;
 * people with intent also look at the same product more often.
 */
final class Browsing {
    private static final double CART_AFTER_FIRST_VIEW = 0.079;
    private static final double CART_AFTER_LATER_VIEW = 0.038;
    private static final double SAME_PRODUCT_CARTS = 2;
    private static final double SAME_PRODUCT = 0.335;
    private static final double SAME_PRODUCT_BY_INTENT = 0.08;
    private static final double CART_AT_MOST = 0.6;
    private static final double OTHER_CATEGORY = 0.12;
    private static final double FAVOURITE_CATEGORY = 0.5;
    private static final double LEAVE_AFTER_CART = 0.2;
    private static final double LEAVE_AFTER_PURCHASE = 0.16;
    private static final double CART_AFTER_CART = 0.11;
    private static final double BOUNCE = 0.2;

    private final Catalogue catalogue;
    private final Shoppers shoppers;
    private final Checkout checkout;
    private final Gaps gaps;
    private final Quantiles leaving = Quantiles.of(Browsing::betaDensity, 0.006, 0.999);
    private final Quantiles intents = Quantiles.normal();

    Browsing(Catalogue catalogue, Shoppers shoppers, Checkout checkout, Gaps gaps) {
        this.catalogue = catalogue;
        this.shoppers = shoppers;
        this.checkout = checkout;
        this.gaps = gaps;
    }

    /** A product to begin with: of a category the user likes, or of a popular one. */
    int firstProduct(long user, int second, Dice dice) {
        long bits = dice.chance(FAVOURITE_CATEGORY) ? shoppers.favourite(user, dice) : dice.next();
        return catalogue.product(catalogue.category(bits), second / Demand.DAY, dice);
    }

    /** Plays the visit, which has begun. */
    void play(Visit visit) {
        Dice dice = visit.dice;
        double intent = intents.at(dice.next());
        visit.intent = intent;
        double leave = dice.chance(BOUNCE) ? 1 : leaving.at(dice.next());
        double again = SAME_PRODUCT + SAME_PRODUCT_BY_INTENT * intent;
        double readiness = shoppers.affinity(visit.user)
                * Season.hourly(visit.time)
                * Season.cartAppeal(visit.day())
                * StrictMath.exp(0.8 * intent - 0.32);
        boolean same = false;
        while (!visit.isOver()) {
            visit.view();
            double chance = readiness
                    * catalogue.cartAppeal(visit.product)
                    * afterView(visit.views)
                    * (same ? SAME_PRODUCT_CARTS : 1);
            for (double cart = Math.min(CART_AT_MOST, chance); dice.chance(cart); cart = CART_AFTER_CART) {
                boolean leaves = checkout.play(visit);
                if (leaves) {
                    return;
                }
                leave = Math.max(leave, visit.bought ? LEAVE_AFTER_PURCHASE : LEAVE_AFTER_CART);
            }
            if (dice.chance(leave)) {
                return;
            }
            visit.pause(gaps.viewToView);
            same = dice.chance(again);
            if (!same) {
                visit.product = otherProduct(visit);
            }
        }
    }

    /** The chance of a cart after the n-th view: the first is the most likely one, later ones grow slowly less likely. */
    private static double afterView(int n) {
        return n == 1 ? CART_AFTER_FIRST_VIEW : CART_AFTER_LATER_VIEW / Math.sqrt(Math.sqrt(n));
    }

    private int otherProduct(Visit visit) {
        Dice dice = visit.dice;
        int category =
                dice.chance(OTHER_CATEGORY) ? catalogue.category(dice.next()) : catalogue.categoryOf(visit.product);
        return catalogue.product(category, visit.day(), dice);
    }

    /** Fitted to the published numbers of sessions by length, together with the bounces. */
    private static double betaDensity(double x) {
        return StrictMath.pow(x, 1.4) * StrictMath.pow(1 - x, 6);
    }
}
