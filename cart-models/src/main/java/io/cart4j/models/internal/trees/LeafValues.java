package io.cart4j.models.internal.trees;

/** The values of all leaves by number, and how they are added up: in the library's order and precision. */
interface LeafValues {
    /** Adds the values of one row's leaves, one a tree. */
    double sum(int[] leaves, int trees);

    /** Adds one tree's leaves to the sums of some rows. */
    void add(int[] leaves, int rows, double[] sums);

    /** Sums in double, as LightGBM's. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Doubles(double[] values, double base) implements LeafValues {
        @Override
        public double sum(int[] leaves, int trees) {
            double sum = base;
            for (int tree = 0; tree < trees; tree++) {
                sum += values[leaves[tree]];
            }
            return sum;
        }

        @Override
        public void add(int[] leaves, int rows, double[] sums) {
            for (int row = 0; row < rows; row++) {
                sums[row] += values[leaves[row]];
            }
        }
    }

    /** Sums in float, as XGBoost's. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Floats(float[] values, float base) implements LeafValues {
        static Floats of(double[] values, double base) {
            float[] floats = new float[values.length];
            for (int leaf = 0; leaf < floats.length; leaf++) {
                floats[leaf] = (float) values[leaf];
            }
            return new Floats(floats, (float) base);
        }

        @Override
        public double sum(int[] leaves, int trees) {
            float sum = base;
            for (int tree = 0; tree < trees; tree++) {
                sum += values[leaves[tree]];
            }
            return sum;
        }

        @Override
        public void add(int[] leaves, int rows, double[] sums) {
            for (int row = 0; row < rows; row++) {
                sums[row] = (float) sums[row] + values[leaves[row]];
            }
        }
    }
}
