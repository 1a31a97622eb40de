/** Cart4J against DuckDB on the same query, files, machine and number of threads, each run a process of its own. */
@NullMarked
package io.cart4j.benchmarks.rival;

import org.jspecify.annotations.NullMarked;
