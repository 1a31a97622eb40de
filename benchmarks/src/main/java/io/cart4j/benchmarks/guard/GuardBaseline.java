package io.cart4j.benchmarks.guard;

import io.cart4j.benchmarks.Machine;
import java.util.SortedMap;

/**
 * What the figures were when the baseline was last updated.
 *
 * @param machine where they were measured
 * @param paths the figures of each hot path
 */
record GuardBaseline(Machine machine, SortedMap<HotPath, GuardFigures> paths) {}
