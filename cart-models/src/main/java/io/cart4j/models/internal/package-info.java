/** How the models are trained, judged and kept; not part of the API. */
@NullMarked
package io.cart4j.models.internal;

import org.jspecify.annotations.NullMarked;
