package io.cart4j.core;

import java.util.ArrayList;
import java.util.List;
import org.apache.arrow.vector.VectorSchemaRoot;

/** A row of the session table as plain values, for comparisons. */
record SessionRow(
        String id,
        long user,
        int users,
        long start,
        long end,
        double duration,
        int events,
        int views,
        int carts,
        int removes,
        int purchases,
        int products,
        int brands,
        int categories,
        double avgPrice,
        double maxPrice,
        double totalPrice,
        boolean abandoned,
        boolean returning) {

    static List<SessionRow> of(SessionTable table) {
        List<SessionRow> rows = new ArrayList<>();
        for (VectorSchemaRoot batch : table.batches()) {
            for (int row = 0; row < batch.getRowCount(); row++) {
                rows.add(of(batch, row));
            }
        }
        return rows;
    }

    private static SessionRow of(VectorSchemaRoot batch, int row) {
        return new SessionRow(
                String.valueOf(batch.getVector(SessionColumns.USER_SESSION).getObject(row)),
                (long) batch.getVector(SessionColumns.USER_ID).getObject(row),
                (int) batch.getVector(SessionColumns.NUM_USERS).getObject(row),
                (long) batch.getVector(SessionColumns.SESSION_START).getObject(row),
                (long) batch.getVector(SessionColumns.SESSION_END).getObject(row),
                (double) batch.getVector(SessionColumns.DURATION_SECONDS).getObject(row),
                (int) batch.getVector(SessionColumns.TOTAL_EVENTS).getObject(row),
                (int) batch.getVector(SessionColumns.NUM_VIEWS).getObject(row),
                (int) batch.getVector(SessionColumns.NUM_CARTS).getObject(row),
                (int) batch.getVector(SessionColumns.NUM_REMOVES).getObject(row),
                (int) batch.getVector(SessionColumns.NUM_PURCHASES).getObject(row),
                (int) batch.getVector(SessionColumns.PRODUCTS_VIEWED).getObject(row),
                (int) batch.getVector(SessionColumns.BRANDS_VIEWED).getObject(row),
                (int) batch.getVector(SessionColumns.CATEGORIES_VIEWED).getObject(row),
                (double) batch.getVector(SessionColumns.AVG_PRICE).getObject(row),
                (double) batch.getVector(SessionColumns.MAX_PRICE).getObject(row),
                (double) batch.getVector(SessionColumns.TOTAL_PRICE).getObject(row),
                (boolean) batch.getVector(SessionColumns.IS_ABANDONED).getObject(row),
                (boolean) batch.getVector(SessionColumns.IS_RETURNING_USER).getObject(row));
    }
}
