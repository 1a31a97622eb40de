/** Processes that tell what they took. */
@NullMarked
package io.cart4j.benchmarks.process;

import org.jspecify.annotations.NullMarked;
