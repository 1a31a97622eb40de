package io.cart4j.examples.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class AppointmentsTest {
    private record Appointment(int second, long session, long user, int product) {}

    @Test
    void they_are_kept_in_the_order_of_time_and_then_of_making() {
        Dice dice = new Dice().reset(1, 1);
        Appointments appointments = new Appointments();
        List<Appointment> made = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            Appointment appointment = new Appointment(dice.below(500), i, dice.next(), dice.below(100));
            appointments.make(appointment.second(), appointment.session(), appointment.user(), appointment.product());
            made.add(appointment);
        }

        List<Appointment> kept = new ArrayList<>();
        for (int second = 0; second < 500; second++) {
            while (appointments.isDue(second)) {
                kept.add(new Appointment(second, appointments.session(), appointments.user(), appointments.product()));
                appointments.removeFirst();
            }
        }

        made.sort(Comparator.comparingInt(Appointment::second));
        assertThat(kept).isEqualTo(made);
        assertThat(appointments.isDue(Integer.MAX_VALUE)).isFalse();
    }
}
