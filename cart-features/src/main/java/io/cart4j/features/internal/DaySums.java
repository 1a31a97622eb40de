package io.cart4j.features.internal;

/** Views, carts and purchases over some days. */
final class DaySums {
    long views;
    long carts;
    long purchases;

    DaySums clear() {
        views = 0;
        carts = 0;
        purchases = 0;
        return this;
    }

    void add(long moreViews, long moreCarts, long morePurchases) {
        views += moreViews;
        carts += moreCarts;
        purchases += morePurchases;
    }

    /** Carts per view, drawn to a rate as by so many views at that rate. */
    double cartRate(double rate, double weight) {
        return (carts + weight * rate) / (views + weight);
    }

    /** Purchases per cart event, drawn to a rate as by so many cart events at that rate. */
    double purchaseRate(double rate, double weight) {
        return (purchases + weight * rate) / (carts + weight);
    }
}
