package io.cart4j.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script at the top of the repository, with a shell script in place of the JVM that writes down how it was called. */
@DisabledOnOs(OS.WINDOWS)
class LauncherScriptTest {
    private static final Path SCRIPT = Path.of("..", "cart4j").toAbsolutePath().normalize();

    @TempDir
    Path directory;

    private Path calls = Path.of("");
    private Path jar = Path.of("");

    @BeforeEach
    void makeJarAndJava() throws IOException {
        calls = directory.resolve("calls");
        jar = Files.createDirectory(directory.resolve("a jar")).resolve("examples.jar");
        Files.createFile(jar);
        fakeJava("17.0.15", 0);
    }

    @Test
    void givesArgumentsAndExitCodeThrough() throws Exception {
        assertThat(run(directory.resolve("cache"), "process", "--out", "two words", ""))
                .isEqualTo(7);

        assertThat(lastCall())
                .startsWith("[-XX:+UseParallelGC]")
                .doesNotContain("--sun-misc")
                .endsWith("[-jar][" + jar + "][process][--out][two words][]");
    }

    @Test
    void preparesAnArchiveOnceForEachJarAndJava() throws Exception {
        Path cache = directory.resolve("cache");
        run(cache, "process");

        assertThat(lastCall()).contains("-XX:SharedArchiveFile=" + cache);
        assertThat(callsSoFar()).hasSize(3);
        assertThat(Files.getPosixFilePermissions(cache.resolve("cart4j")))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));

        run(cache, "process");
        assertThat(callsSoFar()).hasSize(4);
        try (Stream<Path> left = Files.list(cache.resolve("cart4j"))) {
            assertThat(left).hasSize(1).allMatch(file -> file.toString().endsWith(".jsa"));
        }
    }

    @Test
    void goesWithoutAnArchiveWhereNoneCanBeWritten() throws Exception {
        Path file = Files.createFile(directory.resolve("no directory"));

        assertThat(run(file, "process")).isEqualTo(7);
        assertThat(callsSoFar()).hasSize(1);
        assertThat(lastCall()).doesNotContain("SharedArchiveFile");
    }

    @Test
    void leavesNothingOfAPreparationThatFails() throws Exception {
        Path cache = directory.resolve("cache");
        fakeJava("17.0.15", 1);

        assertThat(run(cache, "process")).isEqualTo(7);
        assertThat(lastCall()).doesNotContain("SharedArchiveFile").contains("[process]");
        try (Stream<Path> left = Files.list(cache.resolve("cart4j"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void allowsUnsafeMemoryWhereTheJvmWouldWarnOfIt() throws Exception {
        fakeJava("25.0.1", 0);

        run(directory.resolve("cache"), "process");

        assertThat(lastCall()).contains("[--sun-misc-unsafe-memory-access=allow]");
    }

    /** Makes a JVM of a version, which makes the archive it is asked for; it ends with 7, and preparations as given. */
    private void fakeJava(String version, int statusOfPreparations) throws IOException {
        Path home = Files.createDirectories(directory.resolve("java home"));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(java, """
                #!/bin/sh
                status=7
                for argument in "$@"; do
                    printf '[%%s]' "$argument"
                    case $argument in
                        -XX:ArchiveClassesAtExit=*) echo classes > "${argument#*=}" ;;
                        */prepare.*) status=%d ;;
                    esac
                done >> '%s'
                echo >> '%s'
                exit $status
                """.formatted(statusOfPreparations, calls, calls));
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private int run(Path cache, String... arguments) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(Stream.concat(Stream.of(SCRIPT.toString()), Stream.of(arguments))
                .toList());
        builder.environment().put("JAVA_HOME", directory.resolve("java home").toString());
        builder.environment().put("CART4J_JAR", jar.toString());
        builder.environment().put("XDG_CACHE_HOME", cache.toString());
        builder.environment().remove("CART4J_JAVA_OPTS");
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private List<String> callsSoFar() throws IOException {
        return Files.readAllLines(calls);
    }

    private String lastCall() throws IOException {
        List<String> all = callsSoFar();
        return all.get(all.size() - 1);
    }
}
