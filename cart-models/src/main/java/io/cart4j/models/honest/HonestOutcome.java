package io.cart4j.models.honest;

import io.cart4j.models.Champion;

/**
 * What an honest bake-off leaves: its results, and the very model that the champion's figures were measured with.
 *
 * @param results what is to be reported
 * @param champion the first of the board, trained on the training period, with the calibration and threshold that the
 *     validation period chose; its metrics are those of the test period. Holds native memory
 */
public record HonestOutcome(HonestResults results, Champion champion) implements AutoCloseable {
    /** Frees the champion. */
    @Override
    public void close() {
        champion.close();
    }
}
