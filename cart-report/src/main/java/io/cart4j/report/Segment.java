package io.cart4j.report;

import io.cart4j.segmentation.SegmentProfile;
import java.awt.Color;

/**
 * A segment as all panels of a dashboard show it.
 *
 * @param profile its numbers
 * @param colour the same in every panel
 */
record Segment(SegmentProfile profile, Color colour) {
    int number() {
        return profile.id();
    }

    /** Gives an estimate of the sessions that were abandoned: exact up to the rounding of the rate. */
    double abandonedSessions() {
        return profile.sessions() * profile.abandonmentRate();
    }

    /** Gives what the abandoned sessions looked at, once each, at the segment's mean price. */
    double moneyAtStake() {
        return abandonedSessions() * profile.meanPrice();
    }
}
