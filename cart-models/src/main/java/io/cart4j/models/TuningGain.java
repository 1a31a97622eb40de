package io.cart4j.models;

import io.cart4j.models.internal.LedgerEntry.FinishedRun;
import java.util.Locale;

/**
 * What tuning a candidate bought, and what it cost.
 *
 * @param candidate name of the candidate
 * @param metric what was tuned for
 * @param gain how much better the tuned run did than the untuned one on the same test rows; below 0 if it did worse, also
 *     of a metric of which lower values are better
 * @param standardError standard error of the gain: the test rows are taken as 20 blocks of neighbouring rows, both runs
 *     are judged on each, and the standard deviation of the 20 differences is divided by the root of 20. Neighbouring rows
 *     may have a user or an hour in common, and so count as one where it matters. It says nothing of what other training
 *     rows or seeds would change. NaN if there are too few test rows
 * @param seconds time of training, of the search and of the last training together
 * @param search what kind of search it was
 * @param reproducible whether the same data give the same result again; not if the search was limited in time
 */
public record TuningGain(
        String candidate,
        Metric metric,
        double gain,
        double standardError,
        double seconds,
        String search,
        boolean reproducible) {
    static TuningGain of(FinishedRun untuned, FinishedRun tuned, Metric metric) {
        double difference = metric.value(tuned.run().evaluation())
                - metric.value(untuned.run().evaluation());
        return new TuningGain(
                tuned.run().candidate(),
                metric,
                metric.higherIsBetter() ? difference : -difference,
                TestBlocks.standardError(tuned.blocks(), untuned.blocks(), metric),
                tuned.run().seconds(),
                tuned.search(),
                !tuned.search().contains(Search.NOT_REPRODUCIBLE));
    }

    /**
     * Says it in a few words.
     *
     * @return for example {@code gained 0.0003 +- 0.0004 in 41 s}
     */
    public String summary() {
        return String.format(
                Locale.ROOT,
                "%s %.4f +- %.4f in %.0f s%s",
                gain < 0 ? "lost" : "gained",
                Math.abs(gain),
                standardError,
                seconds,
                reproducible ? "" : ", " + Search.NOT_REPRODUCIBLE);
    }
}
