package io.cart4j.examples.shop;

import io.cart4j.examples.shop.Category.WeightedBrand;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The products: what the log says of each, its price, how readily it is bought, and how popular it is. Within a category
 * popularity follows a Zipf-Mandelbrot law, and brands and prices are dealt out so that their shares of the views come
 * out as wanted although the first few products have a large part of them.
 */
final class Catalogue {
    private static final int PRODUCTS = 208_000;
    private static final double GOLDEN_RATIO = 0.6180339887498949;
    private static final double ONLY_OCTOBER = 0.078;
    private static final double ONLY_NOVEMBER = 0.194;
    private static final int SOLD_THROUGHOUT = 20;

    private static final byte OCTOBER = 1;
    private static final byte NOVEMBER = 2;

    private final Tracking tracking;
    private final Alias categories;
    private final Alias[] popularity;
    private final int[] firstProduct;
    private final short[] categoryOf = new short[PRODUCTS];
    private final byte[] logging = new byte[PRODUCTS];
    private final byte[] months = new byte[PRODUCTS];
    private final float[] cartAppeal = new float[PRODUCTS];
    private final float[] buyAppeal = new float[PRODUCTS];
    private final PriceList prices;
    private final int[] textEnds = new int[PRODUCTS + 1];
    private byte[] text = new byte[PRODUCTS * 64];

    Catalogue(long seed, Tracking tracking) {
        this.tracking = tracking;
        List<Category> list = CategoryList.load(seed);
        prices = new PriceList(seed, PRODUCTS);
        categories = new Alias(list.stream().mapToDouble(Category::views).toArray());
        popularity = new Alias[list.size()];
        firstProduct = firstProducts(list);
        Quantiles normal = Quantiles.normal();
        for (int c = 0; c < list.size(); c++) {
            stock(seed, c, list.get(c), normal);
        }
        text = Arrays.copyOf(text, textEnds[PRODUCTS]);
    }

    PriceList prices() {
        return prices;
    }

    /** The category that belongs to random or hashed bits. */
    int category(long bits) {
        return categories.at(bits);
    }

    int categoryOf(int product) {
        return categoryOf[product];
    }

    /** A product of a category, one that is sold on that day. */
    int product(int category, int day, Dice dice) {
        byte month = day < Demand.DAYS_OF_OCTOBER ? OCTOBER : NOVEMBER;
        int product;
        do {
            product = firstProduct[category] + popularity[category].at(dice.next());
        } while ((months[product] & month) == 0);
        return product;
    }

    /** How much more often than on average a view of this product is followed by a cart. */
    float cartAppeal(int product) {
        return cartAppeal[product];
    }

    /** What this product adds to the log-odds that its cart is bought. */
    float buyAppeal(int product) {
        return buyAppeal[product];
    }

    boolean logsCart(int product, int day) {
        return logging[product] <= tracking.loggedOn(day);
    }

    /** Writes product_id, category_id, category_code and brand, each with a comma after it; returns the end. */
    int writeText(int product, byte[] out, int at) {
        int from = textEnds[product];
        int length = textEnds[product + 1] - from;
        System.arraycopy(text, from, out, at, length);
        return at + length;
    }

    private static int[] firstProducts(List<Category> list) {
        double[] sizes = list.stream()
                .mapToDouble(category -> StrictMath.pow(category.views(), 0.65))
                .toArray();
        double total = Arrays.stream(sizes).sum();
        int[] first = new int[sizes.length + 1];
        double before = 0;
        for (int c = 0; c < sizes.length; c++) {
            before += sizes[c];
            first[c + 1] = (int) Math.round(before / total * PRODUCTS);
        }
        return first;
    }

    private void stock(long seed, int c, Category category, Quantiles normal) {
        int size = firstProduct[c + 1] - firstProduct[c];
        double[] views = new double[size];
        for (int rank = 0; rank < size; rank++) {
            views[rank] = StrictMath.pow(rank + 4, -1.05);
        }
        popularity[c] = new Alias(views);
        BrandDeal brands = new BrandDeal(category, c, size);
        String categoryId = "," + (2053013550000000000L + (Dice.hash(1, c) >>> 30)) + "," + category.code() + ",";
        double categoryLog = StrictMath.log(category.appeal());
        for (int rank = 0; rank < size; rank++) {
            int product = firstProduct[c] + rank;
            long bits = Dice.hash(seed, product);
            double evenly = fraction(rank * GOLDEN_RATIO + Dice.unit(Dice.hash(seed, -c)));
            double priceNormal = normal.at((long) (evenly * 0x1p62) << 2);
            double ownAppeal = normal.at(bits);
            WeightedBrand brand = brands.next(views[rank], Dice.hash(bits, 1));
            categoryOf[product] = (short) c;
            logging[product] =
                    CartLogging.classOf(category.code(), fraction(rank * GOLDEN_RATIO + Dice.unit(bits << 16)));
            months[product] = rank < SOLD_THROUGHOUT ? OCTOBER | NOVEMBER : months(Dice.unit(bits << 24));
            cartAppeal[product] =
                    (float) (category.appeal() * StrictMath.exp(0.4 * ownAppeal - 0.1 * priceNormal - 0.08));
            buyAppeal[product] = (float) (0.55 * categoryLog + 0.35 * ownAppeal - 0.18 * priceNormal);
            double premium = brand.name().equals("apple") ? 2 : 1;
            prices.set(
                    product,
                    category.medianPrice() * premium * StrictMath.exp(category.priceSpread() * priceNormal),
                    rank >= SOLD_THROUGHOUT);
            int productId = 1_000_000 + c * 100_000 + (int) (rank * 7919L % 100_000);
            append(product, productId + categoryId + (prices.isSometimesZero(product) ? "" : brand.name()) + ",");
        }
    }

    private static byte months(double lot) {
        if (lot < ONLY_OCTOBER) {
            return OCTOBER;
        }
        return lot > 1 - ONLY_NOVEMBER ? NOVEMBER : OCTOBER | NOVEMBER;
    }

    private static double fraction(double x) {
        return x - StrictMath.floor(x);
    }

    private void append(int product, String line) {
        byte[] bytes = line.getBytes(StandardCharsets.US_ASCII);
        int from = textEnds[product];
        int end = from + bytes.length;
        if (end > text.length) {
            text = Arrays.copyOf(text, end * 2);
        }
        System.arraycopy(bytes, 0, text, from, bytes.length);
        textEnds[product + 1] = end;
    }
}
