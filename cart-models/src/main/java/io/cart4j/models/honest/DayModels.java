package io.cart4j.models.honest;

import io.cart4j.core.TrackingHealth;

/** The champion trained and calibrated once on all days and once on those that can be trusted. */
record DayModels(
        CalibratedRun allDays,
        CalibratedRun trustedDays,
        int trainingRowsLost,
        int validationRowsLost,
        TrackingHealth health) {}
