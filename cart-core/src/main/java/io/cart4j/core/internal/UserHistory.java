package io.cart4j.core.internal;

import io.cart4j.core.SessionColumns;
import java.util.Arrays;
import java.util.List;
import org.apache.arrow.vector.BigIntVector;
import org.apache.arrow.vector.BitVector;
import org.apache.arrow.vector.TimeStampMicroTZVector;
import org.apache.arrow.vector.VectorSchemaRoot;

/** The second grouping, by user, over sessions: when each user's first session began. */
final class UserHistory {
    private static final int EMPTY = 0;

    private long[] users = new long[1 << 10];
    private long[] firstStarts = new long[1 << 10];
    private int[] slots = new int[1 << 11];
    private int size;

    /** Learns all sessions, then says of each whether its user had an earlier one. */
    static long markReturning(List<VectorSchemaRoot> batches) {
        UserHistory history = new UserHistory();
        for (VectorSchemaRoot batch : batches) {
            BigIntVector user = (BigIntVector) batch.getVector(SessionColumns.USER_ID);
            TimeStampMicroTZVector start = (TimeStampMicroTZVector) batch.getVector(SessionColumns.SESSION_START);
            for (int row = 0; row < batch.getRowCount(); row++) {
                int number = history.numberOf(user.get(row));
                history.firstStarts[number] = Math.min(history.firstStarts[number], start.get(row));
            }
        }
        for (VectorSchemaRoot batch : batches) {
            BigIntVector user = (BigIntVector) batch.getVector(SessionColumns.USER_ID);
            TimeStampMicroTZVector start = (TimeStampMicroTZVector) batch.getVector(SessionColumns.SESSION_START);
            BitVector returning = (BitVector) batch.getVector(SessionColumns.IS_RETURNING_USER);
            for (int row = 0; row < batch.getRowCount(); row++) {
                long first = history.firstStarts[history.numberOf(user.get(row))];
                returning.set(row, start.get(row) > first ? 1 : 0);
            }
        }
        return history.size;
    }

    private int numberOf(long user) {
        int mask = slots.length - 1;
        int slot = (int) SessionKey.mix(user) & mask;
        while (slots[slot] != EMPTY) {
            int number = slots[slot] - 1;
            if (users[number] == user) {
                return number;
            }
            slot = slot + 1 & mask;
        }
        if (size == users.length) {
            users = Arrays.copyOf(users, 2 * size);
            firstStarts = Arrays.copyOf(firstStarts, 2 * size);
        }
        users[size] = user;
        firstStarts[size] = Long.MAX_VALUE;
        slots[slot] = ++size;
        if (2 * size > slots.length) {
            grow();
        }
        return size - 1;
    }

    private void grow() {
        slots = new int[2 * slots.length];
        int mask = slots.length - 1;
        for (int number = 0; number < size; number++) {
            int slot = (int) SessionKey.mix(users[number]) & mask;
            while (slots[slot] != EMPTY) {
                slot = slot + 1 & mask;
            }
            slots[slot] = number + 1;
        }
    }
}
