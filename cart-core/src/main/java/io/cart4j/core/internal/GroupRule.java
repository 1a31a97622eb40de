package io.cart4j.core.internal;

import io.cart4j.core.SessionTable;
import java.util.ArrayList;
import java.util.List;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What makes events one session.
 *
 * @param perSource whether the same id in two sources is two sessions
 * @param inactivity when a session ends, if sessions are made from users; null if they are given by id
 */
public record GroupRule(boolean perSource, @Nullable Inactivity inactivity) {
    /** Sessions are given by id, over all sources. */
    static final GroupRule BY_ID = new GroupRule(false, null);

    boolean byUser() {
        return inactivity != null;
    }

    /** What makes a session, for people. */
    public String inWords() {
        if (inactivity != null) {
            return "sessions by inactivity, " + inactivity.inWords();
        }
        return perSource ? "sessions by id and source" : "sessions by id";
    }

    /** The columns of the table of such sessions. */
    Schema tableSchema() {
        if (inactivity == null) {
            return SessionTable.SCHEMA;
        }
        List<Field> fields = new ArrayList<>(SessionTable.SCHEMA.getFields());
        fields.add(SessionTable.END_REASON);
        return new Schema(fields);
    }
}
