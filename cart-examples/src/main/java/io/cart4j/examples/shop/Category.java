package io.cart4j.examples.shop;

import java.util.List;

/**
 * A category of the shop.
 *
 * @param code its code, empty if it has none
 * @param views its weight among all views
 * @param medianPrice median price of its products
 * @param priceSpread standard deviation of the logarithm of its prices
 * @param appeal how readily its products are bought, 1 is average
 * @param unbranded share of views whose product has no brand
 * @param brands its main brands
 */
record Category(
        String code,
        double views,
        double medianPrice,
        double priceSpread,
        double appeal,
        double unbranded,
        List<WeightedBrand> brands) {

    /**
     * A brand in a category.
     *
     * @param name the brand
     * @param weight its weight among the category's brands
     */
    record WeightedBrand(String name, double weight) {}
}
