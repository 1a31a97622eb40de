/**
 * What a model really knows at the moment of decision. Rows are cart sessions with the features of a decision point; they
 * are divided by time, with a gap, and by user; whatever is chosen is chosen on the validation period; the test period is
 * opened once, at the end, for everything that is to be reported. The champion comes with the results: the very model that the
 * figures are of, with its calibration and threshold, to be saved as a bundle and to score with.
 */
@NullMarked
package io.cart4j.models.honest;

import org.jspecify.annotations.NullMarked;
