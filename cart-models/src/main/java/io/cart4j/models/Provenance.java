package io.cart4j.models;

import io.cart4j.core.CartException;
import io.cart4j.models.internal.LibraryVersions;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a champion was trained on and with: with the same table, all of this gives the same champion again.
 *
 * @param table content hash of the feature table
 * @param rows number of rows of the feature table
 * @param split description of how training and test rows were split
 * @param splitRows digest of the numbers of the training and test rows
 * @param trainingRows number of training rows
 * @param testRows number of test rows
 * @param seed seed of the models
 * @param versions version by name of what was at work: cart4j, the libraries that trained, and the JVM
 */
public record Provenance(
        String table,
        int rows,
        String split,
        String splitRows,
        int trainingRows,
        int testRows,
        long seed,
        SortedMap<String, String> versions) {
    private static final Pattern STRATIFIED = Pattern.compile("stratified\\(([0-9.E-]+), (-?[0-9]+)\\)");

    /**
     * Freezes the versions.
     *
     * @param table content hash of the feature table
     * @param rows number of rows of the feature table
     * @param split description of how training and test rows were split
     * @param splitRows digest of the numbers of the training and test rows
     * @param trainingRows number of training rows
     * @param testRows number of test rows
     * @param seed seed of the models
     * @param versions version by name of what was at work
     */
    public Provenance {
        versions = Collections.unmodifiableSortedMap(new TreeMap<>(versions));
    }

    static Provenance of(Experiment experiment) {
        SplitRows rows = experiment.rows();
        return new Provenance(
                experiment.table().contentHash(),
                experiment.table().rows(),
                experiment.split().description(),
                rows.digest(),
                rows.train().length,
                rows.test().length,
                experiment.seed(),
                LibraryVersions.current());
    }

    /** Gives the split again, if its description is all that it takes. */
    Split drawnSplit() {
        Matcher stratified = STRATIFIED.matcher(split);
        if (!stratified.matches()) {
            throw new CartException("the champion's training rows were chosen by \"" + split
                    + "\", which the bundle cannot repeat; make that split of the table again and pass it on");
        }
        return Split.stratified(Double.parseDouble(stratified.group(1)), Long.parseLong(stratified.group(2)));
    }
}
