package io.cart4j.segmentation.internal;

/** Lloyd's iteration in double precision, a row after the other, as a textbook has it. */
final class SlowLloyd {
    final double[][] centroids;
    final int[] assigned;
    double inertia;

    SlowLloyd(double[][] rows, float[][] initial, int iterations) {
        int features = rows[0].length;
        centroids = new double[initial.length][features];
        for (int cluster = 0; cluster < initial.length; cluster++) {
            for (int feature = 0; feature < features; feature++) {
                centroids[cluster][feature] = initial[cluster][feature];
            }
        }
        assigned = new int[rows.length];
        assign(rows);
        for (int iteration = 0; iteration < iterations; iteration++) {
            for (int cluster = 0; cluster < centroids.length; cluster++) {
                moveToMean(cluster, rows);
            }
            assign(rows);
        }
    }

    private void assign(double[][] rows) {
        inertia = 0;
        for (int row = 0; row < rows.length; row++) {
            double shortest = Double.POSITIVE_INFINITY;
            for (int cluster = 0; cluster < centroids.length; cluster++) {
                double distance = 0;
                for (int feature = 0; feature < rows[row].length; feature++) {
                    distance += Math.pow(rows[row][feature] - centroids[cluster][feature], 2);
                }
                if (distance < shortest) {
                    shortest = distance;
                    assigned[row] = cluster;
                }
            }
            inertia += shortest;
        }
    }

    private void moveToMean(int cluster, double[][] rows) {
        double[] sum = new double[rows[0].length];
        int size = 0;
        for (int row = 0; row < rows.length; row++) {
            if (assigned[row] == cluster) {
                size++;
                for (int feature = 0; feature < sum.length; feature++) {
                    sum[feature] += rows[row][feature];
                }
            }
        }
        for (int feature = 0; feature < sum.length; feature++) {
            centroids[cluster][feature] = sum[feature] / size;
        }
    }
}
