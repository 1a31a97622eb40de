package io.cart4j.examples;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** All commands in one program: {@code java -jar cart-examples.jar COMMAND}. */
@Command(
        name = "cart4j",
        mixinStandardHelpOptions = true,
        versionProvider = Cart4J.Version.class,
        description = "From e-commerce clickstreams to sessions, an abandonment model and customer segments.")
public final class Cart4J {
    private static final List<Class<?>> COMMANDS = List.of(
            GenerateShop.class,
            ProcessEvents.class,
            CompareRules.class,
            CheckHealth.class,
            RunBakeOff.class,
            SaveChampion.class,
            SegmentSessions.class,
            ScoreSessions.class,
            RunStudy.class);

    Cart4J() {}

    /** Adds the command that the arguments begin with, so that the others need not be looked at, or all of them. */
    static void addCommands(CommandLine line, String... args) {
        List<Class<?>> named = COMMANDS.stream()
                .filter(command -> args.length > 0
                        && command.getAnnotation(Command.class).name().equals(args[0]))
                .toList();
        for (Class<?> command : named.isEmpty() ? COMMANDS : named) {
            line.addSubcommand(command);
        }
    }

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
