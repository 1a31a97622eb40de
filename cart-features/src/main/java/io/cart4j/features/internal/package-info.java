/** The loops behind the features; not part of the API. */
@NullMarked
package io.cart4j.features.internal;

import org.jspecify.annotations.NullMarked;
