/** JMH benchmarks of the way from bytes to sessions, in time for one event. */
@NullMarked
package io.cart4j.benchmarks;

import org.jspecify.annotations.NullMarked;
