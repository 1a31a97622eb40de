/**
 * Segments of sessions by K-Means.
 *
 * <p>{@link io.cart4j.segmentation.Segmentation} takes the unscaled features of
 * {@link io.cart4j.features.FeatureSet#segmentation()}, picks the inputs of a
 * {@link io.cart4j.segmentation.SegmentPreset}, scales them robustly and runs K-Means. What comes out is
 * {@link io.cart4j.segmentation.Segments}: the segment of every session, one
 * {@link io.cart4j.segmentation.SegmentProfile} a segment with means over the unscaled features, names by a
 * {@link io.cart4j.segmentation.SegmentNamer}, and the segment of sessions that come later. Preset {@code study} repeats
 * the study, the outcome among the inputs; the default preset keeps the outcome out, so that it may be read off the
 * segments. The same table, settings and preset give the same segments on any machine, for any number of threads.
 */
@NullMarked
package io.cart4j.segmentation;

import org.jspecify.annotations.NullMarked;
