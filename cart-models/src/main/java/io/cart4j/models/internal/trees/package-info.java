/** Trees read from the native libraries' files and evaluated in Java; not part of the API. */
@NullMarked
package io.cart4j.models.internal.trees;

import org.jspecify.annotations.NullMarked;
