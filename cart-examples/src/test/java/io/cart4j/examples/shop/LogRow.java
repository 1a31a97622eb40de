package io.cart4j.examples.shop;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;

/**
 * A row of the log, read in the plain way.
 *
 * @param second second of the season
 * @param type view, cart or purchase
 * @param product product_id
 * @param categoryId category_id
 * @param categoryCode category_code, may be empty
 * @param brand brand, may be empty
 * @param cents price in cents
 * @param user user_id
 * @param session user_session, may be empty
 */
record LogRow(
        int second,
        String type,
        long product,
        String categoryId,
        String categoryCode,
        String brand,
        int cents,
        long user,
        String session) {

    private static final LocalDate FIRST_DAY = LocalDate.of(2019, 10, 1);

    int day() {
        return second / 86_400;
    }

    boolean isView() {
        return type.equals("view");
    }

    boolean isCart() {
        return type.equals("cart");
    }

    boolean isPurchase() {
        return type.equals("purchase");
    }

    static LogRow parse(String line) {
        String[] fields = line.split(",", -1);
        String time = fields[0];
        int day = (int) ChronoUnit.DAYS.between(FIRST_DAY, LocalDate.of(2019, two(time, 5), two(time, 8)));
        int second = day * 86_400 + two(time, 11) * 3600 + two(time, 14) * 60 + two(time, 17);
        return new LogRow(
                second,
                fields[1],
                Long.parseLong(fields[2]),
                fields[3],
                fields[4],
                fields[5],
                Integer.parseInt(fields[6].replace(".", "")),
                Long.parseLong(fields[7]),
                fields[8]);
    }

    static void read(ShopFiles files, Consumer<LogRow> to) throws IOException {
        for (Path file : new Path[] {files.october(), files.november()}) {
            try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.US_ASCII)) {
                in.readLine();
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    to.accept(parse(line));
                }
            }
        }
    }

    private static int two(String text, int at) {
        return (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0';
    }
}
