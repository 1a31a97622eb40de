package io.cart4j.models.honest;

import io.cart4j.models.evaluation.Estimate;
import java.time.LocalDate;
import java.util.List;

/**
 * What it changes to leave out the days whose logging cannot be trusted. Both models are judged on the same rows, so that the
 * figures compare.
 *
 * @param untrusted the days, in order
 * @param leftOut whether the board was made without them
 * @param trainingRowsLost training rows that begin on such a day
 * @param validationRowsLost validation rows that begin on such a day
 * @param withAllDays ROC-AUC on the trusted test rows of a model that learnt from all days
 * @param withTrustedDays ROC-AUC on the same rows of a model that learnt from trusted days only
 * @param difference the second less the first, on the same resamples
 * @param brierWithAllDays Brier score on the trusted test rows of the model that learnt, and was calibrated, on all days
 * @param brierWithTrustedDays Brier score on the same rows without the untrusted days
 */
public record DaysResult(
        List<LocalDate> untrusted,
        boolean leftOut,
        int trainingRowsLost,
        int validationRowsLost,
        Estimate withAllDays,
        Estimate withTrustedDays,
        Estimate difference,
        Estimate brierWithAllDays,
        Estimate brierWithTrustedDays) {
    /**
     * Freezes the list.
     *
     * @param untrusted the days, in order
     * @param leftOut whether the board was made without them
     * @param trainingRowsLost training rows that begin on such a day
     * @param validationRowsLost validation rows that begin on such a day
     * @param withAllDays ROC-AUC of a model that learnt from all days
     * @param withTrustedDays ROC-AUC of a model that learnt from trusted days only
     * @param difference the second less the first
     * @param brierWithAllDays Brier score with all days
     * @param brierWithTrustedDays Brier score without the untrusted days
     */
    public DaysResult {
        untrusted = List.copyOf(untrusted);
    }
}
