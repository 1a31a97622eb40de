package io.cart4j.models.leaks;

import io.cart4j.core.SessionBatch;
import java.util.ArrayList;
import java.util.List;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.IntVector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.VectorSchemaRoot;

/** Makes a batch of some sessions of another one, each without the events after a certain one. */
final class CutSessions {
    private CutSessions() {}

    /** The sessions of some rows, cut right after the last event that is known at their decision point. */
    static SessionBatch of(SessionBatch whole, PointRows points, int[] rows) {
        BufferAllocator allocator = whole.ids().getAllocator();
        VarCharVector ids = new VarCharVector(whole.ids().getField(), allocator);
        IntVector offsets = new IntVector(whole.offsets().getField(), allocator);
        List<FieldVector> columns = new ArrayList<>();
        try {
            int events = 0;
            for (int i = 0; i < rows.length; i++) {
                ids.copyFromSafe(points.sessions()[rows[i]], i, whole.ids());
                offsets.setSafe(i, events);
                events += known(whole, points, rows[i]);
            }
            offsets.setSafe(rows.length, events);
            ids.setValueCount(rows.length);
            offsets.setValueCount(rows.length + 1);
            for (FieldVector column : whole.events().getFieldVectors()) {
                columns.add(column.getField().createVector(allocator));
                copy(whole, points, rows, column, columns.get(columns.size() - 1));
            }
            return new SessionBatch(
                    ids, offsets, new VectorSchemaRoot(whole.events().getSchema(), columns, events));
        } catch (RuntimeException e) {
            ids.close();
            offsets.close();
            columns.forEach(FieldVector::close);
            throw e;
        }
    }

    private static void copy(SessionBatch whole, PointRows points, int[] rows, FieldVector from, FieldVector to) {
        int at = 0;
        for (int row : rows) {
            int first = whole.offsets().get(points.sessions()[row]);
            for (int event = first; event <= points.lastEvents()[row]; event++) {
                to.copyFromSafe(event, at++, from);
            }
        }
        to.setValueCount(at);
    }

    private static int known(SessionBatch whole, PointRows points, int row) {
        return points.lastEvents()[row] + 1 - whole.offsets().get(points.sessions()[row]);
    }
}
