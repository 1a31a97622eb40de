package io.cart4j.examples.shop;

/**
 * What happens once a product is in the cart. Whether it is bought depends a little on each of many things: the product's
 * price against its category's, the category, the user, the hour, how much was looked at before, and an intent that
 * nobody can see; no more than a weak signal is left for a model.
 */
final class Checkout {
    private static final double BASE = -0.73;
    private static final double CART_NOT_LOGGED = 0.015;
    private static final double PURCHASE_FIRST = 0.004;
    private static final double CART_AGAIN = 0.06;
    private static final double CART_ONCE_MORE = 0.7;
    private static final double LOOK_AGAIN = 0.17;
    private static final double CART_AFTER_LOOK = 0.65;
    private static final double BUY_AGAIN = 0.05;
    private static final double RELOAD = 0.6;
    private static final double SAME_AFTER_PURCHASE = 0.92;
    private static final double SAME_AFTER_CART = 0.97;
    private static final double LEAVE_CART = 0.2;
    private static final double STAY_BOUGHT = 0.85;
    private static final double RETRY = 0.4;
    private static final double COMES_BACK = 0.2;

    private final Catalogue catalogue;
    private final Shoppers shoppers;
    private final Gaps gaps;
    private final Appointments appointments;
    private final Tracking tracking;

    Checkout(Catalogue catalogue, Shoppers shoppers, Gaps gaps, Appointments appointments, Tracking tracking) {
        this.catalogue = catalogue;
        this.shoppers = shoppers;
        this.gaps = gaps;
        this.appointments = appointments;
        this.tracking = tracking;
    }

    /** Plays the visit on from the view that led to a cart; tells whether the user leaves. */
    boolean play(Visit visit) {
        Dice dice = visit.dice;
        boolean buys = visit.price() > 0 && dice.chance(buying(visit));
        boolean purchaseFirst = buys && dice.chance(PURCHASE_FIRST);
        visit.pause(gaps.viewToCart);
        if (!purchaseFirst && !(buys && dice.chance(CART_NOT_LOGGED))) {
            fill(visit);
        }
        if (!buys) {
            return hesitate(visit);
        }
        if (dice.chance(LOOK_AGAIN)) {
            lookAgain(visit);
        }
        visit.pause(gaps.cartToPurchase);
        if (visit.isOver()) {
            return true;
        }
        if (isRefused(visit)) {
            return fail(visit);
        }
        visit.purchase();
        while (dice.chance(BUY_AGAIN)) {
            visit.pause(gaps.cartToCart);
            if (isRefused(visit)) {
                return fail(visit);
            }
            visit.purchase();
        }
        if (purchaseFirst) {
            visit.pause(gaps.cartToCart);
            visit.cart();
        }
        return !reload(visit);
    }

    /** Buys without a cart, as after a refusal on another day; tells whether the user leaves. */
    boolean buyLate(Visit visit) {
        if (isRefused(visit)) {
            return true;
        }
        visit.purchase();
        return !reload(visit);
    }

    private boolean isRefused(Visit visit) {
        return visit.price() == 0 || visit.dice.chance(tracking.checkoutFails(visit.day()));
    }

    /** The coefficients are tuned for a ROC-AUC of 0.65 to 0.70 at the first cart without any single strong feature. */
    private double buying(Visit visit) {
        double logOdds = BASE
                + catalogue.buyAppeal(visit.product)
                + 0.6 * StrictMath.log(shoppers.affinity(visit.user))
                + 0.8 * StrictMath.log(Season.hourly(visit.time))
                - 0.35 * StrictMath.log(visit.views)
                + 0.3 * visit.intent;
        return 1 / (1 + StrictMath.exp(-logOdds));
    }

    private void fill(Visit visit) {
        Dice dice = visit.dice;
        visit.cart();
        for (double again = CART_AGAIN; dice.chance(again); again = CART_ONCE_MORE) {
            visit.pause(gaps.cartToCart);
            visit.cart();
        }
    }

    private void lookAgain(Visit visit) {
        visit.pause(gaps.cartToView);
        visit.view();
        if (visit.dice.chance(CART_AFTER_LOOK)) {
            visit.pause(gaps.viewToCart);
            visit.cart();
        }
    }

    private boolean hesitate(Visit visit) {
        if (visit.dice.chance(LEAVE_CART)) {
            return true;
        }
        visit.pause(gaps.cartToView);
        look(visit, SAME_AFTER_CART);
        return false;
    }

    private boolean fail(Visit visit) {
        while (visit.dice.chance(RETRY)) {
            visit.pause(gaps.cartToPurchase);
            visit.cart();
        }
        if (visit.dice.chance(COMES_BACK)) {
            int later = (Season.OUTAGE + 2) * Demand.DAY + 4 * Demand.HOUR + visit.dice.below(14 * Demand.HOUR);
            appointments.make(later, Appointments.NEW_SESSION, visit.user, visit.product);
        }
        return true;
    }

    private boolean reload(Visit visit) {
        Dice dice = visit.dice;
        if (!dice.chance(RELOAD)) {
            return false;
        }
        visit.pause(gaps.purchaseToView);
        look(visit, SAME_AFTER_PURCHASE);
        return dice.chance(STAY_BOUGHT);
    }

    private void look(Visit visit, double same) {
        Dice dice = visit.dice;
        if (!dice.chance(same)) {
            visit.product = catalogue.product(catalogue.categoryOf(visit.product), visit.day(), dice);
        }
        visit.view();
    }
}
