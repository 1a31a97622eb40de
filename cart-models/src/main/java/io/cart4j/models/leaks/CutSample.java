package io.cart4j.models.leaks;

import io.cart4j.core.CartException;
import io.cart4j.core.SessionBatch;
import io.cart4j.features.FeatureList;
import java.util.stream.IntStream;

/**
 * Some sessions of a batch that go on after the decision point, with their features computed on the whole sessions and again
 * on sessions that end right after the point. The cut sessions stand alone in their batch, so a feature that depends on its
 * neighbours changes too.
 *
 * @param features names of the columns
 * @param batchRows rows of the whole batch
 * @param rows for each session of the sample its row in the batch
 * @param counts for each session of the sample whether it still counts, at the same event, when it is cut
 * @param whole for each feature a value a session
 * @param cut the same of the cut sessions; 0 for one that no longer counts
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once and forgotten
record CutSample(FeatureList features, int batchRows, int[] rows, boolean[] counts, float[][] whole, float[][] cut) {
    /** Of each batch; they come in the order of their ids, which is as good as random. */
    private static final int MOST_SESSIONS = 256;

    static CutSample of(SessionBatch batch, PointRows points, PointKernel kernel) {
        int[] rows = IntStream.range(0, points.rows())
                .filter(row -> points.lastEvents()[row] + 1 < batch.offsets().get(points.sessions()[row] + 1))
                .limit(MOST_SESSIONS)
                .toArray();
        int width = points.features().size();
        boolean[] counts = new boolean[rows.length];
        float[][] whole = new float[width][rows.length];
        float[][] cut = new float[width][rows.length];
        try (SessionBatch cutBatch = CutSessions.of(batch, points, rows)) {
            PointRows again = kernel.compute(cutBatch);
            requireSame(points.features(), again.features());
            int next = 0;
            for (int i = 0; i < rows.length; i++) {
                while (next < again.rows() && again.sessions()[next] < i) {
                    next++;
                }
                counts[i] = next < again.rows()
                        && again.sessions()[next] == i
                        && again.lastEvents()[next] + 1 == cutBatch.offsets().get(i + 1);
                for (int feature = 0; feature < width; feature++) {
                    whole[feature][i] = points.columns()[feature][rows[i]];
                    cut[feature][i] = counts[i] ? again.columns()[feature][next] : 0;
                }
            }
        }
        return new CutSample(points.features(), points.rows(), rows, counts, whole, cut);
    }

    private static void requireSame(FeatureList features, FeatureList again) {
        if (!again.equals(features)) {
            throw new CartException("the kernel gives the features " + features.names() + " for one batch and "
                    + again.names() + " for another");
        }
    }
}
