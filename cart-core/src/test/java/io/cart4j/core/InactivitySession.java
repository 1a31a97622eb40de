package io.cart4j.core;

import java.util.ArrayList;
import java.util.List;
import org.apache.arrow.vector.VectorSchemaRoot;

/** A row of a table of sessions by inactivity. */
record InactivitySession(SessionRow row, String endReason) {
    static List<InactivitySession> of(SessionTable table) {
        List<SessionRow> rows = SessionRow.of(table);
        List<InactivitySession> sessions = new ArrayList<>();
        for (VectorSchemaRoot batch : table.batches()) {
            for (int row = 0; row < batch.getRowCount(); row++) {
                sessions.add(new InactivitySession(
                        rows.get(sessions.size()),
                        String.valueOf(
                                batch.getVector(SessionColumns.END_REASON).getObject(row))));
            }
        }
        return sessions;
    }

    InactivitySession withoutId() {
        return new InactivitySession(
                new SessionRow(
                        "",
                        row.user(),
                        row.users(),
                        row.start(),
                        row.end(),
                        row.duration(),
                        row.events(),
                        row.views(),
                        row.carts(),
                        row.removes(),
                        row.purchases(),
                        row.products(),
                        row.brands(),
                        row.categories(),
                        row.avgPrice(),
                        row.maxPrice(),
                        row.totalPrice(),
                        row.abandoned(),
                        row.returning()),
                endReason);
    }
}
