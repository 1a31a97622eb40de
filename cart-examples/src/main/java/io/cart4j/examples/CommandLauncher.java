package io.cart4j.examples;

import io.cart4j.core.CartException;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;

/** Runs commands: usage errors end with 2, failures with 1 and one line, and a stack trace only when asked for. */
final class CommandLauncher {
    private CommandLauncher() {}

    static void main(Object command, String[] args) {
        System.exit(run(command, args));
    }

    static int run(Object command, String... args) {
        // numbers and dates look the same in every country, and charts need no screen
        Locale.setDefault(Locale.ROOT);
        System.setProperty("java.awt.headless", "true");
        CommandLine line = new CommandLine(command);
        if (command instanceof Cart4J) {
            Cart4J.addCommands(line, args);
        }
        // this reaches only the commands that are there by now
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((failure, at, parsed) -> {
            boolean verbose = List.of(args).contains("--verbose");
            at.getErr().println("cart4j: " + message(failure));
            if (verbose) {
                failure.printStackTrace(at.getErr());
            }
            return failure instanceof IllegalArgumentException ? ExitCode.USAGE : ExitCode.SOFTWARE;
        });
        if (command instanceof Cart4J && args.length == 0) {
            line.usage(line.getErr());
            return ExitCode.USAGE;
        }
        try {
            return line.execute(args);
        } catch (OutOfMemoryError e) {
            line.getErr()
                    .println("cart4j: the Java heap is too small (" + e.getMessage()
                            + "); give it more, for example with java -Xmx4g");
            return ExitCode.SOFTWARE;
        }
    }

    private static String message(Exception failure) {
        if (failure instanceof CartException || failure instanceof IllegalArgumentException) {
            return String.valueOf(failure.getMessage());
        }
        return "unexpected: " + failure + "; run again with --verbose and report it";
    }
}
