/** Events, sources, the sessionizer and the session table. */
@NullMarked
package io.cart4j.core;

import org.jspecify.annotations.NullMarked;
