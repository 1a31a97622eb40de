/** Training compared with scikit-learn and Python's XGBoost, on the same rows. */
@NullMarked
package io.cart4j.benchmarks.models;

import org.jspecify.annotations.NullMarked;
