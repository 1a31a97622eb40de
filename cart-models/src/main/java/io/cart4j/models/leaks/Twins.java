package io.cart4j.models.leaks;

import io.cart4j.core.SessionBatch;
import io.cart4j.models.internal.SplitMix64;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.arrow.vector.BigIntVector;
import org.apache.arrow.vector.TimeStampMicroTZVector;
import org.apache.arrow.vector.TinyIntVector;

/**
 * Finds sessions whose events up to the decision point are those of another session on the other side of the split: the
 * same types, products and pauses. Short sessions are alike by chance and are not looked at.
 */
final class Twins {
    /** With three pauses in seconds and products out of many thousands, chance hardly makes twins. */
    private static final int LEAST_PAUSES = 3;

    private static final int LEAST_JUDGED = 50;
    private static final int LEAST_TWINS = 3;

    /** Stands for a session that is too short. */
    private static final long NONE = 0;

    private Twins() {}

    /** One number a row, the same for the same events. */
    static long[] fingerprints(SessionBatch batch, PointRows points) {
        TimeStampMicroTZVector times = (TimeStampMicroTZVector) batch.events().getVector(SessionBatch.EVENT_TIME);
        TinyIntVector types = (TinyIntVector) batch.events().getVector(SessionBatch.EVENT_TYPE);
        BigIntVector products = (BigIntVector) batch.events().getVector(SessionBatch.PRODUCT_ID);
        long[] prints = new long[points.rows()];
        for (int row = 0; row < prints.length; row++) {
            int first = batch.offsets().get(points.sessions()[row]);
            long start = times.get(first);
            long before = start;
            int pauses = 0;
            long print = 0;
            for (int event = first; event <= points.lastEvents()[row]; event++) {
                long time = times.get(event);
                pauses += time > before ? 1 : 0;
                before = time;
                print = SplitMix64.of(print + types.get(event));
                print = SplitMix64.of(print + products.get(event));
                print = SplitMix64.of(print + time - start);
            }
            prints[row] = pauses < LEAST_PAUSES ? NONE : print;
        }
        return prints;
    }

    static LeakCheck check(long[] prints, int[] train, int[] judge, double bound) {
        long[] known =
                Arrays.stream(train).mapToLong(row -> prints[row]).sorted().toArray();
        long[] judged = Arrays.stream(judge)
                .mapToLong(row -> prints[row])
                .filter(print -> print != NONE)
                .toArray();
        if (judged.length < LEAST_JUDGED) {
            return LeakCheck.notRun(
                    LeakAlarm.TWINS,
                    bound,
                    "fewer than " + LEAST_JUDGED + " judged sessions have " + LEAST_PAUSES
                            + " pauses before the decision point");
        }
        long twins = Arrays.stream(judged)
                .filter(print -> Arrays.binarySearch(known, print) >= 0)
                .count();
        double share = (double) twins / judged.length;
        String seen = String.format(
                Locale.ROOT,
                "%,d of %,d judged sessions with at least %d pauses before the decision point have a twin among the"
                        + " training sessions",
                twins,
                judged.length,
                LEAST_PAUSES);
        List<LeakFinding> findings = share > bound && twins >= LEAST_TWINS
                ? List.of(new LeakFinding(
                        LeakAlarm.TWINS,
                        "",
                        share,
                        bound,
                        seen + ": the log has sessions twice, under other ids; find out why, and drop the copies before"
                                + " the split"))
                : List.of();
        return new LeakCheck(LeakAlarm.TWINS, true, share, bound, seen, findings);
    }
}
