package io.cart4j.core.internal;

import io.cart4j.core.CartException;
import io.cart4j.core.SessionColumns;
import io.cart4j.core.SessionTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.Schema;
import org.jspecify.annotations.Nullable;

/** Reads a session table back from Parquet. */
public final class ParquetSessions {
    private static final List<String> COLUMNS = Stream.concat(
                    SessionTable.SCHEMA.getFields().stream(), Stream.of(SessionTable.END_REASON))
            .map(Field::getName)
            .toList();

    private ParquetSessions() {}

    /** Reads all rows; the table owns its memory. */
    public static SessionTable read(Path file) {
        BufferAllocator allocator = new RootAllocator();
        List<VectorSchemaRoot> batches = new ArrayList<>();
        boolean whole = false;
        try (ParquetBatches reader = ParquetBatches.open(file, COLUMNS, allocator)) {
            for (VectorSchemaRoot batch = reader.next(); batch != null; batch = reader.next()) {
                batches.add(batch);
                batches.set(batches.size() - 1, asSessions(batch, file));
            }
            whole = true;
        } catch (IOException e) {
            throw FileErrors.unreadable(file, e);
        } finally {
            if (!whole) {
                batches.forEach(VectorSchemaRoot::close);
                allocator.close();
            }
        }
        Schema schema = batches.isEmpty() ? SessionTable.SCHEMA : batches.get(0).getSchema();
        return new SessionTable(allocator, schema, batches, null);
    }

    /** The same vectors, in the order and with the fields of the table's schema. */
    private static VectorSchemaRoot asSessions(VectorSchemaRoot batch, Path file) {
        List<FieldVector> vectors = new ArrayList<>();
        List<Field> fields = new ArrayList<>();
        List<Field> standards = new ArrayList<>(SessionTable.SCHEMA.getFields());
        if (batch.getVector(SessionColumns.END_REASON) != null) {
            standards.add(SessionTable.END_REASON);
        }
        for (Field standard : standards) {
            FieldVector vector = batch.getVector(standard.getName());
            Field field = isTextUser(vector) ? SessionTable.TEXT_USER : standard;
            if (vector == null) {
                throw new CartException(file + ": no column \"" + field.getName() + "\"; is this a session table?");
            }
            if (!vector.getField().getType().equals(field.getType())) {
                throw new CartException(file + ": column \"" + field.getName() + "\" is "
                        + vector.getField().getType() + ", not " + field.getType()
                        + "; write the table again with this version");
            }
            if (vector.getNullCount() > 0) {
                throw new CartException(
                        file + ": column \"" + field.getName() + "\" has empty values; is this a session table?");
            }
            vectors.add(vector);
            fields.add(field);
        }
        return new VectorSchemaRoot(fields, vectors, batch.getRowCount());
    }

    private static boolean isTextUser(@Nullable FieldVector vector) {
        Field text = SessionTable.TEXT_USER;
        return vector != null
                && vector.getName().equals(text.getName())
                && vector.getField().getType().equals(text.getType());
    }
}
