package io.cart4j.models.evaluation;

/** The rows with one code, in their order. */
final class RowSelection {
    private final int[] rows;

    private RowSelection(int[] rows) {
        this.rows = rows;
    }

    static RowSelection where(int[] codes, int wanted) {
        int count = 0;
        for (int code : codes) {
            count += code == wanted ? 1 : 0;
        }
        int[] rows = new int[count];
        int next = 0;
        for (int row = 0; row < codes.length; row++) {
            if (codes[row] == wanted) {
                rows[next++] = row;
            }
        }
        return new RowSelection(rows);
    }

    int size() {
        return rows.length;
    }

    byte[] of(byte[] values) {
        byte[] selected = new byte[rows.length];
        for (int i = 0; i < selected.length; i++) {
            selected[i] = values[rows[i]];
        }
        return selected;
    }

    float[] of(float[] values) {
        float[] selected = new float[rows.length];
        for (int i = 0; i < selected.length; i++) {
            selected[i] = values[rows[i]];
        }
        return selected;
    }

    long[] of(long[] values) {
        long[] selected = new long[rows.length];
        for (int i = 0; i < selected.length; i++) {
            selected[i] = values[rows[i]];
        }
        return selected;
    }
}
