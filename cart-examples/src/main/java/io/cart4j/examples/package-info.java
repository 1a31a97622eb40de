/** Stub. */
@NullMarked
package io.cart4j.examples;

import org.jspecify.annotations.NullMarked;
