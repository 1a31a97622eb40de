package io.cart4j.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both rules on the same events, by hand and against sets. */
class RuleComparisonTest {
    @TempDir
    Path directory;

    @Test
    void figuresOfAHandMadeDay() throws IOException {
        EventSource source = shop(
                // one visit with two ids: the cart is in the first, the purchase in the second
                "08:00:00,view,7,aa",
                "08:01:00,cart,7,aa",
                "08:02:00,purchase,7,bb",
                // one id in two visits
                "09:00:00,view,8,cc",
                "12:00:00,cart,8,cc",
                // the same by both rules
                "10:00:00,view,9,dd",
                "10:30:00,view,9,dd");

        RuleComparison comparison = compare(source);

        assertThat(comparison.byId())
                .isEqualTo(new RuleComparison.Figures("sessions by id", 4, 2, 1, 2, 1.0, 0.25, 1.75, 2.0));
        assertThat(comparison.byInactivity())
                .isEqualTo(new RuleComparison.Figures(
                        "sessions by inactivity, gap PT30M", 4, 2, 1, 1, 0.5, 0.25, 1.75, 1.5));
        assertThat(comparison.split()).isEqualTo(1);
        assertThat(comparison.joining()).isEqualTo(1);
    }

    @Test
    void anIdOfSeveralUsersLiesInSeveralSessions() throws IOException {
        RuleComparison comparison = compare(shop("08:00:00,view,7,aa", "08:01:00,view,8,aa"));

        assertThat(comparison.split()).isEqualTo(1);
        assertThat(comparison.joining()).isZero();
    }

    @Test
    void ratesThatWouldDivideByNothingAreNull() throws IOException {
        RuleComparison comparison = compare(shop("08:00:00,cart,7,"));

        assertThat(comparison.byId())
                .isEqualTo(new RuleComparison.Figures("sessions by id", 0, 0, 0, 0, null, null, null, null));
        assertThat(comparison.toJson()).contains("\"abandonment_rate\" : null");
        assertThat(printed(comparison)).contains("sessions  ").doesNotContain("null", "NaN");
    }

    @Test
    void peopleSeeTheDifference() throws IOException {
        RuleComparison comparison = compare(shop("08:00:00,cart,7,aa", "08:01:00,view,7,bb", "08:02:00,purchase,7,cc"));

        assertThat(printed(comparison).lines().map(line -> line.strip().replaceAll(" +", " ")))
                .contains(
                        "A: sessions by id",
                        "B: sessions by inactivity, gap PT30M",
                        "sessions 3 1 -2 (-66.7 %)",
                        "abandoned, of those with a cart 100.00 % 0.00 % -100.00 points",
                        "sessions of B in which several of A begin: 1");
        assertThat(comparison.toJson()).contains("\"by_inactivity\" : {", "\"median_events\" : 3.0", "\"joining\" : 1");
    }

    @Test
    void textUsersOverlapAsNumbersDo() throws IOException {
        List<Event> events = EventStreams.random(91, 1200);
        RuleComparison numbers = compare(EventStreams.csv(events, directory));
        RuleComparison texts = compare(
                EventStreams.csv(events, directory).schema(EventSchema.rees46().textUsers()));

        assertThat(texts).isEqualTo(numbers);
    }

    @ParameterizedTest
    @ValueSource(longs = {92, 93, 94, 95})
    void theOverlapAgreesWithSetsOfEvents(long seed) throws IOException {
        List<Event> events = EventStreams.random(seed, 1500);
        Map<String, Set<String>> visitsById = new HashMap<>();
        Map<List<Long>, String> visits = visits(events);
        Map<String, Event> firstById = new HashMap<>();
        for (Event event : events) {
            if (event.isKept()) {
                visitsById
                        .computeIfAbsent(event.session(), id -> new HashSet<>())
                        .add(visitOf(visits, event));
                firstById.merge(event.session(), event, (a, b) -> b.second() < a.second() ? b : a);
            }
        }
        Map<String, Integer> beginnings = new HashMap<>();
        firstById.values().forEach(first -> beginnings.merge(visitOf(visits, first), 1, Integer::sum));

        RuleComparison comparison = compare(EventStreams.csv(events, directory));

        assertThat(comparison.split())
                .isEqualTo(visitsById.values().stream()
                        .filter(several -> several.size() > 1)
                        .count())
                .isPositive();
        assertThat(comparison.joining())
                .isEqualTo(beginnings.values().stream()
                        .filter(number -> number > 1)
                        .count())
                .isPositive();
    }

    @Test
    void theRulesMustBeOneOfEach() throws IOException {
        EventSource source = shop("08:00:00,view,7,aa");
        Sessionizer byId = Sessionizer.bySessionId();

        assertThatThrownBy(() -> RuleComparison.of(source, byId, byId))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "compare sessions by id with sessions by inactivity, got sessions by id and sessions by id");
    }

    private static RuleComparison compare(EventSource source) {
        return RuleComparison.of(source, Sessionizer.bySessionId(), Sessionizer.byInactivity(Duration.ofMinutes(30)));
    }

    /** Events given as time of one day, type, user and id. */
    private EventSource shop(String... events) throws IOException {
        StringBuilder rows = new StringBuilder(Event.HEADER);
        for (String event : events) {
            String[] fields = event.split(",", -1);
            rows.append("2019-10-01 %s UTC,%s,1,2,,,10,%s,%s\n".formatted((Object[]) fields));
        }
        return EventSource.csv(Files.writeString(directory.resolve("shop.csv"), rows));
    }

    /** For each user and second with events the session by inactivity that they lie in. */
    private static Map<List<Long>, String> visits(List<Event> events) {
        Map<List<Long>, String> visits = new HashMap<>();
        Map<Long, TreeSet<Long>> secondsOfUsers = new HashMap<>();
        events.stream()
                .filter(Event::isKept)
                .forEach(event -> secondsOfUsers
                        .computeIfAbsent(event.user(), user -> new TreeSet<>())
                        .add(event.second()));
        secondsOfUsers.forEach((user, seconds) -> {
            int visit = 0;
            long before = seconds.first();
            for (long second : seconds) {
                visit += second - before > 1800 ? 1 : 0;
                visits.put(List.of(user, second), user + "/" + visit);
                before = second;
            }
        });
        return visits;
    }

    private static String visitOf(Map<List<Long>, String> visits, Event event) {
        return visits.getOrDefault(List.of(event.user(), event.second()), "none");
    }

    private static String printed(RuleComparison comparison) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        comparison.print(new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }
}
