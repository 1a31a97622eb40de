package io.cart4j.core.internal;

import io.cart4j.core.CartException;
import io.cart4j.core.SessionColumns;
import io.cart4j.core.SessionTable;
import java.util.Arrays;
import org.apache.arrow.vector.BigIntVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.IntVector;
import org.apache.arrow.vector.TimeStampVector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.VectorSchemaRoot;

/**
 * How sessions by id lie in the sessions by inactivity of the same events. It needs no events: all that one user did between
 * two times lies in one session by inactivity if its first and its last event do. 17 bytes a session by inactivity and some 40 a user.
 */
public final class RuleOverlap {
    private static final byte SEVERAL = 2;

    private final SessionIndex users = new SessionIndex(false, new IdArena());
    private final TextDictionary texts = new TextDictionary();

    /** The sessions by inactivity, each user's together and in order of time, and where those of a user begin. */
    private final long[] start;

    private final long[] end;
    private int[] firstOfUser = {};

    /** How many sessions by id begin in each of them, counted up to {@link #SEVERAL}. */
    private final byte[] beginning;

    private long split;

    private RuleOverlap(int sessions) {
        start = new long[sessions];
        end = new long[sessions];
        beginning = new byte[sessions];
        users.clear(true);
    }

    /** Takes what it needs of the sessions by inactivity; their table may be closed then. */
    public static RuleOverlap of(SessionTable byInactivity) {
        RuleOverlap overlap = new RuleOverlap(Math.toIntExact(byInactivity.rows()));
        int session = 0;
        for (VectorSchemaRoot batch : byInactivity.batches()) {
            FieldVector user = batch.getVector(SessionColumns.USER_ID);
            TimeStampVector start = (TimeStampVector) batch.getVector(SessionColumns.SESSION_START);
            TimeStampVector end = (TimeStampVector) batch.getVector(SessionColumns.SESSION_END);
            for (int row = 0; row < batch.getRowCount(); row++) {
                overlap.start[session] = start.get(row);
                overlap.end[session] = end.get(row);
                overlap.addUser(user, row, session++);
            }
        }
        overlap.closeUsers(session);
        return overlap;
    }

    /** Looks at the sessions by id; once. */
    public void compare(SessionTable byId) {
        for (VectorSchemaRoot batch : byId.batches()) {
            FieldVector user = batch.getVector(SessionColumns.USER_ID);
            IntVector numUsers = (IntVector) batch.getVector(SessionColumns.NUM_USERS);
            TimeStampVector first = (TimeStampVector) batch.getVector(SessionColumns.SESSION_START);
            TimeStampVector last = (TimeStampVector) batch.getVector(SessionColumns.SESSION_END);
            for (int row = 0; row < batch.getRowCount(); row++) {
                int session = sessionAt(user, row, first.get(row));
                beginning[session] = (byte) Math.min(SEVERAL, beginning[session] + 1);
                split += numUsers.get(row) > 1 || last.get(row) > end[session] ? 1 : 0;
            }
        }
    }

    /** How many sessions by id have events in several sessions by inactivity. */
    public long split() {
        return split;
    }

    /** How many sessions by inactivity are those in which several sessions by id begin. */
    public long joining() {
        long joining = 0;
        for (byte sessions : beginning) {
            joining += sessions == SEVERAL ? 1 : 0;
        }
        return joining;
    }

    private void addUser(FieldVector user, int row, int session) {
        int known = users.size();
        if (numberOf(user, row) == known) {
            if (known == firstOfUser.length) {
                firstOfUser = Arrays.copyOf(firstOfUser, Math.max(16, 2 * known));
            }
            firstOfUser[known] = session;
        }
    }

    private void closeUsers(int sessions) {
        firstOfUser = Arrays.copyOf(firstOfUser, users.size() + 1);
        firstOfUser[users.size()] = sessions;
    }

    private int sessionAt(FieldVector user, int row, long time) {
        int number = numberOf(user, row);
        int low = number + 1 < firstOfUser.length ? firstOfUser[number] : 0;
        int high = number + 1 < firstOfUser.length ? firstOfUser[number + 1] : 0;
        int from = low;
        while (low < high) {
            int middle = low + high >>> 1;
            if (start[middle] <= time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        if (low == from) {
            throw new CartException("the input changed between its two readings; compare again");
        }
        return low - 1;
    }

    private int numberOf(FieldVector user, int row) {
        return users.numberOf(keyOf(user, row), 0, 0, 0);
    }

    private long keyOf(FieldVector user, int row) {
        if (user instanceof BigIntVector numbers) {
            return numbers.get(row);
        }
        byte[] text = ((VarCharVector) user).get(row);
        byte[] padded = Arrays.copyOf(text, text.length + Words.SLACK);
        return texts.codeOf(padded, 0, text.length, SessionKey.hash(padded, 0, text.length));
    }
}
