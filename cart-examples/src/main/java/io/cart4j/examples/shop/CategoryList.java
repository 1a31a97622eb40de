package io.cart4j.examples.shop;

import io.cart4j.examples.shop.Category.WeightedBrand;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The shop's categories, one for each category id: those of the resource file, and a tail of small ones without a code. */
final class CategoryList {
    private static final int CATEGORIES = 691;
    private static final double VIEWS_OF_TAIL = 65;
    private static final String RESOURCE = "categories.txt";

    private CategoryList() {}

    static List<Category> load(long seed) {
        List<Category> categories = new ArrayList<>(CATEGORIES);
        try (InputStream in = CategoryList.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("resource " + RESOURCE + " is missing");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> addAll(categories, line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        addTail(categories, new Dice().reset(seed, CATEGORIES));
        return categories;
    }

    /** The ids under one code share its views unevenly: the second has half as many as the first, and so on. */
    private static void addAll(List<Category> categories, String line) {
        String[] fields = line.split(";", -1);
        int ids = Integer.parseInt(fields[1]);
        double harmonic = 0;
        for (int k = 1; k <= ids; k++) {
            harmonic += 1.0 / k;
        }
        for (int k = 1; k <= ids; k++) {
            categories.add(new Category(
                    fields[0],
                    Double.parseDouble(fields[2]) / k / harmonic,
                    Double.parseDouble(fields[3]),
                    Double.parseDouble(fields[4]),
                    Double.parseDouble(fields[5]),
                    Double.parseDouble(fields[6]) / 100,
                    brands(fields[7])));
        }
    }

    private static List<WeightedBrand> brands(String field) {
        List<WeightedBrand> brands = new ArrayList<>();
        if (!field.isEmpty()) {
            String[] words = field.split(" ", -1);
            for (int i = 0; i < words.length; i += 2) {
                brands.add(new WeightedBrand(words[i], Double.parseDouble(words[i + 1])));
            }
        }
        return List.copyOf(brands);
    }

    private static void addTail(List<Category> categories, Dice dice) {
        Quantiles normal = Quantiles.normal();
        int tail = CATEGORIES - categories.size();
        double harmonic = 0;
        for (int k = 0; k < tail; k++) {
            harmonic += 1.0 / (k + 20);
        }
        for (int k = 0; k < tail; k++) {
            double medianPrice = 55 * StrictMath.exp(0.9 * normal.at(dice.next()));
            double appeal = 0.6 * StrictMath.exp(0.4 * normal.at(dice.next()));
            categories.add(new Category(
                    "", VIEWS_OF_TAIL / (k + 20) / harmonic, medianPrice, 0.8, appeal, 0.7 * dice.unit(), List.of()));
        }
    }
}
