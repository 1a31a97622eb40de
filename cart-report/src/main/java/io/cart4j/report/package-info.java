/** Stub. */
@NullMarked
package io.cart4j.report;

import org.jspecify.annotations.NullMarked;
