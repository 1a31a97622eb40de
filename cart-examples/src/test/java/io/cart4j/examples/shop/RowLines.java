package io.cart4j.examples.shop;

/** The lines of the table that are about rows. */
final class RowLines {
    private final Figures table;
    private final RowFigures rows;

    RowLines(Figures table, RowFigures rows) {
        this.table = table;
        this.rows = rows;
    }

    void print() {
        printTypes();
        printProducts();
        printPrices();
        printStretches();
    }

    private void printTypes() {
        double n = rows.rows();
        table.percent("October, of all events", "38.6", rows.rowsOf(RowFigures.OCTOBER) / n);
        table.percent("views", "94.9", rows.ofType(RowFigures.VIEW) / n);
        table.percent("carts", "3.60", rows.ofType(RowFigures.CART) / n);
        table.percent("purchases", "1.51", rows.ofType(RowFigures.PURCHASE) / n);
        table.percent("carts, October", "2.18", rows.share(RowFigures.OCTOBER, RowFigures.CART));
        table.percent("carts, November", "4.49", rows.share(RowFigures.NOVEMBER, RowFigures.CART));
        table.percent("purchases, October", "1.75", rows.share(RowFigures.OCTOBER, RowFigures.PURCHASE));
        table.percent("purchases, November", "1.36", rows.share(RowFigures.NOVEMBER, RowFigures.PURCHASE));
        table.count("rows without a session id", "12", rows.nullSessions);
        table.percent("exact duplicates", "0.119", rows.duplicates / n);
    }

    private void printProducts() {
        table.percent("category_code empty", "32.2", rows.category(""));
        table.percent("brand empty", "13.9", rows.brand(""));
        table.percent("brand \"nan\"", "0.009", rows.brand("nan"));
        table.percent("brand samsung", "12.0", rows.brand("samsung"));
        table.percent("brand apple", "9.4", rows.brand("apple"));
        table.percent("brand xiaomi", "7.0", rows.brand("xiaomi"));
        table.percent("category electronics.smartphone", "25.4", rows.category("electronics.smartphone"));
        table.count("products", "206,876", rows.products.size());
        table.count("brands", "4,303", rows.brands.size() - 1L);
    }

    private void printPrices() {
        table.percent("price 0", "0.16", rows.zeroPrices / (double) rows.rows());
        table.number("price, mean", "291.63", rows.prices.mean() / 100);
        table.number("price, p25", "67.95", rows.prices.quantile(0.25) / 100.0);
        table.number("price, median", "164.16", rows.prices.quantile(0.5) / 100.0);
        table.number("price, p75", "361.24", rows.prices.quantile(0.75) / 100.0);
        table.number("price, p95", "1,006.67", rows.prices.quantile(0.95) / 100.0);
        table.number("price, highest", "2,574.07", rows.prices.max() / 100.0);
        table.number("price of carts, mean", "300.25", rows.cartPrices.mean() / 100);
        table.number("price of purchases, mean", "304.35", rows.purchasePrices.mean() / 100);
    }

    private void printStretches() {
        table.number("purchases per cart, Oct 1-3", "1.0-1.16", rows.purchasesPerCart(0, 2));
        table.number("purchases per cart, Oct 4-6", "0.62-0.72", rows.purchasesPerCart(3, 5));
        table.number("purchases per cart, Oct 7-13", "1.16-1.25", rows.purchasesPerCart(6, 12));
        table.number("purchases per cart, Oct 14-27", "0.53-0.70", rows.purchasesPerCart(13, 26));
        table.number("purchases per cart, Oct 28-Nov 7", "1.10-1.29", rows.purchasesPerCart(27, 37));
        table.number("purchases per cart, Nov 8-13", "0.31-0.35", rows.purchasesPerCart(38, 43));
        table.number("purchases per cart, Nov 14", "0.130", rows.purchasesPerCart(44, 44));
        table.count("purchases, Nov 15", "0", rows.purchasesByDay[45]);
        table.number("purchases per cart, Nov 16", "0.168", rows.purchasesPerCart(46, 46));
        table.number("purchases per cart, Nov 17", "0.434", rows.purchasesPerCart(47, 47));
        table.number("purchases per cart, Nov 18-30", "0.33-0.35", rows.purchasesPerCart(48, 60));
        table.percent(
                "carts of Nov 14-17, of November's",
                "49.1",
                rows.carts(44, 47) / (double) rows.byMonthAndType[RowFigures.NOVEMBER][RowFigures.CART]);
    }
}
