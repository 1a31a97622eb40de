/** Scoring in Java beside the libraries that trained the models. */
@NullMarked
package io.cart4j.benchmarks.scoring;

import org.jspecify.annotations.NullMarked;
