package io.cart4j.core.internal;

import io.cart4j.core.SessionColumns;
import io.cart4j.core.SessionTable;
import java.util.ArrayList;
import java.util.List;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.BigIntVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.types.pojo.Schema;

/** Puts the texts of users in the place of their codes, in rows of the session table that are otherwise finished. */
final class UserTexts {
    private UserTexts() {}

    /** A schema with users that are text in the place of their codes. */
    static Schema schema(Schema codes) {
        return new Schema(codes.getFields().stream()
                .map(field -> field.getName().equals(SessionTable.TEXT_USER.getName()) ? SessionTable.TEXT_USER : field)
                .toList());
    }

    /** Gives rows that own what the ones before owned; those are closed if it fails. */
    static VectorSchemaRoot resolve(VectorSchemaRoot rows, TextDictionary users, BufferAllocator allocator) {
        boolean whole = false;
        try {
            BigIntVector codes = (BigIntVector) rows.getVector(SessionColumns.USER_ID);
            VarCharVector texts = texts(codes, rows.getRowCount(), users, allocator);
            List<FieldVector> vectors = new ArrayList<>(rows.getFieldVectors());
            vectors.set(vectors.indexOf(codes), texts);
            codes.close();
            whole = true;
            return new VectorSchemaRoot(
                    vectors.stream().map(FieldVector::getField).toList(), vectors, rows.getRowCount());
        } finally {
            if (!whole) {
                rows.close();
            }
        }
    }

    private static VarCharVector texts(BigIntVector codes, int rows, TextDictionary users, BufferAllocator allocator) {
        VarCharVector texts = new VarCharVector(SessionTable.TEXT_USER, allocator);
        boolean whole = false;
        try {
            texts.allocateNew(rows);
            for (int row = 0; row < rows; row++) {
                texts.setSafe(row, users.textOf((int) codes.get(row)));
            }
            texts.setValueCount(rows);
            whole = true;
            return texts;
        } finally {
            if (!whole) {
                texts.close();
            }
        }
    }
}
