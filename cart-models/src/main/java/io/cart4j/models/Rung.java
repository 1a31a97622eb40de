package io.cart4j.models;

/**
 * A round of a search.
 *
 * @param rows most rows to learn from
 * @param judged most rows to judge on
 * @param folds number of folds, from the first
 * @param families how many families of points take part
 */
record Rung(int rows, int judged, int folds, int families) {
    int trainings() {
        return families * folds;
    }
}
