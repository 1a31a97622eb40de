package io.cart4j.features;

import io.cart4j.core.EventType;
import io.cart4j.features.internal.SeenValues;

/**
 * What is known of one session while its events come in: the one kernel behind the features of a session so far, for whole
 * batches and for live sessions alike, so that training and serving cannot disagree.
 *
 * <pre>{@code
 * CartState state = new CartState();
 * float[] row = new float[CartState.WIDTH];
 * state.add(time, type, product, category, brand, price);     // each event, in the order of the session
 * if (state.eventsSinceCart() == 0) {                         // that was the first cart event
 *     state.write(row, 0);
 * }
 * }</pre>
 *
 * <p>Memory grows with the distinct products, brands and categories of the longest session so far and is kept by
 * {@link #reset}; nothing is allocated for an event otherwise. Not safe for several threads.
 */
public final class CartState {
    /** How many features {@link #write} gives; their names are the first ones of {@link AtCart#catalogue()}. */
    public static final int WIDTH = 35;

    private static final double MICROS_PER_SECOND = 1_000_000;
    private static final double PRICE_UNIT = 1_000_000;
    private static final long MICROS_PER_HOUR = 3_600_000_000L;
    private static final long MICROS_PER_DAY = 24 * MICROS_PER_HOUR;
    /** The epoch was a Thursday, the fourth day of the week. */
    private static final int EPOCH_WEEKDAY = 3;

    private static final int SATURDAY = 5;
    private static final int NO_TYPE = -1;
    private static final int VIEW = EventType.VIEW.code();
    private static final int CART = EventType.CART.code();
    private static final int REMOVE = EventType.REMOVE_FROM_CART.code();
    private static final int PURCHASE = EventType.PURCHASE.code();

    private final SeenValues products = new SeenValues();
    private final SeenValues categories = new SeenValues();
    private final SeenValues brands = new SeenValues();

    private int events;
    private int views;
    private int carts;
    private int removes;
    private int purchases;
    private int revisits;

    private long start;
    private long last;
    private long lastGap;
    private long longestGap;

    private double priceSum;
    private long priceMin;
    private long priceMax;
    private double cartValue;

    private long firstCartTime;
    private int cartPosition;
    private long cartProduct;
    private int cartCategory;
    private long cartPrice;

    private int lastType;
    private int typeBefore;
    private long lastProduct;
    private int lastCategory;
    private int viewViewCarts;
    private int viewCarts;
    private int cartViews;
    private int cartCarts;
    private int sameProductPairs;
    private int categorySwitches;

    /** Starts a session without events. */
    public CartState() {
        reset();
    }

    /** Forgets the session and starts another one. */
    public void reset() {
        products.clear();
        categories.clear();
        brands.clear();
        events = 0;
        views = 0;
        carts = 0;
        removes = 0;
        purchases = 0;
        revisits = 0;
        lastGap = 0;
        longestGap = 0;
        priceSum = 0;
        priceMin = Long.MAX_VALUE;
        priceMax = 0;
        cartValue = 0;
        cartPosition = 0;
        lastType = NO_TYPE;
        typeBefore = NO_TYPE;
        viewViewCarts = 0;
        viewCarts = 0;
        cartViews = 0;
        cartCarts = 0;
        sameProductPairs = 0;
        categorySwitches = 0;
    }

    /**
     * Takes the session's next event.
     *
     * @param timeMicros its time in microseconds since the epoch, UTC; not before that of the event before
     * @param typeCode {@link EventType#code()}, or a higher number for another type, which counts as an event and nothing else
     * @param productId the product
     * @param categoryCode a number that stands for the category within the session, 0 for none
     * @param brandCode a number that stands for the brand within the session, 0 for none
     * @param priceMillionths the price in millionths of the currency, at least 0
     */
    public void add(
            long timeMicros, int typeCode, long productId, int categoryCode, int brandCode, long priceMillionths) {
        if (events == 0) {
            start = timeMicros;
        } else {
            lastGap = timeMicros - last;
            longestGap = Math.max(longestGap, lastGap);
            addPair(typeCode, productId, categoryCode);
        }
        last = timeMicros;
        events++;
        int product = products.slotOf(productId, timeMicros);
        if (categoryCode != 0) {
            categories.increment(categories.slotOf(categoryCode, timeMicros));
        }
        if (brandCode != 0) {
            brands.slotOf(brandCode, timeMicros);
        }
        priceSum += priceMillionths;
        priceMin = Math.min(priceMin, priceMillionths);
        priceMax = Math.max(priceMax, priceMillionths);
        if (typeCode == VIEW) {
            views++;
            revisits += products.increment(product) > 1 ? 1 : 0;
        } else if (typeCode == CART) {
            addCart(timeMicros, productId, categoryCode, priceMillionths);
        } else if (typeCode == REMOVE) {
            removes++;
            cartValue -= priceMillionths;
        } else if (typeCode == PURCHASE) {
            purchases++;
        }
        typeBefore = lastType;
        lastType = typeCode;
        lastProduct = productId;
        lastCategory = categoryCode;
    }

    private void addPair(int type, long product, int category) {
        sameProductPairs += product == lastProduct ? 1 : 0;
        categorySwitches += category != lastCategory ? 1 : 0;
        if (type == CART) {
            cartCarts += lastType == CART ? 1 : 0;
            viewCarts += lastType == VIEW ? 1 : 0;
            viewViewCarts += lastType == VIEW && typeBefore == VIEW ? 1 : 0;
        } else if (type == VIEW) {
            cartViews += lastType == CART ? 1 : 0;
        }
    }

    private void addCart(long time, long product, int category, long price) {
        if (carts == 0) {
            firstCartTime = time;
            cartPosition = events;
        }
        carts++;
        cartValue += price;
        cartProduct = product;
        cartCategory = category;
        cartPrice = price;
    }

    /**
     * Says whether there was a cart event.
     *
     * @return true from the first cart event on
     */
    public boolean hasCart() {
        return carts > 0;
    }

    /**
     * Says whether there was a purchase, after which no decision point counts.
     *
     * @return true from the first purchase on
     */
    public boolean hasPurchase() {
        return purchases > 0;
    }

    /**
     * Gives the number of events after the first cart event.
     *
     * @return 0 right after the first cart event; -1 before it
     */
    public int eventsSinceCart() {
        return carts == 0 ? -1 : events - cartPosition;
    }

    /**
     * Gives the time of the first cart event.
     *
     * @return microseconds since the epoch
     * @throws IllegalStateException if there was none
     */
    public long firstCartTime() {
        requireCart();
        return firstCartTime;
    }

    /**
     * Gives the product of the latest cart event, of which the features speak as "the product".
     *
     * @return product id
     * @throws IllegalStateException if there was no cart event
     */
    public long cartProduct() {
        requireCart();
        return cartProduct;
    }

    /**
     * Gives the category of the latest cart event.
     *
     * @return its code, 0 for none
     * @throws IllegalStateException if there was no cart event
     */
    public int cartCategory() {
        requireCart();
        return cartCategory;
    }

    /**
     * Gives the price of the latest cart event.
     *
     * @return millionths of the currency
     * @throws IllegalStateException if there was no cart event
     */
    public long cartPriceMillionths() {
        requireCart();
        return cartPrice;
    }

    /**
     * Writes the features as they are right after the last event.
     *
     * @param row where they go
     * @param offset place of the first of {@link #WIDTH} values
     * @throws IllegalStateException if there was no cart event
     */
    public void write(float[] row, int offset) {
        write(last, row, offset);
    }

    /**
     * Writes the features as they are at a moment.
     *
     * @param decisionTime when, in microseconds since the epoch; not before the last event
     * @param row where they go
     * @param offset place of the first of {@link #WIDTH} values
     * @throws IllegalStateException if there was no cart event
     */
    public void write(long decisionTime, float[] row, int offset) {
        requireCart();
        int at = writePace(decisionTime, row, offset);
        at = writeProducts(decisionTime, row, at);
        at = writePrices(row, at);
        at = writePatterns(row, at);
        writeCalendar(decisionTime, row, at);
    }

    private int writePace(long now, float[] row, int from) {
        int at = from;
        double seconds = (now - start) / MICROS_PER_SECOND;
        row[at++] = (float) seconds;
        row[at++] = (float) ((now - last) / MICROS_PER_SECOND);
        row[at++] = (float) ((now - firstCartTime) / MICROS_PER_SECOND);
        row[at++] = events == 1 ? 0 : (float) ((last - start) / MICROS_PER_SECOND / (events - 1));
        row[at++] = (float) (lastGap / MICROS_PER_SECOND);
        row[at++] = (float) (longestGap / MICROS_PER_SECOND);
        row[at++] = (float) (60 * events / (seconds + 1));
        row[at++] = views;
        row[at++] = carts;
        row[at++] = removes;
        row[at++] = cartPosition;
        return at;
    }

    private int writeProducts(long now, float[] row, int from) {
        int at = from;
        int product = products.find(cartProduct);
        int productViews = products.count(product);
        row[at++] = products.size();
        row[at++] = brands.size();
        row[at++] = categories.size();
        row[at++] = productViews;
        row[at++] = views == 0 ? 0 : (float) productViews / views;
        row[at++] = (float) ((now - products.firstTime(product)) / MICROS_PER_SECOND);
        row[at++] = views == 0 ? 0 : (float) revisits / views;
        row[at++] = cartCategory == 0 ? 0 : (float) categories.count(categories.find(cartCategory)) / events;
        return at;
    }

    private int writePrices(float[] row, int from) {
        int at = from;
        double mean = priceSum / events;
        row[at++] = (float) (cartPrice / PRICE_UNIT);
        row[at++] = mean == 0 ? 1 : (float) (cartPrice / mean);
        row[at++] = priceMax == 0 ? 1 : (float) ((double) cartPrice / priceMax);
        row[at++] = priceMax == priceMin ? 0.5f : (float) ((double) (cartPrice - priceMin) / (priceMax - priceMin));
        row[at++] = Math.max(0, carts - removes);
        row[at++] = (float) (Math.max(0, cartValue) / PRICE_UNIT);
        return at;
    }

    private int writePatterns(float[] row, int from) {
        int at = from;
        row[at++] = viewViewCarts;
        row[at++] = viewCarts;
        row[at++] = cartViews;
        row[at++] = cartCarts;
        row[at++] = sameProductPairs;
        row[at++] = categorySwitches;
        return at;
    }

    private static void writeCalendar(long now, float[] row, int from) {
        double angle = 2 * Math.PI * Math.floorMod(now, MICROS_PER_DAY) / MICROS_PER_DAY;
        int weekday = Math.floorMod(Math.floorDiv(now, MICROS_PER_DAY) + EPOCH_WEEKDAY, 7);
        row[from] = (float) Math.sin(angle);
        row[from + 1] = (float) Math.cos(angle);
        row[from + 2] = weekday + 1;
        row[from + 3] = weekday >= SATURDAY ? 1 : 0;
    }

    private void requireCart() {
        if (carts == 0) {
            throw new IllegalStateException("the session has no cart event yet; ask hasCart() first");
        }
    }
}
