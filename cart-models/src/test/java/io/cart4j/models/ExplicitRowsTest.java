package io.cart4j.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cart4j.core.CartException;
import io.cart4j.features.FeatureTable;
import io.cart4j.features.Label;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExplicitRowsTest {
    private static final FeatureTable TABLE = TestShop.sessions(600, 3).select(List.of("num_carts", "avg_price"));
    private static final SplitRows BY_TIME = SplitRows.of(range(0, 400), range(420, 600));

    @Test
    void are_the_rows_that_a_bake_off_trains_and_judges_on() {
        CartRule rule = new CartRule("rule", 1);
        SplitRows validation = SplitRows.of(range(0, 250), range(260, 400));

        Leaderboard board = BakeOff.on(TABLE, Label.abandoned())
                .split(Split.explicit("by time", BY_TIME))
                .candidates(List.of(rule))
                .tuneTop(
                        1,
                        new Grids(Map.of("rule", Grid.of("carts", 0.5))),
                        Folds.explicit("the last month", List.of(validation)))
                .run();

        assertThat(board.best().evaluation().confusion().total()).isEqualTo(180);
        assertThat(rule.trainings.stream().map(TrainingSet::rows)).containsExactly(400, 250, 400);
    }

    @Test
    void have_a_digest_of_their_own() {
        assertThat(SplitRows.of(new int[] {0, 1}, new int[] {2}).digest())
                .isEqualTo(SplitRows.of(new int[] {0, 1}, new int[] {2}).digest())
                .isNotEqualTo(SplitRows.of(new int[] {0, 2}, new int[] {1}).digest())
                .isNotEqualTo(SplitRows.of(new int[] {0}, new int[] {1, 2}).digest());
    }

    @Test
    void tell_one_experiment_from_another() {
        SplitRows oneRowLess = SplitRows.of(range(0, 399), range(420, 600));
        assertThat(List.of(
                        key(Split.explicit("by time", BY_TIME)),
                        key(Split.explicit("by time", oneRowLess)),
                        key(Split.explicit("otherwise", BY_TIME))))
                .doesNotHaveDuplicates();
        assertThat(key(Split.explicit("by time", BY_TIME))).isEqualTo(key(Split.explicit("by time", BY_TIME)));
    }

    @Test
    void must_be_ascending_and_on_one_side_only() {
        assertThatThrownBy(() -> SplitRows.of(new int[] {0, 2, 4}, new int[] {1, 4}))
                .isInstanceOf(CartException.class)
                .hasMessageStartingWith("row 4 (counted from 0) is a training row and a test row");
        assertThatThrownBy(() -> SplitRows.of(new int[] {0, 0}, new int[] {1}))
                .hasMessage("training rows must be ascending and start at 0 or above, got 0 after 0");
        assertThatThrownBy(() -> SplitRows.of(new int[] {0}, new int[] {-1}))
                .hasMessage("test rows must be ascending and start at 0 or above, got -1 after -1");
        assertThatThrownBy(() -> SplitRows.of(new int[] {}, new int[] {1}))
                .hasMessage("a split needs at least one training row");
    }

    @Test
    void must_be_rows_of_the_table_and_folds_rows_to_train_on() {
        byte[] labels = TestShop.labels(TABLE);
        assertThatThrownBy(() -> Split.explicit("by time", BY_TIME).rows(new byte[599]))
                .isInstanceOf(CartException.class)
                .hasMessageStartingWith("the split \"by time\" names row 599");
        Folds folds = Folds.explicit("a peek", List.of(SplitRows.of(range(0, 250), range(390, 421))));
        assertThatThrownBy(() -> folds.split(labels, BY_TIME.train()))
                .isInstanceOf(CartException.class)
                .hasMessageContaining("row 400 (counted from 0), which is none of the 400 training rows");
        assertThatThrownBy(() -> Folds.explicit("none", List.of())).isInstanceOf(CartException.class);
        assertThatThrownBy(() -> Split.explicit(" ", BY_TIME)).isInstanceOf(CartException.class);
    }

    private static String key(Split split) {
        return Experiment.of(TABLE, Label.abandoned(), split, 42, 1).key();
    }

    private static int[] range(int from, int to) {
        return IntStream.range(from, to).toArray();
    }
}
