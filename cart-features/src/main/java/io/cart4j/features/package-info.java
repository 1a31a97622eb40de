/**
 * From sessions to feature tables: feature sets, labels and scalers.
 *
 * <p>There are two kinds of features. A {@link io.cart4j.features.FeatureSet} describes whole sessions, the outcome included, as
 * the study did. {@link io.cart4j.features.AtCart} describes what may be known at a
 * {@link io.cart4j.features.DecisionPoint} after the first cart event: the session so far, which
 * {@link io.cart4j.features.CartState} follows event by event for batches and live sessions alike, the user's earlier sessions,
 * and the shop's last week. Each {@link io.cart4j.features.FeatureSpec} says what its feature looks at, so that a table can be
 * cut to what a model may see.
 */
@NullMarked
package io.cart4j.features;

import org.jspecify.annotations.NullMarked;
