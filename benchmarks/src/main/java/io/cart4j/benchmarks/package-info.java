/** Stub. */
@NullMarked
package io.cart4j.benchmarks;

import org.jspecify.annotations.NullMarked;
