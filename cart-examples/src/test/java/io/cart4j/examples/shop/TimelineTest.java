package io.cart4j.examples.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineTest {
    private record Waiting(int second, long session, long event) {}

    @Test
    void events_come_out_as_a_stable_sort_by_time_would_have_them() throws IOException {
        Dice dice = new Dice().reset(3, 3);
        Timeline timeline = new Timeline(Long.MAX_VALUE);
        List<Waiting> added = new ArrayList<>();
        List<Waiting> drained = new ArrayList<>();
        for (int second = 0; second < 300_000; second++) {
            while (dice.chance(0.05)) {
                Waiting waiting = new Waiting(second + dice.below(70_000), added.size(), dice.next());
                if (timeline.reaches(waiting.second())) {
                    added.add(waiting);
                }
                timeline.add(waiting.second(), waiting.session(), waiting.event());
            }
            timeline.drain(second, (time, session, event) -> drained.add(new Waiting(time, session, event)));
        }

        added.removeIf(waiting -> waiting.second() >= 300_000);
        added.sort(Comparator.comparingInt(Waiting::second));
        assertThat(drained).isEqualTo(added);
    }

    @Test
    void the_event_after_the_last_wanted_one_is_not_taken() {
        Timeline timeline = new Timeline(2);
        timeline.add(1, 0, 0);
        timeline.add(1, 0, 0);
        timeline.add(1, 0, 0);

        assertThat(timeline.scheduled()).isEqualTo(2);
    }

    @Test
    void what_comes_after_the_season_is_not_taken() throws IOException {
        Timeline timeline = new Timeline(10);
        timeline.drain(Demand.SECONDS - 2, (second, session, event) -> {});

        timeline.add(Demand.SECONDS, 0, 0);

        assertThat(timeline.scheduled()).isZero();
    }

    @Test
    void room_is_used_again_so_that_it_does_not_grow_with_the_number_of_events() throws IOException {
        Timeline timeline = new Timeline(Long.MAX_VALUE);
        for (int second = 0; second < 100_000; second++) {
            timeline.add(second + 10, 0, 0);
            timeline.drain(second, (time, session, event) -> {});
        }

        assertThat(timeline.scheduled()).isEqualTo(100_000);
        assertThat(timeline.capacityUsed()).isLessThanOrEqualTo(11);
    }
}
