package io.cart4j.models;

/** How many of the best candidates are tuned, over which grids, how their points are judged and how many of them. */
record Tuning(int top, Grids grids, Folds folds, Search search) {}
