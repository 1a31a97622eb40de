package io.cart4j.features;

/**
 * One number that is computed for each session.
 *
 * @param name its name, in the words of the study
 * @param unit what it counts or measures, for example "seconds" or "events"
 * @param kernel how it is computed
 */
public record Feature(String name, String unit, FeatureKernel kernel) {}
