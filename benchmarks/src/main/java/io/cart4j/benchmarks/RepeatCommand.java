package io.cart4j.benchmarks;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** The command line of a measurement, to be kept with its results. */
public final class RepeatCommand {
    private RepeatCommand() {}

    /** Gives the command that is running, as it was typed. */
    public static String of(@Nullable CommandSpec spec) {
        return "java -jar benchmarks/target/benchmarks.jar "
                + String.join(
                        " ",
                        Objects.requireNonNull(spec, "picocli sets it")
                                .commandLine()
                                .getParseResult()
                                .originalArgs());
    }
}
