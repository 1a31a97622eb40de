package io.cart4j.report;

import io.cart4j.core.CartException;
import io.cart4j.report.internal.Palette;
import io.cart4j.segmentation.SegmentProfile;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Says what is wrong with profiles before anything is drawn of them. */
final class SegmentChecks {
    private SegmentChecks() {}

    static void check(List<SegmentProfile> profiles) {
        if (profiles.isEmpty() || profiles.size() > Palette.SIZE) {
            throw new CartException("a dashboard shows 1 to " + Palette.SIZE + " segments, got " + profiles.size());
        }
        Set<Integer> ids = new HashSet<>();
        long sessions = 0;
        for (SegmentProfile profile : profiles) {
            if (!ids.add(profile.id())) {
                throw new CartException("two segments have the id " + profile.id() + "; ids must differ");
            }
            check(profile);
            sessions += profile.sessions();
        }
        if (sessions == 0) {
            throw new CartException("the segments hold no session; there is nothing to show on a dashboard");
        }
    }

    private static void check(SegmentProfile profile) {
        notNegative(profile, "sessions", (double) profile.sessions());
        notNegative(profile, "meanDurationSeconds", profile.meanDurationSeconds());
        notNegative(profile, "meanViews", profile.meanViews());
        notNegative(profile, "meanCarts", profile.meanCarts());
        notNegative(profile, "meanPurchases", profile.meanPurchases());
        notNegative(profile, "meanProducts", profile.meanProducts());
        notNegative(profile, "meanPrice", profile.meanPrice());
        notNegative(profile, "abandonmentRate", profile.abandonmentRate());
        if (profile.abandonmentRate() > 1) {
            throw new CartException("segment " + profile.id() + " has an abandonmentRate of "
                    + profile.abandonmentRate() + "; it must be a share between 0 and 1");
        }
    }

    private static void notNegative(SegmentProfile profile, String field, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new CartException("segment " + profile.id() + " has a " + field + " of " + value
                    + "; it must be a number that is not negative");
        }
    }
}
