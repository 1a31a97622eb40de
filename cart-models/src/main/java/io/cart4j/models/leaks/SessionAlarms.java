package io.cart4j.models.leaks;

import io.cart4j.core.CartException;
import io.cart4j.core.EventSource;
import io.cart4j.core.SessionBatch;
import io.cart4j.core.Sessionizer;
import io.cart4j.features.FeatureTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The alarms that look at the events behind a feature table:
 *
 * <ul>
 *   <li>truncation: features that are computed again on sessions without the events after the decision point must be the
 *       same, bit for bit;
 *   <li>twins: no session of the judged rows may have the events of a session of the training rows.
 * </ul>
 *
 * <p>They take one pass over the events. Truncation looks at a sample of the sessions that go on after the point, some
 * hundreds of each batch. What a feature knows from other sessions, such as a user's history, does not change with a session
 * that is cut; {@link LogCut} looks at that.
 *
 * <p>Immutable and safe for any number of threads.
 */
public final class SessionAlarms {
    private final PointKernel kernel;
    private final @Nullable FeatureTable table;
    private final LeakBounds bounds;

    private SessionAlarms(PointKernel kernel, @Nullable FeatureTable table, LeakBounds bounds) {
        this.kernel = kernel;
        this.table = table;
        this.bounds = bounds;
    }

    /** What one batch tells. */
    private record Look(CutSample sample, long[] fingerprints) {}

    /**
     * Sets alarms on a kernel.
     *
     * @param kernel computes the features that are to be checked
     * @return alarms with the standard bounds
     */
    public static SessionAlarms on(PointKernel kernel) {
        return new SessionAlarms(kernel, null, LeakBounds.standard());
    }

    /**
     * Has truncation compare with the values of a table, so that what models learn from is checked, whatever made it. Features
     * that only one of table and kernel has are not compared with it.
     *
     * @param made a table with a row for each session that counts, in the order of the session table
     * @return alarms that compare with it
     */
    public SessionAlarms table(FeatureTable made) {
        return new SessionAlarms(kernel, made, bounds);
    }

    /**
     * Sets other bounds.
     *
     * @param changed when the alarms go off; twinShare is the only one that matters here
     * @return alarms with these bounds
     */
    public SessionAlarms bounds(LeakBounds changed) {
        return new SessionAlarms(kernel, table, changed);
    }

    /**
     * Asks both alarms.
     *
     * @param sessionizer makes the sessions
     * @param source the events
     * @param train rows that models learn from, numbered by the sessions that count at the decision point, in the order of
     *     the session table
     * @param judge rows that models are judged on
     * @return one check for each alarm
     * @throws CartException if the events cannot be read, or fewer sessions count than the rows say
     */
    public LeakReport check(Sessionizer sessionizer, EventSource source, int[] train, int[] judge) {
        List<long[]> parts = new ArrayList<>();
        Truncation truncation = new Truncation(table);
        sessionizer.forEachBatch(source, this::look, look -> {
            truncation.add(look.sample);
            parts.add(look.fingerprints);
        });
        requireRows(train, truncation.rows());
        requireRows(judge, truncation.rows());
        if (table != null && table.rows() != truncation.rows()) {
            throw new CartException("the table has " + table.rows() + " rows, but " + truncation.rows()
                    + " sessions count at the decision point; give the table that was made from the same events");
        }
        long[] fingerprints = parts.stream().flatMapToLong(Arrays::stream).toArray();
        return new LeakReport(List.of(truncation.check(), Twins.check(fingerprints, train, judge, bounds.twinShare())));
    }

    private Look look(SessionBatch batch) {
        PointRows points = kernel.compute(batch);
        return new Look(CutSample.of(batch, points, kernel), Twins.fingerprints(batch, points));
    }

    private static void requireRows(int[] rows, int count) {
        for (int row : rows) {
            if (row < 0 || row >= count) {
                throw new CartException("row " + row + " is none of the " + count
                        + " sessions that count at the decision point; give rows that were made from the same events");
            }
        }
    }
}
