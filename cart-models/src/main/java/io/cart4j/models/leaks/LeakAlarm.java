package io.cart4j.models.leaks;

/** The kinds of alarm. */
public enum LeakAlarm {
    /** Labels without meaning are predicted better, or worse, than chance allows: the evaluation path leaks. */
    SHUFFLED_LABELS,
    /** A feature alone nearly is the label. */
    SINGLE_FEATURE,
    /** Training rows and judged rows are not of one kind. */
    ADVERSARIAL,
    /** A feature changes when the events after the decision point are taken away. */
    TRUNCATION,
    /** The same events stand under several session ids on both sides of the split. */
    TWINS
}
