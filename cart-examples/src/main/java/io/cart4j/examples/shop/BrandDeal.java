package io.cart4j.examples.shop;

import io.cart4j.examples.shop.Category.WeightedBrand;

/**
 * Gives the products of a category their brands, from the most viewed product on: each time the brand that lags furthest
 * behind its share of the views. No brand and the small brands are dealt like brands.
 */
final class BrandDeal {
    private static final double SMALL_BRANDS = 0.2;
    private static final WeightedBrand NONE = new WeightedBrand("", 0);

    private final WeightedBrand[] brands;
    private final double[] shares;
    private final double[] dealt;
    private final int category;
    private final int smallBrands;
    private double total;

    BrandDeal(Category category, int number, int products) {
        int named = category.brands().size();
        this.category = number;
        this.smallBrands = 3 + products / 45;
        brands = new WeightedBrand[named + 2];
        shares = new double[named + 2];
        dealt = new double[named + 2];
        double weights =
                category.brands().stream().mapToDouble(WeightedBrand::weight).sum();
        double branded = 1 - category.unbranded();
        double known = named == 0 ? 0 : branded * (1 - SMALL_BRANDS * Math.max(0.1, 1 - weights / 100));
        brands[0] = NONE;
        brands[1] = NONE;
        shares[0] = category.unbranded();
        shares[1] = branded - known;
        for (int i = 0; i < named; i++) {
            brands[i + 2] = category.brands().get(i);
            shares[i + 2] = known * brands[i + 2].weight() / weights;
        }
    }

    /** The brand of the next product, which has these views; the bits choose among small brands. */
    WeightedBrand next(double views, long bits) {
        total += views;
        int furthest = 0;
        for (int i = 1; i < shares.length; i++) {
            if (shares[i] * total - dealt[i] > shares[furthest] * total - dealt[furthest]) {
                furthest = i;
            }
        }
        dealt[furthest] += views;
        return furthest == 1 ? smallBrand(bits) : brands[furthest];
    }

    private WeightedBrand smallBrand(long bits) {
        if ((bits & 1023) == 0) {
            return new WeightedBrand(BrandNames.NAN, 0);
        }
        return new WeightedBrand(BrandNames.of(category * 1000L + (bits >>> 32) % smallBrands), 0);
    }
}
