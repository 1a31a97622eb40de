package io.cart4j.models.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.cart4j.models.ConfusionMatrix;
import io.cart4j.models.Evaluation;
import io.cart4j.models.Parameters;
import io.cart4j.models.Run;
import org.junit.jupiter.api.Test;

class StudyColumnsTest {
    @Test
    void write_the_line_of_the_study_from_its_confusion_matrix() {
        Evaluation evaluation =
                new Evaluation(new ConfusionMatrix(6_356_309, 131_232, 83_032, 329_276), 0.99, 0.8, 0.02);
        Run run = new Run("XGBoost", true, Parameters.none(), 1054.27, evaluation);

        assertThat(String.join(",", StudyColumns.cells(run)))
                .isEqualTo("XGBoost_Tuned,True,1054.27,0.9689,0.715,0.7986,0.7545,0.9871,0.9798,0.9834,0.9708,"
                        + "0.9689,0.9697");
    }

    @Test
    void keep_one_decimal_and_never_an_exponent() {
        Evaluation perfect = new Evaluation(new ConfusionMatrix(100_000, 0, 0, 5), 1, 1, 0);
        Evaluation poor = new Evaluation(new ConfusionMatrix(100_000, 9_999, 0, 1), 1, 1, 0);
        assertThat(StudyColumns.cells(new Run("a", false, Parameters.none(), 31513.7, perfect)))
                .containsExactly(
                        "a", "False", "31513.7", "1.0", "1.0", "1.0", "1.0", "1.0", "1.0", "1.0", "1.0", "1.0", "1.0");
        assertThat(StudyColumns.cells(new Run("a", false, Parameters.none(), 0, poor)))
                .startsWith("a", "False", "0.0", "0.9091", "0.0001", "1.0", "0.0002");
    }
}
