package io.cart4j.models.honest;

import io.cart4j.models.evaluation.Estimate;

/**
 * What the champion's kind of model knows at a decision point: one point of the earliness curve.
 *
 * @param point name of the decision point
 * @param coverage share of all cart sessions that reach the point before any purchase
 * @param trainingRows rows it was trained on
 * @param testRows rows it was tested on
 * @param baseRate share of the test rows that are abandoned
 * @param rocAuc ROC-AUC on the test period, with an interval by resampling users
 */
public record PointResult(
        String point, double coverage, int trainingRows, int testRows, double baseRate, Estimate rocAuc) {}
