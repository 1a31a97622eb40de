package io.cart4j.models.internal;

import com.microsoft.ml.lightgbm.SWIGTYPE_p_double;
import com.microsoft.ml.lightgbm.SWIGTYPE_p_int;
import com.microsoft.ml.lightgbm.SWIGTYPE_p_p_double;
import com.microsoft.ml.lightgbm.SWIGTYPE_p_p_int;
import com.microsoft.ml.lightgbm.SWIGTYPE_p_void;
import com.microsoft.ml.lightgbm.lightgbmlib;
import io.cart4j.models.DesignMatrix;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The rows that LightGBM lays the bins of its histograms by: all if there are few, else evenly spread ones, as many as
 * LightGBM would draw itself ({@code bin_construct_sample_cnt}).
 */
final class LightGbmSample {
    private static final int SAMPLE_ROWS = 200_000;

    /** LightGBM leaves zeros out of a sample and knows their number from the rest. */
    private static final float ZERO = 1e-35f;

    private final DesignMatrix rows;

    private LightGbmSample(DesignMatrix rows) {
        this.rows = rows;
    }

    static LightGbmSample of(DesignMatrix inputs) {
        int count = Math.min(SAMPLE_ROWS, inputs.rows());
        return new LightGbmSample(inputs.select(IntStream.range(0, count)
                .map(i -> (int) ((long) i * inputs.rows() / count))
                .toArray()));
    }

    /** Makes a dataset of so many rows, to be pushed into it. */
    SWIGTYPE_p_void dataset(int totalRows, String options) {
        int width = rows.features().size();
        SWIGTYPE_p_p_double values = lightgbmlib.new_doublePtrArray(width);
        SWIGTYPE_p_p_int places = lightgbmlib.new_intPtrArray(width);
        SWIGTYPE_p_int counts = lightgbmlib.new_intArray(width);
        // LightGBM writes other pointers over those it is given, so these are kept to be freed
        List<SampledColumn> columns = new ArrayList<>();
        try {
            for (int feature = 0; feature < width; feature++) {
                SampledColumn column = SampledColumn.of(rows.column(feature));
                columns.add(column);
                lightgbmlib.doublePtrArray_setitem(values, feature, column.values);
                lightgbmlib.intPtrArray_setitem(places, feature, column.places);
                lightgbmlib.intArray_setitem(counts, feature, column.count);
            }
            return LightGbmCall.create(
                    made -> lightgbmlib.LGBM_DatasetCreateFromSampledColumn(
                            values, places, width, counts, rows.rows(), totalRows, totalRows, options, made),
                    "lay bins for the training rows");
        } finally {
            columns.forEach(SampledColumn::free);
            lightgbmlib.delete_doublePtrArray(values);
            lightgbmlib.delete_intPtrArray(places);
            lightgbmlib.delete_intArray(counts);
        }
    }

    private record SampledColumn(SWIGTYPE_p_double values, SWIGTYPE_p_int places, int count) {
        static SampledColumn of(float[] column) {
            SWIGTYPE_p_double values = lightgbmlib.new_doubleArray(column.length);
            SWIGTYPE_p_int places = lightgbmlib.new_intArray(column.length);
            int count = 0;
            for (int row = 0; row < column.length; row++) {
                float value = column[row];
                if (Math.abs(value) > ZERO || Float.isNaN(value)) {
                    lightgbmlib.doubleArray_setitem(values, count, value);
                    lightgbmlib.intArray_setitem(places, count, row);
                    count++;
                }
            }
            return new SampledColumn(values, places, count);
        }

        void free() {
            lightgbmlib.delete_doubleArray(values);
            lightgbmlib.delete_intArray(places);
        }
    }
}
