package io.cart4j.features.internal;

import io.cart4j.core.SessionBatch;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.IntFunction;
import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.vector.FieldVector;

/**
 * A batch's columns as plain arrays, copied in bulk, since loops over arrays are several times as fast as calls of Arrow's
 * buffers. Overwritten by the next batch; for one thread.
 */
final class EventColumns {
    /** What one buffer copies at most, since its size must be an int. */
    private static final int PIECE = 1 << 27;

    int sessions;
    /** For each session the row of its first event, and at the end the number of events. */
    int[] offsets = {};

    long[] time = {};
    byte[] type = {};
    long[] product = {};
    int[] category = {};
    int[] brand = {};
    long[] price = {};
    long[] user = {};

    void read(SessionBatch batch) {
        sessions = batch.sessions();
        offsets = ints(offsets, batch.offsets(), sessions + 1);
        int rows = batch.events().getRowCount();
        time = longs(time, vector(batch, SessionBatch.EVENT_TIME), rows);
        type = bytes(type, vector(batch, SessionBatch.EVENT_TYPE), rows);
        product = longs(product, vector(batch, SessionBatch.PRODUCT_ID), rows);
        category = ints(category, vector(batch, SessionBatch.CATEGORY_CODE), rows);
        brand = ints(brand, vector(batch, SessionBatch.BRAND), rows);
        price = longs(price, vector(batch, SessionBatch.PRICE_MILLIONTHS), rows);
        user = longs(user, vector(batch, SessionBatch.USER_ID), rows);
    }

    private static FieldVector vector(SessionBatch batch, String name) {
        return batch.events().getVector(name);
    }

    private static long[] longs(long[] old, FieldVector vector, int rows) {
        long[] values = fit(old, old.length, rows, long[]::new);
        forEachPiece(
                vector,
                rows,
                Long.BYTES,
                (buffer, from, count) -> buffer.asLongBuffer().get(values, from, count));
        return values;
    }

    private static int[] ints(int[] old, FieldVector vector, int rows) {
        int[] values = fit(old, old.length, rows, int[]::new);
        forEachPiece(
                vector,
                rows,
                Integer.BYTES,
                (buffer, from, count) -> buffer.asIntBuffer().get(values, from, count));
        return values;
    }

    private static byte[] bytes(byte[] old, FieldVector vector, int rows) {
        byte[] values = fit(old, old.length, rows, byte[]::new);
        forEachPiece(vector, rows, Byte.BYTES, (buffer, from, count) -> buffer.get(values, from, count));
        return values;
    }

    private static <A> A fit(A old, int length, int rows, IntFunction<A> make) {
        return length >= rows
                ? old
                : make.apply(Math.max(rows, (int) Math.min(Integer.MAX_VALUE - 8, 3L * length / 2)));
    }

    private static void forEachPiece(FieldVector vector, int rows, int width, Copy copy) {
        ArrowBuf data = vector.getDataBuffer();
        for (int from = 0; from < rows; from += PIECE) {
            int count = Math.min(PIECE, rows - from);
            ByteBuffer buffer =
                    data.nioBuffer((long) from * width, count * width).order(ByteOrder.nativeOrder());
            copy.run(buffer, from, count);
        }
    }

    @FunctionalInterface
    private interface Copy {
        void run(ByteBuffer buffer, int from, int count);
    }
}
