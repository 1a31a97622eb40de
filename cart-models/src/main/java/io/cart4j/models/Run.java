package io.cart4j.models;

import java.util.Comparator;

/**
 * One line of a leaderboard: a candidate that was trained on the training rows and judged on the test rows.
 *
 * @param candidate name of the candidate
 * @param tuned whether its parameters come from a grid search
 * @param parameters what it was trained with
 * @param seconds time of training, of a tuned run the search included, to 1/100 s
 * @param evaluation how it did on the test rows
 */
public record Run(String candidate, boolean tuned, Parameters parameters, double seconds, Evaluation evaluation) {
    private static final String TUNED_SUFFIX = "_Tuned";

    /** Better values of the metric first; of equal ones the untuned, then by name. */
    static Comparator<Run> bestFirst(Metric metric) {
        return Comparator.comparing((Run run) -> metric.value(run.evaluation()), metric.bestFirst())
                .thenComparing(Run::tuned)
                .thenComparing(Run::candidate);
    }

    /**
     * Gives its name in the study's words, for example XGBoost or XGBoost_Tuned.
     *
     * @return the candidate's name, with a suffix if tuned
     */
    public String name() {
        return tuned ? tunedName(candidate) : candidate;
    }

    /**
     * Gives the name that a candidate's tuned run has.
     *
     * @param candidate the candidate's name
     * @return the name with a suffix
     */
    public static String tunedName(String candidate) {
        return candidate + TUNED_SUFFIX;
    }
}
