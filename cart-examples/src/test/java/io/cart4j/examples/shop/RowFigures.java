package io.cart4j.examples.shop;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Figures of rows, whatever their sessions. */
final class RowFigures {
    static final int OCTOBER = 0;
    static final int NOVEMBER = 1;
    static final int VIEW = 0;
    static final int CART = 1;
    static final int PURCHASE = 2;

    private static final int HIGHEST_PRICE = 300_000;

    final long[][] byMonthAndType = new long[2][3];
    final long[] cartsByDay = new long[Demand.DAYS];
    final long[] purchasesByDay = new long[Demand.DAYS];
    final Counts prices = new Counts(HIGHEST_PRICE);
    final Counts cartPrices = new Counts(HIGHEST_PRICE);
    final Counts purchasePrices = new Counts(HIGHEST_PRICE);
    final Map<String, Integer> brands = new HashMap<>();
    final Map<String, Integer> categories = new HashMap<>();
    final Set<Long> products = new HashSet<>();
    long zeroPrices;
    long nullSessions;
    long duplicates;

    /**
     * Takes a row.
     *
     * @param row the row
     * @param repeats whether it is the same as the row before; the shop writes exact duplicates one after the other
     */
    void add(LogRow row, boolean repeats) {
        int type = row.isView() ? VIEW : row.isCart() ? CART : PURCHASE;
        byMonthAndType[row.day() < Demand.DAYS_OF_OCTOBER ? OCTOBER : NOVEMBER][type]++;
        if (type == CART) {
            cartsByDay[row.day()]++;
            cartPrices.add(row.cents());
        } else if (type == PURCHASE) {
            purchasesByDay[row.day()]++;
            purchasePrices.add(row.cents());
        }
        prices.add(row.cents());
        brands.merge(row.brand(), 1, Integer::sum);
        categories.merge(row.categoryCode(), 1, Integer::sum);
        products.add(row.product());
        zeroPrices += row.cents() == 0 ? 1 : 0;
        nullSessions += row.session().isEmpty() ? 1 : 0;
        duplicates += repeats ? 1 : 0;
    }

    long rows() {
        return rowsOf(OCTOBER) + rowsOf(NOVEMBER);
    }

    long rowsOf(int month) {
        return Arrays.stream(byMonthAndType[month]).sum();
    }

    long ofType(int type) {
        return byMonthAndType[OCTOBER][type] + byMonthAndType[NOVEMBER][type];
    }

    double share(int month, int type) {
        return byMonthAndType[month][type] / (double) rowsOf(month);
    }

    double brand(String brand) {
        return brands.getOrDefault(brand, 0) / (double) rows();
    }

    double category(String code) {
        return categories.getOrDefault(code, 0) / (double) rows();
    }

    /** Purchases for each cart on days, both ends included, counted from October 1. */
    double purchasesPerCart(int firstDay, int lastDay) {
        return Arrays.stream(purchasesByDay, firstDay, lastDay + 1).sum() / (double) carts(firstDay, lastDay);
    }

    long carts(int firstDay, int lastDay) {
        return Arrays.stream(cartsByDay, firstDay, lastDay + 1).sum();
    }
}
