package io.cart4j.models.honest;

import io.cart4j.models.Run;
import io.cart4j.models.evaluation.Assessment;
import io.cart4j.models.evaluation.CalibrationChoice;

/** A run of the board with its model, and what the validation period chose for it. */
record CalibratedRun(Run run, FittedModel model, CalibrationChoice calibration, double threshold) {
    /** Chooses calibration and threshold by the validation period. */
    static CalibratedRun of(Run run, FittedModel model, Division division, long seed) {
        int[] validation = division.validation();
        byte[] labels = division.labels(validation);
        float[] probabilities = model.probabilities(validation);
        CalibrationChoice choice = CalibrationChoice.of(labels, probabilities, division.users(validation), seed);
        return new CalibratedRun(
                run,
                model,
                choice,
                Assessment.bestF1Threshold(labels, choice.chosen().apply(probabilities)));
    }
}
