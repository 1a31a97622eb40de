package io.cart4j.models.honest;

import io.cart4j.core.CartException;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The test period, which can be opened once. A second look would turn it into one more validation period: whoever has seen
 * it chooses by it.
 *
 * <p>Safe for any number of threads; only one of them gets in.
 *
 * @param <T> what is sealed
 */
public final class SealedTest<T> {
    private final AtomicReference<T> sealed;

    /**
     * Seals the test period.
     *
     * @param test what only {@link #open} gives
     */
    public SealedTest(T test) {
        this.sealed = new AtomicReference<>(test);
    }

    /**
     * Opens the test period, for good.
     *
     * @return what was sealed
     * @throws CartException if it was opened before
     */
    public T open() {
        T test = sealed.getAndSet(null);
        if (test == null) {
            throw new CartException("the test period has been opened before, and a second look would make its scores"
                    + " too good; compare and choose on the validation period, and open the test once for all results");
        }
        return test;
    }
}
