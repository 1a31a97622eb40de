package io.cart4j.report;

import io.cart4j.models.Candidates;

/** Names of models for people. */
final class RunWords {
    private RunWords() {}

    static String of(String candidate, boolean tuned) {
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
