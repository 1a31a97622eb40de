/** K-Means over float32 columns, and the segment table; not part of the API. */
@NullMarked
package io.cart4j.segmentation.internal;

import org.jspecify.annotations.NullMarked;
