package io.cart4j.models.honest;

import io.cart4j.core.CartException;
import io.cart4j.models.internal.UserHash;

/**
 * Which users a model may learn from, be chosen by, and be tested on. A user's side depends on the id and the seed alone, so
 * that the same user is on the same side in every table. Sides are drawn by a hash and not by when users were seen: users that
 * come back would otherwise be missing on one of the sides.
 *
 * @param train share of the users to train on
 * @param validation share of the users to choose by; the rest, if any, is for the test
 * @param seed seed of the draw
 */
public record UserSides(double train, double validation, long seed) {
    /** The parts of a time split. */
    enum Side {
        TRAIN,
        VALIDATION,
        TEST
    }

    /**
     * Checks the shares.
     *
     * @param train share of the users to train on
     * @param validation share of the users to choose by; the rest is for the test
     * @param seed seed of the draw
     */
    public UserSides {
        if (!(train > 0 && validation > 0 && train + validation <= 1)) {
            throw new CartException("shares of the users must be above 0 and no more than all of them together, got "
                    + train + " to train on and " + validation + " for validation");
        }
    }

    Side of(long user) {
        double drawn = UserHash.unit(seed, user);
        if (drawn < train) {
            return Side.TRAIN;
        }
        return drawn < train + validation ? Side.VALIDATION : Side.TEST;
    }
}
