package io.cart4j.features;

/**
 * An entry of the catalogue of features.
 *
 * @param name the feature's name
 * @param unit what it counts or measures
 * @param meaning what it says, in one sentence, with the value that stands for "not known"
 * @param leakClass what it looks at
 * @param cost what it takes to know it while a session goes on
 */
public record FeatureSpec(String name, String unit, String meaning, LeakClass leakClass, FeatureCost cost) {}
