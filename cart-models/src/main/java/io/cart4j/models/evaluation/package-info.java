/**
 * How good a model is, how sure that is, and for whom. Everything is computed from three arrays of the same length, a row a
 * session: what happened (0 or 1, positive = abandoned), the predicted probability of 1, and the user.
 *
 * <p>{@link io.cart4j.models.evaluation.Assessment} gives the figures, {@link io.cart4j.models.evaluation.RankCurve} the
 * curves behind them, {@link io.cart4j.models.evaluation.Reliability} whether probabilities are what they say,
 * {@link io.cart4j.models.evaluation.Costs} what a threshold costs. {@link io.cart4j.models.evaluation.UserBootstrap} puts
 * intervals around the metrics and around the difference of two models, resampling users, because the sessions of one user
 * are alike. {@link io.cart4j.models.evaluation.Calibration} mends probabilities,
 * {@link io.cart4j.models.evaluation.Slices} looks for those whom the model serves worst.
 *
 * <p>Choose thresholds and calibrations on a validation period and apply them to the test period; nothing here can see the
 * difference. All classes are immutable and safe for any number of threads, and the same arrays give the same results for
 * any number of threads.
 */
@NullMarked
package io.cart4j.models.evaluation;

import org.jspecify.annotations.NullMarked;
