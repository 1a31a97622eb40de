package io.cart4j.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.openjdk.jmh.Main;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** Runs the JMH benchmarks; every argument is JMH's own. */
@Command(name = "jmh", description = "Run the JMH benchmarks; all arguments are JMH's (-h lists them).")
public final class RunJmh implements Callable<Integer> {
    @Unmatched
    private List<String> arguments = new ArrayList<>();

    /** Made by the command line. */
    public RunJmh() {}

    @Override
    public Integer call() throws IOException {
        Main.main(arguments.toArray(String[]::new));
        return 0;
    }
}
