package io.cart4j.examples;

import picocli.CommandLine.Option;

/** Options that every command has. */
final class CommonOptions {
    @Option(names = "--seed", paramLabel = "S", defaultValue = "42", description = "Seed of all that is random (42).")
    long seed = 42;

    @Option(names = "--threads", paramLabel = "N", description = "Number of threads (all cores).")
    int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    boolean help;

    @Option(names = "--verbose", description = "Show the stack trace of a failure.")
    boolean verbose;
}
