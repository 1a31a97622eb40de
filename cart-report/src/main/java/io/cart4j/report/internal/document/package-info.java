/** Reports of headings, paragraphs, tables and pictures: said once, written as Markdown and as one HTML page. */
@NullMarked
package io.cart4j.report.internal.document;

import org.jspecify.annotations.NullMarked;
