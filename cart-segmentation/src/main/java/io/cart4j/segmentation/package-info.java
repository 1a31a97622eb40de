/** Segments of sessions by K-Means. */
@NullMarked
package io.cart4j.segmentation;

import org.jspecify.annotations.NullMarked;
