/** From sessions to feature tables: feature sets, labels and scalers. */
@NullMarked
package io.cart4j.features;

import org.jspecify.annotations.NullMarked;
