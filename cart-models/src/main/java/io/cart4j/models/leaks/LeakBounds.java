package io.cart4j.models.leaks;

import io.cart4j.core.CartException;

/**
 * When the alarms go off.
 *
 * <p>The standard bound of adversarial validation was set by measurement: features of the session so far on honest made-up
 * shops, whose logging changes and whose demand has seasons, told the last two weeks of November from the time before with
 * ROC-AUC 0.51 to 0.56, while prices that had tripled told them with 0.81. A shop of one's own may drift more without harm;
 * the check names by what.
 *
 * @param standardErrors how far from 0.5 the ROC-AUC on shuffled labels may lie, in standard errors of the mean over the
 *     shuffles
 * @param singleFeatureAuc ROC-AUC of one feature, in the better direction, above which it nearly is the label, 0.5 to 1
 * @param adversarialAuc ROC-AUC of telling judged rows from training rows above which they are not of one kind, 0.5 to 1
 * @param twinShare part of the judged sessions that may have a twin among the training sessions, 0 to 1
 */
public record LeakBounds(double standardErrors, double singleFeatureAuc, double adversarialAuc, double twinShare) {
    private static final LeakBounds STANDARD = new LeakBounds(3, 0.9, 0.7, 0.002);

    /**
     * Checks the bounds.
     *
     * @param standardErrors above 0
     * @param singleFeatureAuc from 0.5 to 1
     * @param adversarialAuc from 0.5 to 1
     * @param twinShare from 0 to 1
     * @throws CartException if one is outside
     */
    public LeakBounds {
        if (!(standardErrors > 0)) {
            throw new CartException("standardErrors must be above 0, got " + standardErrors);
        }
        require("singleFeatureAuc", singleFeatureAuc, 0.5);
        require("adversarialAuc", adversarialAuc, 0.5);
        require("twinShare", twinShare, 0);
    }

    /**
     * Gives the bounds that the alarms have if nothing else is said.
     *
     * @return 3 standard errors, 0.9, 0.7 and 0.002
     */
    public static LeakBounds standard() {
        return STANDARD;
    }

    private static void require(String name, double value, double least) {
        if (!(value >= least && value <= 1)) {
            throw new CartException(name + " must lie between " + least + " and 1, got " + value);
        }
    }
}
