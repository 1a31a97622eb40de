package io.cart4j.examples.shop;

import java.io.PrintStream;
import java.util.Locale;

/** Prints the lines of a table that compares what is real with what is made up. */
final class Figures {
    private final PrintStream out;

    Figures(PrintStream out) {
        this.out = out;
        out.println("| figure | real | made up |");
        out.println("|---|---:|---:|");
    }

    void percent(String name, String real, double share) {
        line(name + ", %", real, String.format(Locale.ROOT, "%.3g", share * 100));
    }

    void number(String name, String real, double value) {
        line(name, real, String.format(Locale.ROOT, value < 10 ? "%.3f" : "%,.2f", value));
    }

    void count(String name, String real, long value) {
        line(name, real, String.format(Locale.ROOT, "%,d", value));
    }

    private void line(String name, String real, String madeUp) {
        out.println("| " + name + " | " + real + " | " + madeUp + " |");
    }
}
