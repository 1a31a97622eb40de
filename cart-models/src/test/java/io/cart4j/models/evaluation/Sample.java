package io.cart4j.models.evaluation;

import java.util.Random;

/** Made-up predictions with many ties, the riskier ones too low, a few sessions a user. */
record Sample(byte[] labels, float[] probabilities, long[] users) {
    private static final int STEPS = 1 << 10;

    /**
     * 2,000 rows, the same as a script made for scikit-learn: java.util.Random is a documented generator, and k / 1024 is
     * exact in binary.
     */
    static Sample ofScikitLearn() {
        Random random = new Random(42);
        Sample sample = empty(2_000);
        for (int row = 0; row < 2_000; row++) {
            int step = random.nextInt(STEPS);
            sample.probabilities[row] = (float) step / STEPS;
            sample.labels[row] = (byte) (random.nextInt(STEPS * STEPS) < step * step ? 1 : 0);
        }
        return sample;
    }

    /** Sessions of the same user are alike: each user has a risk, and half of his sessions' risk is that. */
    static Sample random(int rows, int users, int steps, long seed) {
        Random random = new Random(seed);
        double[] risks = random.doubles(users).toArray();
        Sample sample = empty(rows);
        for (int row = 0; row < rows; row++) {
            int user = random.nextInt(users);
            double risk = (risks[user] + random.nextDouble()) / 2;
            sample.users[row] = 500_000_000L + 7L * user;
            sample.probabilities[row] = (float) Math.rint(risk * steps) / steps;
            sample.labels[row] = (byte) (random.nextDouble() < risk ? 1 : 0);
        }
        return sample;
    }

    private static Sample empty(int rows) {
        return new Sample(new byte[rows], new float[rows], new long[rows]);
    }

    int rows() {
        return labels.length;
    }
}
