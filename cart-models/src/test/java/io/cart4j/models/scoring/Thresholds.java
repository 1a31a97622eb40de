package io.cart4j.models.scoring;

import java.util.ArrayList;
import java.util.List;

/** Finds where a model's output jumps, by bisection between values: its thresholds, whatever file they came from. */
final class Thresholds {
    private Thresholds() {}

    static List<Float> of(RowScorer scorer) {
        int width = scorer.features().size();
        List<Float> found = new ArrayList<>(List.of(0f, 1e-35f, -1e-35f));
        for (int feature = 0; feature < width; feature++) {
            for (float low = -4; low < 4; low += 0.25f) {
                float[] row = new float[width];
                float below = low;
                float above = low + 0.25f;
                double atLow = at(scorer, row, feature, low);
                if (at(scorer, row, feature, above) == atLow) {
                    continue;
                }
                while (Math.nextUp(below) < above) {
                    float middle = (below + above) / 2;
                    if (middle == below || middle == above) {
                        break;
                    }
                    if (at(scorer, row, feature, middle) == atLow) {
                        below = middle;
                    } else {
                        above = middle;
                    }
                }
                found.add(below);
                found.add(above);
            }
        }
        return found;
    }

    private static double at(RowScorer scorer, float[] row, int feature, float value) {
        row[feature] = value;
        return scorer.margin(row, 0);
    }
}
