package io.cart4j.examples.shop;

/** Mistakes of a log that tell a model what it could not know, planted on request to see that leak alarms find them. */
public enum ShopLeak {
    /** None; the log is as honest as a log can be. */
    NONE,

    /**
     * Carts of sessions that buy nothing are logged with a surcharge above the highest price, as if prices had been
     * written after the outcome.
     */
    PRICE {
        @Override
        Trail trail(Timeline timeline, Shoppers shoppers) {
            return new HeldBack(timeline, HeldBack::markUnsoldCarts);
        }

        @Override
        int loggedCents(int cents, int second, long event) {
            return Event.isMarked(event) ? cents + SURCHARGE : cents;
        }
    },

    /**
     * Once a session has bought, the order's steps are written back into it: twelve views of the product in the cart, in
     * the second of the first cart and before it.
     */
    LATE {
        @Override
        Trail trail(Timeline timeline, Shoppers shoppers) {
            return new HeldBack(timeline, HeldBack::writeBackOrder);
        }
    },

    /** From November 18 on prices are logged in another currency, at three times their value. */
    DRIFT {
        @Override
        int loggedCents(int cents, int second, long event) {
            return second / Demand.DAY < FIRST_DAY_IN_OTHER_CURRENCY ? cents : cents * OTHER_CURRENCY;
        }
    },

    /**
     * A fifth of the sessions with a cart is logged a second time one to three weeks later, event by event, under another
     * id and another user.
     */
    TWINS {
        @Override
        Trail trail(Timeline timeline, Shoppers shoppers) {
            return new Twins(timeline, shoppers);
        }
    };

    private static final int SURCHARGE = PriceList.CEILING + 1;
    private static final int OTHER_CURRENCY = 3;
    private static final int FIRST_DAY_IN_OTHER_CURRENCY = Demand.DAYS_OF_OCTOBER + 17;

    /** Where visits leave their events. */
    Trail trail(Timeline timeline, Shoppers shoppers) {
        return timeline;
    }

    /** The price that is written for an event at a product's price. */
    int loggedCents(int cents, int second, long event) {
        return cents;
    }
}
