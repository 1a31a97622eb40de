package io.cart4j.benchmarks.page;

import io.cart4j.benchmarks.JsonFile;
import io.cart4j.benchmarks.rival.RivalResults;
import io.cart4j.core.internal.WholeFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes the page of measured figures. */
@Command(
        name = "page",
        description = "Write the page of measured figures from the results of rival and jmh.",
        mixinStandardHelpOptions = true)
public final class WritePage implements Runnable {
    @Option(
            names = "--rival",
            required = true,
            arity = "1..*",
            paramLabel = "FILE.json",
            description = "Results of rival, in any order.")
    private List<Path> rivals = new ArrayList<>();

    @Option(names = "--jmh", paramLabel = "FILE.json", description = "Results of jmh -rf json -rff FILE.json.")
    private @Nullable Path jmh;

    @Option(names = "--out", paramLabel = "FILE.md", description = "The page.")
    private Path out = Path.of("docs", "performance.md");

    /** Made by the command line. */
    public WritePage() {}

    @Override
    public void run() {
        List<RivalResults> results = rivals.stream()
                .map(file -> JsonFile.read(file, RivalResults.class))
                .toList();
        List<JmhScore> scores = jmh == null ? List.of() : JmhScore.read(jmh);
        WholeFile.write(out, new PerformancePage(results, scores).toString());
    }
}
