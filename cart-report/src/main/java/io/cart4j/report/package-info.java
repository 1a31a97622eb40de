/**
 * Pictures of results, ready for a slide: a confusion matrix, the importance of features, a page on what models know, a
 * dashboard of segments.
 *
 * <p>Each class takes the records that models and segmentation hand out and writes one PNG file, under a temporary name
 * that is renamed when the file is whole. The same input gives the same bytes on the same Java and fonts, whatever the
 * locale and time zone. No display is needed; fonts are (fontconfig and any sans-serif font). All classes are safe for
 * any number of threads. Nothing of the chart library shows in the API.
 */
@NullMarked
package io.cart4j.report;

import org.jspecify.annotations.NullMarked;
