package io.cart4j.benchmarks.guard;

/**
 * What is guarded of a hot path.
 *
 * @param timeRatio its time in multiples of the reference kernel's
 * @param bytesPerEvent bytes allocated on the Java heap for each event
 */
record GuardFigures(double timeRatio, double bytesPerEvent) {}
