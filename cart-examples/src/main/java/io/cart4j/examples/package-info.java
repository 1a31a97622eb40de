/**
 * The study as commands: each one is a thin main on the public API, and {@link io.cart4j.examples.Cart4J} is all of them
 * in one program.
 */
@NullMarked
package io.cart4j.examples;

import org.jspecify.annotations.NullMarked;
