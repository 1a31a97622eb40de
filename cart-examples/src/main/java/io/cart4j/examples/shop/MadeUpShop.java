package io.cart4j.examples.shop;

import io.cart4j.core.CartException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;

/**
 * A made-up shop: writes clickstreams with the habits of the REES46 files of October and November 2019, of any size.
 *
 * <p>Rows are in the order of event_time, with its resolution of one second. The same seed and number of events give the
 * same bytes on every machine. Takes one pass, one thread besides the caller's, and memory that does not grow with the
 * number of events (under 150 MB, heap and all). Immutable, thus safe to share; each {@link #writeTo} is a run of its own.
 */
public final class MadeUpShop {
    private static final long DEFAULT_SEED = 42;

    private final long events;
    private final long seed;
    private final Tracking tracking;
    private final ShopLeak leak;
    private final LongConsumer progress;

    private MadeUpShop(long events, long seed, Tracking tracking, ShopLeak leak, LongConsumer progress) {
        this.events = events;
        this.seed = seed;
        this.tracking = tracking;
        this.leak = leak;
        this.progress = progress;
    }

    /**
     * A shop with a number of events.
     *
     * @param events rows of both files together, without headers, at least 1; some 39 % of them fall into October. From
     *     about 1,000 on there is something of everything that is not rare
     * @return the shop, with seed 42
     * @throws CartException if there is less than one event
     */
    public static MadeUpShop ofEvents(long events) {
        if (events < 1) {
            throw new CartException("events must be at least 1, got " + events);
        }
        return new MadeUpShop(events, DEFAULT_SEED, Tracking.FAULTY, ShopLeak.NONE, written -> {});
    }

    /**
     * The same shop with other dice.
     *
     * @param newSeed any number
     * @return a shop with that seed
     */
    public MadeUpShop seed(long newSeed) {
        return new MadeUpShop(events, newSeed, tracking, leak, progress);
    }

    /**
     * The same shop without faults: it logs every cart, and no purchase fails.
     *
     * @return a shop whose logging never changes
     */
    public MadeUpShop withoutFaults() {
        return new MadeUpShop(events, seed, Tracking.SOUND, leak, progress);
    }

    /**
     * The same shop with a mistake in its log that tells a model what it could not know.
     *
     * @param planted which one; {@link ShopLeak#TWINS} holds the sessions that are to come back in memory
     * @return a shop with that leak and no other
     */
    public MadeUpShop leak(ShopLeak planted) {
        return new MadeUpShop(events, seed, tracking, planted, progress);
    }

    /**
     * The same shop with a listener.
     *
     * @param listener is told the number of events so far, every 65,536 of them and at the end, on the calling thread
     * @return a shop with that listener
     */
    public MadeUpShop onProgress(LongConsumer listener) {
        return new MadeUpShop(events, seed, tracking, leak, listener);
    }

    /**
     * Writes {@code 2019-Oct.csv} and {@code 2019-Nov.csv}, in place of files of these names. Each has a temporary name in
     * the same directory until it is whole; after a failure neither is there.
     *
     * @param directory where to, created if need be
     * @return the files
     * @throws CartException if the files cannot be written
     */
    public ShopFiles writeTo(Path directory) {
        try {
            Files.createDirectories(directory);
            return new Walk(events, seed, tracking, leak, progress).writeTo(directory);
        } catch (IOException e) {
            throw new CartException(
                    "cannot write the shop's files to " + directory + " (" + e
                            + "); choose a directory with room that may be written to",
                    e);
        }
    }
}
