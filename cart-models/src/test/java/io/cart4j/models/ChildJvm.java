package io.cart4j.models;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A process of its own with the classes of the tests. */
public final class ChildJvm {
    private ChildJvm() {}

    /** Gives the process that runs a main method; it is quick to start, and what it writes to its error stream is
     * shown. */
    public static ProcessBuilder of(Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--add-opens=java.base/java.nio=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    }
}
