package io.cart4j.models.leaks;

import io.cart4j.core.EventType;
import io.cart4j.core.SessionBatch;
import io.cart4j.features.FeatureList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.arrow.vector.BigIntVector;
import org.apache.arrow.vector.TinyIntVector;

/** Features at the first cart event, honest ones and on request one with a leak. */
enum FirstCartKernel implements PointKernel {
    /** Looks at events up to the point only. */
    HONEST,
    /** Its third feature counts the events of the whole session. */
    COUNTS_ALL_EVENTS,
    /** Leaves sessions out that buy nothing. */
    COUNTS_BUYERS_ONLY,
    /** Its third feature is the number of sessions of the batch. */
    LOOKS_AT_NEIGHBOURS;

    private static final FeatureList FEATURES = new FeatureList(List.of("events", "price", "third"));

    @Override
    public PointRows compute(SessionBatch batch) {
        TinyIntVector types = (TinyIntVector) batch.events().getVector(SessionBatch.EVENT_TYPE);
        BigIntVector prices = (BigIntVector) batch.events().getVector(SessionBatch.PRICE_MILLIONTHS);
        List<int[]> points = new ArrayList<>();
        List<float[]> rows = new ArrayList<>();
        for (int session = 0; session < batch.sessions(); session++) {
            int first = batch.offsets().get(session);
            int end = batch.offsets().get(session + 1);
            int cart = first;
            while (types.get(cart) != EventType.CART.code()) {
                cart++;
            }
            boolean buys = false;
            for (int event = cart; event < end; event++) {
                buys |= types.get(event) == EventType.PURCHASE.code();
            }
            if (this != COUNTS_BUYERS_ONLY || buys) {
                points.add(new int[] {session, cart});
                float third = switch (this) {
                    case COUNTS_ALL_EVENTS -> end - first;
                    case LOOKS_AT_NEIGHBOURS -> batch.sessions();
                    default -> 1;
                };
                rows.add(new float[] {cart - first + 1, prices.get(cart), third});
            }
        }
        float[][] columns = new float[FEATURES.size()][rows.size()];
        for (int row = 0; row < rows.size(); row++) {
            for (int feature = 0; feature < columns.length; feature++) {
                columns[feature][row] = rows.get(row)[feature];
            }
        }
        return new PointRows(FEATURES, at(0, points), at(1, points), columns);
    }

    private static int[] at(int place, List<int[]> points) {
        return points.stream()
                .flatMapToInt(point -> Arrays.stream(point, place, place + 1))
                .toArray();
    }
}
