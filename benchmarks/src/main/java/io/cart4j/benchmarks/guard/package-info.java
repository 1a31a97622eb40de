/**
 * The regression guard: the hot path against a frozen piece of work, measured in turn in one process, and compared with what
 * the ratio and the allocated bytes were before.
 *
 * <p>What was tried and measured, on a busy machine with two cores: the time of one thread, the lowest of many short rounds
 * for either side, is steady; medians and sums of CPU time move with the neighbours, and two threads against one more so.
 * Where the lowest time still looks slow, another process measures again, and the lowest counts: noise makes slow, never fast.
 */
@NullMarked
package io.cart4j.benchmarks.guard;

import org.jspecify.annotations.NullMarked;
