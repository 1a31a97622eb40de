/**
 * The statistics of tracking health; not part of the API. A {@link io.cart4j.core.internal.health.DailySeries} is taken
 * apart into {@link io.cart4j.core.internal.health.Stretches} of one level each by a
 * {@link io.cart4j.core.internal.health.ChangePointSearch}; {@link io.cart4j.core.internal.health.UsualCounts} says how
 * far a day's count is from what is usual.
 */
@NullMarked
package io.cart4j.core.internal.health;

import org.jspecify.annotations.NullMarked;
