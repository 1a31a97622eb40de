package io.cart4j.examples;

import picocli.CommandLine.Command;

/** All commands in one program: {@code java -jar cart-examples.jar COMMAND}. */
@Command(
        name = "cart4j",
        description = "From e-commerce clickstreams to sessions, an abandonment model and customer segments.",
        subcommands = {
            GenerateShop.class,
            ProcessEvents.class,
            RunBakeOff.class,
            SaveChampion.class,
            SegmentSessions.class,
            RunStudy.class
        })
public final class Cart4J {
    Cart4J() {}

    /**
     * Runs a command and ends the program with its exit status: 0 done, 1 the data or the run failed, 2 wrong usage.
     *
     * @param args the command and its options
     */
    public static void main(String[] args) {
        CommandLauncher.main(new Cart4J(), args);
    }
}
