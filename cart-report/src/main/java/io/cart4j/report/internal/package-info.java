/**
 * What all pictures share: the theme, text that is measured before it is drawn, scales and ticks, the two kinds of plot,
 * and the writing of PNG files. The chart library is seen in this package only.
 */
@NullMarked
package io.cart4j.report.internal;

import org.jspecify.annotations.NullMarked;
