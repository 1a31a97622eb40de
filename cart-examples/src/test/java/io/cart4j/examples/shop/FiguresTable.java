package io.cart4j.examples.shop;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Measures a directory with the two files, real or made up, and prints the table of MADE-UP-SHOP.md. */
final class FiguresTable {
    private FiguresTable() {}

    /**
     * Prints the table.
     *
     * @param args the directory
     * @throws IOException if a file cannot be read
     */
    public static void main(String[] args) throws IOException {
        RowFigures rows = new RowFigures();
        SessionFigures sessions = new SessionFigures();
        for (String name : new String[] {"2019-Oct.csv", "2019-Nov.csv"}) {
            read(Path.of(args[0], name), rows, sessions);
        }
        Figures table = new Figures(System.out);
        new RowLines(table, rows).print();
        new SessionLines(table, sessions).print();
        new FunnelLines(table, sessions).print();
    }

    private static void read(Path file, RowFigures rows, SessionFigures sessions) throws IOException {
        String lineBefore = "";
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            in.readLine();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                LogRow row = LogRow.parse(line);
                rows.add(row, line.equals(lineBefore));
                sessions.add(row);
                lineBefore = line;
            }
        }
    }
}
