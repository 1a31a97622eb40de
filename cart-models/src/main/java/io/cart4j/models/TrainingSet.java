package io.cart4j.models;

import io.cart4j.core.CartException;

/** What a model learns from: scaled features, and a label for each row. Safe for any number of threads. */
public final class TrainingSet {
    private final DesignMatrix inputs;
    private final byte[] labels;
    private final int positives;

    /**
     * Takes inputs and labels together.
     *
     * @param inputs the scaled features
     * @param labels 0 or 1 for each row of the inputs; taken over without copying
     * @throws CartException if all labels are the same
     */
    public TrainingSet(DesignMatrix inputs, byte[] labels) {
        if (inputs.rows() != labels.length) {
            throw new IllegalArgumentException(labels.length + " labels for " + inputs.rows() + " rows");
        }
        int ones = 0;
        for (byte label : labels) {
            ones += label;
        }
        if (ones == 0 || ones == labels.length) {
            throw new CartException(
                    "all " + labels.length + " training rows have the same label, so there is nothing to"
                            + " learn; use sessions with both outcomes");
        }
        this.inputs = inputs;
        this.labels = labels;
        this.positives = ones;
    }

    /**
     * Gives the features.
     *
     * @return one row a label
     */
    public DesignMatrix inputs() {
        return inputs;
    }

    /**
     * Gives the labels.
     *
     * @return 0 or 1 for each row, only to be read
     */
    public byte[] labels() {
        return labels;
    }

    /**
     * Gives the number of rows.
     *
     * @return rows to learn from
     */
    public int rows() {
        return labels.length;
    }

    /**
     * Gives the number of rows with label 1.
     *
     * @return at least 1, and less than {@link #rows}
     */
    public int positives() {
        return positives;
    }
}
