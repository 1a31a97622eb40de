package io.cart4j.models;

/** How many of the best candidates are tuned, over which grids, and how their points are judged. */
record Tuning(int top, Grids grids, Folds folds) {}
