package io.cart4j.benchmarks;

import io.cart4j.benchmarks.guard.RunGuard;
import io.cart4j.benchmarks.models.CompareModels;
import io.cart4j.benchmarks.models.CompareTuning;
import io.cart4j.benchmarks.page.WritePage;
import io.cart4j.benchmarks.python.CheckPython;
import io.cart4j.benchmarks.rival.CompareRival;
import io.cart4j.benchmarks.scoring.CompareScoring;
import io.cart4j.core.CartException;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/** All measurements in one program: {@code java -jar benchmarks.jar COMMAND}. */
@Command(
        name = "benchmarks",
        mixinStandardHelpOptions = true,
        description = "Measures Cart4J: alone, against a rival, and against its own past.",
        subcommands = {
            RunJmh.class,
            CompareRival.class,
            CompareModels.class,
            CompareTuning.class,
            CompareScoring.class,
            CheckPython.class,
            RunGuard.class,
            WritePage.class
        })
public final class Benchmarks {
    private Benchmarks() {}

    /**
     * Runs a command and ends the program with its exit status: 0 done, 1 it failed, 2 wrong usage.
     *
     * @param args the command and its options
     */
    public static void main(String[] args) {
        // numbers look the same in every country
        Locale.setDefault(Locale.ROOT);
        System.exit(run(args));
    }

    static int run(String... args) {
        CommandLine line = new CommandLine(new Benchmarks());
        line.setExecutionExceptionHandler((failure, at, parsed) -> {
            if (failure instanceof CartException || failure instanceof IllegalArgumentException) {
                at.getErr().println("benchmarks: " + failure.getMessage());
                return failure instanceof CartException ? ExitCode.SOFTWARE : ExitCode.USAGE;
            }
            throw failure;
        });
        if (List.of(args).isEmpty()) {
            line.usage(line.getErr());
            return ExitCode.USAGE;
        }
        return line.execute(args);
    }
}
