package io.cart4j.models.scoring;

import io.cart4j.core.CartException;
import io.cart4j.features.Feature;
import io.cart4j.features.FeatureList;
import io.cart4j.features.FeatureSet;
import java.nio.ByteOrder;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.Float4Vector;
import org.apache.arrow.vector.VectorSchemaRoot;

/** A batch of Arrow's as one array a feature. */
final class ArrowColumns {
    private ArrowColumns() {}

    /** Takes columns that hold the features themselves; null is missing. */
    static float[][] ofFeatures(VectorSchemaRoot batch, FeatureList features) {
        float[][] columns = new float[features.size()][];
        for (int feature = 0; feature < columns.length; feature++) {
            String name = features.names().get(feature);
            FieldVector vector = batch.getVector(name);
            if (!(vector instanceof Float4Vector floats)) {
                throw new CartException(
                        "the batch has no float32 column \"" + name + "\"; it has " + batch.getSchema());
            }
            columns[feature] = values(floats, batch.getRowCount());
        }
        return columns;
    }

    private static float[] values(Float4Vector vector, int rows) {
        float[] values = new float[rows];
        vector.getDataBuffer()
                .nioBuffer(0, rows * Float.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer()
                .get(values);
        if (vector.getNullCount() > 0) {
            for (int row = 0; row < rows; row++) {
                values[row] = vector.isNull(row) ? Float.NaN : values[row];
            }
        }
        return values;
    }

    /** Computes the features from a batch of the session table. */
    static float[][] ofSessions(VectorSchemaRoot sessions, FeatureSet set, FeatureList features) {
        float[][] columns = new float[features.size()][sessions.getRowCount()];
        FeatureList known = set.features();
        for (int feature = 0; feature < columns.length; feature++) {
            Feature definition =
                    set.definitions().get(known.indexOf(features.names().get(feature)));
            definition.kernel().compute(sessions, columns[feature], 0);
        }
        return columns;
    }
}
