package io.cart4j.models.internal;

/** The line through log-odds with the least log loss against Platt's smoothed targets. */
public record SigmoidFit(double slope, double intercept) {
    private static final double SMALLEST_PROBABILITY = Math.ulp(1f);
    private static final int MOST_STEPS = 100;
    private static final double SMALLEST_GRADIENT = 1e-9;
    private static final double RIDGE = 1e-12;
    private static final double SHORTEST_STEP = 1e-10;

    /** Fits; a line that would fall becomes flat. */
    public static SigmoidFit of(RankedRows ranked) {
        double high = (ranked.positives() + 1.0) / (ranked.positives() + 2.0);
        double low = 1 / (ranked.negatives() + 2.0);
        double[] logits = new double[ranked.size()];
        double spread = 0;
        for (int row = 0; row < logits.length; row++) {
            logits[row] = logit(ranked.probabilities()[row]);
            spread = Math.max(spread, Math.abs(logits[row] - logits[0]));
        }
        double target = (high * ranked.positives() + low * ranked.negatives()) / ranked.size();
        SigmoidFit flat = new SigmoidFit(0, Math.log(target / (1 - target)));
        if (spread == 0) {
            return flat;
        }
        SigmoidFit best = newton(logits, ranked.labels(), high, low, flat);
        return best.slope < 0 ? flat : best;
    }

    private static SigmoidFit newton(double[] logits, byte[] labels, double high, double low, SigmoidFit start) {
        SigmoidFit fit = start;
        double loss = fit.loss(logits, labels, high, low);
        for (int step = 0; step < MOST_STEPS; step++) {
            double slopes = 0;
            double intercepts = 0;
            double slopeSlopes = RIDGE;
            double slopeIntercepts = 0;
            double interceptIntercepts = RIDGE;
            for (int row = 0; row < logits.length; row++) {
                double x = logits[row];
                double probability = sigmoid(fit.slope * x + fit.intercept);
                double error = probability - (labels[row] == 1 ? high : low);
                double weight = probability * (1 - probability);
                slopes += error * x;
                intercepts += error;
                slopeSlopes += weight * x * x;
                slopeIntercepts += weight * x;
                interceptIntercepts += weight;
            }
            if (Math.max(Math.abs(slopes), Math.abs(intercepts)) < SMALLEST_GRADIENT * logits.length) {
                return fit;
            }
            double determinant = slopeSlopes * interceptIntercepts - slopeIntercepts * slopeIntercepts;
            double alongSlope = -(interceptIntercepts * slopes - slopeIntercepts * intercepts) / determinant;
            double alongIntercept = -(slopeSlopes * intercepts - slopeIntercepts * slopes) / determinant;
            double falls = slopes * alongSlope + intercepts * alongIntercept;
            double length = 1;
            SigmoidFit next = fit;
            double nextLoss = loss;
            do {
                SigmoidFit tried =
                        new SigmoidFit(fit.slope + length * alongSlope, fit.intercept + length * alongIntercept);
                double triedLoss = tried.loss(logits, labels, high, low);
                if (triedLoss < loss + 1e-4 * length * falls) {
                    next = tried;
                    nextLoss = triedLoss;
                }
                length /= 2;
            } while (next.equals(fit) && length > SHORTEST_STEP);
            if (next.equals(fit)) {
                return fit;
            }
            fit = next;
            loss = nextLoss;
        }
        return fit;
    }

    private double loss(double[] logits, byte[] labels, double high, double low) {
        double sum = 0;
        for (int row = 0; row < logits.length; row++) {
            double z = slope * logits[row] + intercept;
            // log(1 + exp(-z)) for the positive part of the target, plus z for the negative part, without overflow
            double negativePart = 1 - (labels[row] == 1 ? high : low);
            sum += Math.log1p(Math.exp(-Math.abs(z))) + Math.max(-z, 0) + z * negativePart;
        }
        return sum;
    }

    /** Gives the log-odds of a probability that is kept away from 0 and 1. */
    public static double logit(double probability) {
        double clipped = Math.min(Math.max(probability, SMALLEST_PROBABILITY), 1 - SMALLEST_PROBABILITY);
        return Math.log(clipped / (1 - clipped));
    }

    /** The inverse of the log-odds. */
    public static double sigmoid(double z) {
        return 1 / (1 + Math.exp(-z));
    }
}
