package io.cart4j.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventTimeTest {
    private final EventTime times = new EventTime();

    @ParameterizedTest
    @CsvSource({
        "2019-10-01 00:00:00 UTC, 2019-10-01T00:00:00Z",
        "2019-10-01 00:00:00, 2019-10-01T00:00:00Z",
        "2019-10-01T00:00:00Z, 2019-10-01T00:00:00Z",
        "2019-10-01T02:30:00+02:30, 2019-10-01T00:00:00Z",
        "2019-09-30 19:00:00-05, 2019-10-01T00:00:00Z",
        "2019-09-30 19:00:00-0500, 2019-10-01T00:00:00Z",
        "2019-10-01 00:00:00.5 UTC, 2019-10-01T00:00:00.500Z",
        "2019-10-01T00:00:00.000001Z, 2019-10-01T00:00:00.000001Z",
        "1969-12-31 23:59:59.999999, 1969-12-31T23:59:59.999999Z",
        "2100-02-28 12:00:00 UTC, 2100-02-28T12:00:00Z",
        "2020-02-29 12:00:00 UTC, 2020-02-29T12:00:00Z"
    })
    void readsTheFormsThatAreAllowed(String text, String instant) throws UnreadableRowException {
        assertThat(parse(text)).isEqualTo(micros(Instant.parse(instant)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2019-10-01",
                "2019-10-01 24:00:00 UTC",
                "2019-10-01 00:60:00 UTC",
                "2019-10-01 00:00:60 UTC",
                "2019-13-01 00:00:00 UTC",
                "2021-02-29 00:00:00 UTC",
                "2019-10-01 00:00:00 EST",
                "2019-10-01 00:00:00.1234567",
                "2019-10-01 00:00:00.",
                "2019-10-01 00:00:00+2",
                "2019-10-01 00:00:00+19:00",
                "2019/10/01 00:00:00 UTC",
                "2019-10-01_00:00:00 UTC",
                "1570000000123456789"
            })
    void refusesEverythingElse(String text) {
        assertThatThrownBy(() -> parse(text))
                .isInstanceOf(UnreadableRowException.class)
                .hasMessageContaining("event_time");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2019-10-01 00:00:60 UTC",
                "2019-10-01 00:00:0: UTC",
                "2019-10-01 00:00:1. UTC",
                "2019-10-01 00:00-00 UTC",
                "2019-10-01 00:00:00 UTZ",
                "2019-10-01 00:00:00_UTC"
            })
    void refusesThemInTheLastMinuteToo(String text) throws UnreadableRowException {
        parse("2019-10-01 00:00:59 UTC");

        refusesEverythingElse(text);
    }

    @Test
    void knowsNoTimeBeforeItHasReadOne() {
        byte[] text = new byte[23 + Words.SLACK];
        Arrays.fill(text, (byte) 0xFF);
        System.arraycopy(":07 UTC".getBytes(StandardCharsets.US_ASCII), 0, text, 16, 7);

        assertThatThrownBy(() -> times.parse(text, 0, 23)).isInstanceOf(UnreadableRowException.class);
    }

    @Test
    void agreesWithTheJdkOnRandomTimes() throws UnreadableRowException {
        Random random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            Instant instant = Instant.ofEpochSecond(random.nextLong(-60_000_000_000L, 200_000_000_000L))
                    .plus(random.nextInt(1_000_000), ChronoUnit.MICROS);
            assertThat(parse(instant.toString())).isEqualTo(micros(instant));
        }
    }

    @Test
    void agreesWithTheJdkOnTimesOfTheUsualForm() throws UnreadableRowException {
        Random random = new Random(6);
        DateTimeFormatter usual = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
                .withZone(ZoneOffset.UTC);
        long second = 1_570_000_000;
        for (int i = 0; i < 50_000; i++) {
            second += random.nextInt(50) == 0 ? random.nextInt(5_000_000) - 2_000_000 : random.nextInt(4);
            Instant instant = Instant.ofEpochSecond(second);
            assertThat(parse(usual.format(instant))).isEqualTo(micros(instant));
        }
    }

    @Test
    void refusesTimesOfTheUsualFormWithAWrongCharacter() throws UnreadableRowException {
        Random random = new Random(7);
        parse("2019-10-01 10:20:30 UTC");
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder("2019-10-01 10:20:30 UTC");
            text.setCharAt(random.nextInt(text.length()), "/;.aA\"".charAt(random.nextInt(6)));
            assertThatThrownBy(() -> parse(text.toString()))
                    .as(text.toString())
                    .isInstanceOf(UnreadableRowException.class);
        }
        assertThat(parse("2019-10-01 10:20:30 UTC")).isEqualTo(1_569_925_230_000_000L);
        assertThatThrownBy(() -> parse("2019-10-01 24:20:30 UTC")).hasMessageContaining("is not a time");
        assertThatThrownBy(() -> parse("2019-10-01 10:60:30 UTC")).hasMessageContaining("is not a time");
    }

    private long parse(String text) throws UnreadableRowException {
        FieldText field = FieldText.of(text);
        return times.parse(field.bytes(), field.from(), field.to());
    }

    private static long micros(Instant instant) {
        return instant.getEpochSecond() * 1_000_000 + instant.getNano() / 1000;
    }
}
