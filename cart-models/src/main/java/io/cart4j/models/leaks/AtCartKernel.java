package io.cart4j.models.leaks;

import io.cart4j.core.EventType;
import io.cart4j.core.SessionBatch;
import io.cart4j.features.AtCart;
import io.cart4j.features.CartState;
import io.cart4j.features.DecisionPoint;
import io.cart4j.features.FeatureList;
import io.cart4j.features.FeatureSpec;
import java.util.Arrays;
import org.apache.arrow.vector.BigIntVector;
import org.apache.arrow.vector.IntVector;
import org.apache.arrow.vector.TimeStampMicroTZVector;
import org.apache.arrow.vector.TinyIntVector;

/** The features of a cart session so far, by the kernel that live sessions have. */
final class AtCartKernel implements PointKernel {
    private static final long MICROS_PER_SECOND = 1_000_000;
    private static final int NOT_REACHED = -1;

    private final DecisionPoint point;
    private final FeatureList features;

    AtCartKernel(DecisionPoint point) {
        this.point = point;
        this.features = new FeatureList(AtCart.catalogue().stream()
                .limit(CartState.WIDTH)
                .map(FeatureSpec::name)
                .toList());
    }

    @Override
    public PointRows compute(SessionBatch batch) {
        int[] sessions = new int[batch.sessions()];
        int[] lastEvents = new int[batch.sessions()];
        int rows = 0;
        for (int session = 0; session < batch.sessions(); session++) {
            int last = lastKnown(batch, session);
            if (last != NOT_REACHED) {
                sessions[rows] = session;
                lastEvents[rows++] = last;
            }
        }
        float[][] columns = new float[CartState.WIDTH][rows];
        CartState state = new CartState();
        float[] values = new float[CartState.WIDTH];
        for (int row = 0; row < rows; row++) {
            write(batch, sessions[row], lastEvents[row], state, values);
            for (int feature = 0; feature < values.length; feature++) {
                columns[feature][row] = values[feature];
            }
        }
        return new PointRows(features, Arrays.copyOf(sessions, rows), Arrays.copyOf(lastEvents, rows), columns);
    }

    private int lastKnown(SessionBatch batch, int session) {
        TinyIntVector types = (TinyIntVector) batch.events().getVector(SessionBatch.EVENT_TYPE);
        int from = batch.offsets().get(session);
        int end = batch.offsets().get(session + 1);
        int cart = first(EventType.CART, types, from, end);
        if (cart == end) {
            return NOT_REACHED;
        }
        int last = point.unit() == DecisionPoint.Unit.EVENTS ? cart + point.amount() : lastAt(batch, cart, end);
        return last < end && first(EventType.PURCHASE, types, from, last + 1) > last ? last : NOT_REACHED;
    }

    private int lastAt(SessionBatch batch, int cart, int end) {
        TimeStampMicroTZVector times = (TimeStampMicroTZVector) batch.events().getVector(SessionBatch.EVENT_TIME);
        long until = times.get(cart) + point.amount() * MICROS_PER_SECOND;
        int last = cart;
        while (last + 1 < end && times.get(last + 1) <= until) {
            last++;
        }
        return last;
    }

    private void write(SessionBatch batch, int session, int last, CartState state, float[] values) {
        TimeStampMicroTZVector times = (TimeStampMicroTZVector) batch.events().getVector(SessionBatch.EVENT_TIME);
        TinyIntVector types = (TinyIntVector) batch.events().getVector(SessionBatch.EVENT_TYPE);
        BigIntVector products = (BigIntVector) batch.events().getVector(SessionBatch.PRODUCT_ID);
        IntVector categories = (IntVector) batch.events().getVector(SessionBatch.CATEGORY_CODE);
        IntVector brands = (IntVector) batch.events().getVector(SessionBatch.BRAND);
        BigIntVector prices = (BigIntVector) batch.events().getVector(SessionBatch.PRICE_MILLIONTHS);
        state.reset();
        for (int event = batch.offsets().get(session); event <= last; event++) {
            state.add(
                    times.get(event),
                    types.get(event),
                    products.get(event),
                    categories.get(event),
                    brands.get(event),
                    prices.get(event));
        }
        long decision = point.unit() == DecisionPoint.Unit.SECONDS
                ? state.firstCartTime() + point.amount() * MICROS_PER_SECOND
                : times.get(last);
        state.write(decision, values, 0);
    }

    private static int first(EventType wanted, TinyIntVector types, int from, int end) {
        int row = from;
        while (row < end && types.get(row) != wanted.code()) {
            row++;
        }
        return row;
    }
}
