package io.cart4j.examples.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cart4j.core.CartException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MadeUpShopTest {
    private static final String HEADER =
            "event_time,event_type,product_id,category_id,category_code,brand,price,user_id,user_session";
    private static final String ROW =
            "2019-1[01]-[0-3]\\d [0-2]\\d:[0-5]\\d:[0-5]\\d UTC,(view|cart|purchase),\\d{7,8},20\\d{17},"
                    + "[a-z_.]*,[a-z.-]*,\\d{1,4}\\.\\d{2},\\d{9},([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})?";

    @TempDir
    Path directory;

    @Test
    void the_same_seed_and_size_give_the_same_bytes_in_any_zone_and_locale() throws IOException {
        ShopFiles once = MadeUpShop.ofEvents(20_000).seed(7).writeTo(directory.resolve("once"));
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            ShopFiles again = MadeUpShop.ofEvents(20_000).seed(7).writeTo(directory.resolve("again"));

            assertThat(again.october()).hasSameBinaryContentAs(once.october());
            assertThat(again.november()).hasSameBinaryContentAs(once.november());
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    @Test
    void another_seed_gives_other_events() throws IOException {
        ShopFiles one = MadeUpShop.ofEvents(2_000).seed(1).writeTo(directory.resolve("one"));
        ShopFiles two = MadeUpShop.ofEvents(2_000).seed(2).writeTo(directory.resolve("two"));

        assertThat(Files.readAllLines(one.october()))
                .doesNotContainAnyElementsOf(Files.readAllLines(two.october()).subList(1, 100));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 999, 1_000, 12_345, 50_000})
    void there_are_exactly_as_many_events_as_asked_for(long events) throws IOException {
        ShopFiles files = MadeUpShop.ofEvents(events).writeTo(directory);

        assertThat(files.octoberRows() + files.novemberRows()).isEqualTo(events);
        assertThat(rows(files.october())).hasSize((int) files.octoberRows());
        assertThat(rows(files.november())).hasSize((int) files.novemberRows());
    }

    @Test
    void rows_have_the_format_of_the_real_files() throws IOException {
        ShopFiles files = MadeUpShop.ofEvents(20_000).writeTo(directory);

        assertThat(rows(files.october())).allMatch(row -> row.matches(ROW));
        assertThat(rows(files.november())).allMatch(row -> row.matches(ROW));
        assertThat(rows(files.october())).allMatch(row -> row.startsWith("2019-10-"));
        assertThat(rows(files.november())).allMatch(row -> row.startsWith("2019-11-"));
        assertThat(Files.readString(files.october()))
                .startsWith(HEADER + "\n2019")
                .endsWith("\n")
                .doesNotContain("\r");
    }

    @Test
    void rows_are_in_the_order_of_time() throws IOException {
        ShopFiles files = MadeUpShop.ofEvents(20_000).writeTo(directory);

        assertThat(times(files.october())).isSorted();
        assertThat(times(files.november())).isSorted();
    }

    @Test
    void nothing_but_the_two_files_is_left_and_old_ones_are_replaced() throws IOException {
        Files.writeString(directory.resolve("2019-Oct.csv"), "old");

        ShopFiles files = MadeUpShop.ofEvents(1_000).writeTo(directory);

        try (var left = Files.list(directory)) {
            assertThat(left).containsExactlyInAnyOrder(files.october(), files.november());
        }
        assertThat(rows(files.october())).hasSize((int) files.octoberRows());
    }

    @Test
    void a_failure_leaves_no_file_behind() throws IOException {
        MadeUpShop shop = MadeUpShop.ofEvents(200_000).onProgress(written -> {
            throw new IllegalStateException("stop");
        });

        assertThatThrownBy(() -> shop.writeTo(directory)).hasMessage("stop");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void progress_grows_up_to_the_number_of_events() {
        List<Long> reports = new ArrayList<>();

        MadeUpShop.ofEvents(300_000).onProgress(reports::add).writeTo(directory);

        assertThat(reports).isSorted().hasSizeGreaterThan(3).endsWith(300_000L);
    }

    @Test
    void a_shop_needs_an_event() {
        assertThatThrownBy(() -> MadeUpShop.ofEvents(0))
                .isInstanceOf(CartException.class)
                .hasMessage("events must be at least 1, got 0");
    }

    @Test
    void a_directory_that_is_a_file_is_a_mistake_of_the_user() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "");

        assertThatThrownBy(() -> MadeUpShop.ofEvents(10).writeTo(file))
                .isInstanceOf(CartException.class)
                .hasMessageContaining("cannot write the shop's files to " + file);
    }

    private static List<String> rows(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        assertThat(lines.get(0)).isEqualTo(HEADER);
        return lines.subList(1, lines.size());
    }

    private static List<String> times(Path file) throws IOException {
        return rows(file).stream().map(row -> row.substring(0, 19)).toList();
    }
}
