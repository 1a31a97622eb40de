package io.cart4j.report;

import io.cart4j.models.Candidates;

/** Names of models for people. */
public final class ModelNames {
    private ModelNames() {}

    /**
     * Gives the name of a candidate's run.
     *
     * @param candidate the candidate's name
     * @param tuned whether its parameters come from a search
     * @return for example "Random forest, tuned"; a candidate that does not come with the library keeps its own name
     */
    public static String of(String candidate, boolean tuned) {
        String name = switch (candidate) {
            case Candidates.LOGISTIC_REGRESSION -> "Logistic regression";
            case Candidates.RANDOM_FOREST -> "Random forest";
            case Candidates.BASE_RATE -> "Base rate";
            case Candidates.ONE_FEATURE_RULE -> "One-feature rule";
            default -> candidate;
        };
        return tuned ? name + ", tuned" : name;
    }
}
