package io.cart4j.core;

import io.cart4j.core.internal.FileErrors;
import io.cart4j.core.internal.WholeFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Daily figures as a file of one row a day. */
final class DailyCsv {
    private static final String DATE = "date";

    private final Path file;
    private final List<String> header;
    private final DailyCounts.Builder counts = DailyCounts.builder();
    private final Set<LocalDate> days = new HashSet<>();

    private DailyCsv(Path file, String header) {
        this.file = file;
        this.header = fields(header);
    }

    static DailyCounts read(Path file) {
        List<String> lines = lines(file);
        DailyCsv csv = new DailyCsv(file, lines.isEmpty() ? "" : lines.get(0));
        csv.checkHeader();
        for (int line = 1; line < lines.size(); line++) {
            if (!lines.get(line).isBlank()) {
                csv.addRow(line + 1, fields(lines.get(line)));
            }
        }
        if (csv.days.isEmpty()) {
            throw new CartException(file + " has no row below its header; there must be one a day");
        }
        return csv.counts.build();
    }

    static void write(DailyCounts counts, Path file) {
        List<DailyMeasure> measures =
                Arrays.stream(DailyMeasure.values()).filter(counts::isGiven).toList();
        StringBuilder text = new StringBuilder(DATE);
        measures.forEach(measure -> text.append(',').append(measure.column()));
        text.append('\n');
        for (int day = 0; day < counts.days(); day++) {
            text.append(counts.day(day));
            for (DailyMeasure measure : measures) {
                text.append(',').append(field(counts.value(measure, day)));
            }
            text.append('\n');
        }
        WholeFile.write(file, text.toString());
    }

    private void checkHeader() {
        if (!header.contains(DATE) || header.stream().noneMatch(name -> measure(name) != null)) {
            String known = Arrays.stream(DailyMeasure.values())
                    .map(DailyMeasure::column)
                    .collect(Collectors.joining(", "));
            throw new CartException(file + ": the first line must name the column date and one of " + known
                    + " at least, got " + String.join(",", header));
        }
    }

    private void addRow(int line, List<String> fields) {
        if (fields.size() != header.size()) {
            throw wrong(line, fields.size() + " fields where the header has " + header.size());
        }
        LocalDate day = day(line, fields.get(header.indexOf(DATE)));
        if (!days.add(day)) {
            throw wrong(line, day + " comes twice; leave one row for each day");
        }
        counts.row(day);
        for (int field = 0; field < fields.size(); field++) {
            DailyMeasure measure = measure(header.get(field));
            if (measure != null && !fields.get(field).isEmpty()) {
                counts.set(day, measure, number(line, measure, fields.get(field)));
            }
        }
        checkPart(line, fields, DailyMeasure.BUYING_SESSIONS_WITHOUT_CART, DailyMeasure.BUYING_SESSIONS);
    }

    private void checkPart(int line, List<String> fields, DailyMeasure part, DailyMeasure whole) {
        int partAt = header.indexOf(part.column());
        int wholeAt = header.indexOf(whole.column());
        if (partAt < 0
                || wholeAt < 0
                || fields.get(partAt).isEmpty()
                || fields.get(wholeAt).isEmpty()) {
            return;
        }
        if (number(line, part, fields.get(partAt)) > number(line, whole, fields.get(wholeAt))) {
            throw wrong(
                    line,
                    part.column() + " " + fields.get(partAt) + " is more than " + whole.column() + " "
                            + fields.get(wholeAt) + ", of which it is a part");
        }
    }

    private LocalDate day(int line, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw wrong(line, "date \"" + text + "\" is not a day; write 2019-10-01");
        }
    }

    private double number(int line, DailyMeasure measure, String text) {
        try {
            double value = Double.parseDouble(text);
            if (value >= 0 && value <= most(measure)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw wrong(
                line,
                measure.column() + " \"" + text + "\" is not a number from 0 " + (most(measure) == 1 ? "to 1" : "up")
                        + "; leave the field empty if it is unknown");
    }

    private static double most(DailyMeasure measure) {
        return measure == DailyMeasure.SHARE_WITHOUT_CART ? 1 : Double.MAX_VALUE;
    }

    private CartException wrong(int line, String what) {
        return new CartException(file + ":" + line + ": " + what);
    }

    private static @Nullable DailyMeasure measure(String name) {
        for (DailyMeasure measure : DailyMeasure.values()) {
            if (measure.column().equals(name)) {
                return measure;
            }
        }
        return null;
    }

    private static List<String> fields(String line) {
        return Arrays.stream(line.split(",", -1)).map(String::strip).toList();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw FileErrors.unreadable(file, e);
        }
    }

    private static String field(double value) {
        return Double.isNaN(value)
                ? ""
                : new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }
}
