package io.cart4j.examples.shop;

/** How well the shop writes down what happens, and whether its checkout works. */
enum Tracking {
    /** As in the real data: carts are logged in six stretches, and purchases fail around November 15. */
    FAULTY {
        @Override
        byte loggedOn(int day) {
            return CartLogging.loggedOn(day);
        }

        @Override
        double checkoutFails(int day) {
            return Season.checkoutFails(day);
        }
    },
    /** All carts are logged and no purchase fails; the sale is there all the same. */
    SOUND {
        @Override
        byte loggedOn(int day) {
            return CartLogging.LATE;
        }

        @Override
        double checkoutFails(int day) {
            return 0;
        }
    };

    /** The highest class of {@link CartLogging} whose carts are logged on a day. */
    abstract byte loggedOn(int day);

    /** The probability that a purchase fails. */
    abstract double checkoutFails(int day);
}
