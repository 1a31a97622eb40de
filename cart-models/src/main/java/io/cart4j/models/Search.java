package io.cart4j.models;

import io.cart4j.core.CartException;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * How the best point of a grid is looked for, and what it may cost. Immutable.
 *
 * <p>{@link #exhaustive()} trains every point on every fold, as scikit-learn's GridSearchCV and the study do. {@link
 * #halving()} is successive halving (Jamieson and Talwalkar, AISTATS 2016; the inner loop of Hyperband, JMLR 2018) with
 * rows as the resource and a factor of 3: all points are tried on a part of the rows of the first fold, the best third of
 * them on three times as many, until the last few see all. The rows of a round are drawn once for all points, with the
 * share of each class kept, from those of the next round. Points that differ only in the number of stages, such as trees,
 * share one training with the largest number, and are judged by its first stages; only the best of these families sees all
 * rows, which decide on the number.
 *
 * <p>A point at which the library underneath fails is left out with a warning; only a grid of which no point can be
 * trained ends the search.
 *
 * <p>Halving learns from at most 1,000,000 rows and judges on at most 200,000, however large the table is: on so many the
 * difference in weighted F1 of two models that disagree on one row in 200 has a standard error of about 0.00015, which is
 * less than any difference worth having. The winner is then trained on all rows, as after any search.
 *
 * @param method which points are trained on which rows
 * @param trials at most so many trainings for each candidate; nothing for as many as the method takes
 * @param minutes at most so many minutes for each candidate; nothing for as long as it takes
 */
public record Search(Method method, OptionalInt trials, OptionalDouble minutes) {
    static final String NOT_REPRODUCIBLE = "not reproducible";

    /** Which points are trained on which rows. */
    public enum Method {
        /** Every point on all rows of every fold. */
        EXHAUSTIVE,
        /** Many points on few rows, few points on many. */
        HALVING
    }

    /**
     * Checks the budgets.
     *
     * @param method which points are trained on which rows
     * @param trials at most so many trainings for each candidate
     * @param minutes at most so many minutes for each candidate
     */
    public Search {
        if (trials.isPresent() && trials.getAsInt() < 1) {
            throw new CartException("a search needs at least 1 trial, got " + trials.getAsInt());
        }
        if (minutes.isPresent() && !(minutes.getAsDouble() > 0)) {
            throw new CartException("the minutes of a search must be above 0, got " + minutes.getAsDouble());
        }
    }

    /**
     * Gives the search of the study.
     *
     * @return every point on every fold
     */
    public static Search exhaustive() {
        return new Search(Method.EXHAUSTIVE, OptionalInt.empty(), OptionalDouble.empty());
    }

    /**
     * Gives successive halving.
     *
     * @return many points on few rows, few points on many
     */
    public static Search halving() {
        return new Search(Method.HALVING, OptionalInt.empty(), OptionalDouble.empty());
    }

    /**
     * Limits the number of trainings. If the grid is too large for it, as many of its points as can be afforded are drawn
     * at random, always the same ones; at least one is tried. The result is reproducible.
     *
     * @param most trainings for each candidate, those on different folds and rounds counted apart
     * @return this search with that limit
     * @throws CartException if it is below 1
     */
    public Search trials(int most) {
        return new Search(method, OptionalInt.of(most), minutes);
    }

    /**
     * Limits the time. When it is up, no further training begins, and the best of the points that were judged on most rows
     * and folds wins. What wins then depends on the machine and what else it does, so the result is marked as not
     * reproducible; a finished search is never repeated by a bake-off that resumes.
     *
     * @param most minutes for each candidate, without the last training on all rows
     * @return this search with that limit
     * @throws CartException if it is not above 0
     */
    public Search minutes(double most) {
        return new Search(method, trials, OptionalDouble.of(most));
    }

    /**
     * Gives whether the same data always give the same winner.
     *
     * @return false if time is limited
     */
    public boolean reproducible() {
        return minutes.isEmpty();
    }

    /**
     * Says what kind of search it is.
     *
     * @return a few words without commas, for example {@code halving within 20 trials}
     */
    public String description() {
        StringBuilder text = new StringBuilder(method == Method.EXHAUSTIVE ? "exhaustive" : "halving");
        trials.ifPresent(most -> text.append(" within ").append(most).append(" trials"));
        minutes.ifPresent(most ->
                text.append(" within ").append(most).append(" minutes; ").append(NOT_REPRODUCIBLE));
        return text.toString();
    }
}
