/**
 * Scores sessions without a native library. A {@link io.cart4j.models.scoring.Scorer} reads a champion's bundle, whose
 * trees become flat arrays that are evaluated in Java: a row at a time in about a microsecond, or tables and Arrow batches
 * on several threads. A {@link io.cart4j.models.scoring.RowScorer} is the model alone, and also says why: an
 * {@link io.cart4j.models.scoring.Explanation} shares a prediction out to the features. Results equal those of the library
 * that trained the model, mended by the champion's calibration where a Scorer gives them.
 */
@NullMarked
package io.cart4j.models.scoring;

import org.jspecify.annotations.NullMarked;
