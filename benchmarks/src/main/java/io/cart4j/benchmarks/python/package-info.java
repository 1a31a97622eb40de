/** Whether the Python libraries read our models as their own. */
@NullMarked
package io.cart4j.benchmarks.python;

import org.jspecify.annotations.NullMarked;
