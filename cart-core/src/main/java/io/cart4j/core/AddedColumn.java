package io.cart4j.core;

import java.util.function.LongFunction;
import java.util.function.LongPredicate;
import java.util.function.LongToDoubleFunction;
import java.util.function.LongToIntFunction;
import org.apache.arrow.vector.types.FloatingPointPrecision;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.FieldType;

/**
 * A column that is written beside those of a {@link SessionTable}, for example the segment of each session.
 *
 * @param field name and type
 * @param values the value of each row, rows counted from 0
 */
public record AddedColumn(Field field, LongFunction<?> values) {
    /**
     * Makes a column of int32.
     *
     * @param name its name
     * @param values the value of each row
     * @return the column
     */
    public static AddedColumn ints(String name, LongToIntFunction values) {
        return new AddedColumn(
                new Field(name, FieldType.notNullable(new ArrowType.Int(Integer.SIZE, true)), null),
                values::applyAsInt);
    }

    /**
     * Makes a column of float64.
     *
     * @param name its name
     * @param values the value of each row
     * @return the column
     */
    public static AddedColumn doubles(String name, LongToDoubleFunction values) {
        ArrowType type = new ArrowType.FloatingPoint(FloatingPointPrecision.DOUBLE);
        return new AddedColumn(new Field(name, FieldType.notNullable(type), null), values::applyAsDouble);
    }

    /**
     * Makes a column of truth values.
     *
     * @param name its name
     * @param values the value of each row
     * @return the column
     */
    public static AddedColumn booleans(String name, LongPredicate values) {
        return new AddedColumn(new Field(name, FieldType.notNullable(ArrowType.Bool.INSTANCE), null), values::test);
    }

    /**
     * Makes a column of text.
     *
     * @param name its name
     * @param values the value of each row
     * @return the column
     */
    public static AddedColumn texts(String name, LongFunction<String> values) {
        return new AddedColumn(new Field(name, FieldType.notNullable(ArrowType.Utf8.INSTANCE), null), values);
    }
}
