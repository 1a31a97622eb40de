/**
 * Leak alarms: checks that run by themselves beside a bake-off and say when a result is too good to be true.
 *
 * <p>A leak is whatever lets a model know at training or judging time what it cannot know when it is used: features that
 * look past the decision point, labels that take part in the making of features, rows that stand on both sides of the
 * split, a log that was rewritten after the outcome. {@link io.cart4j.models.leaks.LeakAlarms} looks at features, labels
 * and rows; {@link io.cart4j.models.leaks.SessionAlarms} looks at the events behind them; {@link
 * io.cart4j.models.leaks.LogCut} compares with a log that ends earlier. All give a {@link
 * io.cart4j.models.leaks.LeakReport}.
 */
@NullMarked
package io.cart4j.models.leaks;

import org.jspecify.annotations.NullMarked;
