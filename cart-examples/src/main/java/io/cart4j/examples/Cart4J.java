package io.cart4j.examples;

import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** All commands in one program: {@code java -jar cart-examples.jar COMMAND}. */
@Command(
        name = "cart4j",
        mixinStandardHelpOptions = true,
        versionProvider = Cart4J.Version.class,
        description = "From e-commerce clickstreams to sessions, an abandonment model and customer segments.",
        subcommands = {
            GenerateShop.class,
            ProcessEvents.class,
            CompareRules.class,
            CheckHealth.class,
            RunBakeOff.class,
            SaveChampion.class,
            SegmentSessions.class,
            ScoreSessions.class,
            RunStudy.class
        })
public final class Cart4J {
    Cart4J() {}

    /** Reads the version from the jar. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Cart4J.class.getPackage().getImplementationVersion();
            return new String[] {"cart4j " + (version == null ? "(not packaged)" : version)};
        }
    }

    /**
     * Runs a command and ends the program with its exit status: 0 done, 1 the data or the run failed, 2 wrong usage.
     *
     * @param args the command and its options
     */
    public static void main(String[] args) {
        CommandLauncher.main(new Cart4J(), args);
    }
}
