/** The page of measured figures, written from files of results and nothing else. */
@NullMarked
package io.cart4j.benchmarks.page;

import org.jspecify.annotations.NullMarked;
