package io.cart4j.segmentation.internal;

/** The sums of the columns over each block of rows, and what follows from them. */
final class ColumnSums {
    private final float[][] columns;
    private final RowBlocks blocks;
    private final double[][] sums;

    ColumnSums(float[][] columns, RowBlocks blocks) {
        this.columns = columns;
        this.blocks = blocks;
        this.sums = new double[blocks.count()][columns.length];
        blocks.forEach((block, from, to) -> {
            for (int column = 0; column < columns.length; column++) {
                sums[block][column] = Sums.sum(columns[column], from, to - from);
            }
        });
    }

    /** One sum a column over the rows of a block; only to be read. */
    double[] ofBlock(int block) {
        return sums[block];
    }

    /** The mean over the columns of their population variance. */
    double meanVariance() {
        double[] totals = Sums.fold(sums);
        double[][] squares = new double[blocks.count()][columns.length];
        blocks.forEach((block, from, to) -> {
            for (int column = 0; column < columns.length; column++) {
                squares[block][column] = squaresAround(totals[column] / blocks.rows(), columns[column], from, to);
            }
        });
        double variances = 0;
        for (double total : Sums.fold(squares)) {
            variances += total / blocks.rows();
        }
        return variances / columns.length;
    }

    private static double squaresAround(double mean, float[] column, int from, int to) {
        double sum = 0;
        for (int row = from; row < to; row++) {
            double off = column[row] - mean;
            sum += off * off;
        }
        return sum;
    }
}
