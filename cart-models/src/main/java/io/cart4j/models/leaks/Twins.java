package io.cart4j.models.leaks;

import io.cart4j.core.SessionBatch;
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
    /** With four events, three pauses in seconds and products out of many thousands, chance hardly makes twins. */
    private static final int LEAST_EVENTS = 4;

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
            int last = points.lastEvents()[row];
            long print = NONE;
            for (int event = first; last - first + 1 >= LEAST_EVENTS && event <= last; event++) {
                print = mix(print + types.get(event));
                print = mix(print + products.get(event));
                print = mix(print + times.get(event) - times.get(first));
            }
            prints[row] = print;
        }
        return prints;
    }

    static LeakCheck check(long[] prints, int[] train, int[] judge, double bound) {
        long[] known = Arrays.stream(train).mapToLong(row -> prints[row]).sorted().toArray();
        long[] judged = Arrays.stream(judge)
                .mapToLong(row -> prints[row])
                .filter(print -> print != NONE)
                .toArray();
        if (judged.length < LEAST_JUDGED) {
            return LeakCheck.notRun(
                    LeakAlarm.TWINS,
                    bound,
                    "fewer than " + LEAST_JUDGED + " judged sessions have " + LEAST_EVENTS
                            + " events up to the decision point");
        }
        long twins = Arrays.stream(judged)
                .filter(print -> Arrays.binarySearch(known, print) >= 0)
                .count();
        double share = (double) twins / judged.length;
        String seen = String.format(
                Locale.ROOT,
                "%,d of %,d judged sessions with at least %d events up to the decision point have a twin among the"
                        + " training sessions",
                twins,
                judged.length,
                LEAST_EVENTS);
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

    /** The finalizer of SplitMix64 (Steele, Lea, Flood 2014), moved so that 0 does not stay 0. */
    private static long mix(long value) {
        long bits = value + 0x9E3779B97F4A7C15L;
        bits = (bits ^ bits >>> 30) * 0xBF58476D1CE4E5B9L;
        bits = (bits ^ bits >>> 27) * 0x94D049BB133111EBL;
        return bits ^ bits >>> 31;
    }
}
