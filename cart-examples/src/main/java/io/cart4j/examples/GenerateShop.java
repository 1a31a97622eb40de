package io.cart4j.examples;

import io.cart4j.core.EventSource;
import io.cart4j.examples.shop.MadeUpShop;
import io.cart4j.examples.shop.ShopFiles;
import io.cart4j.examples.shop.ShopLeak;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the clickstream of a made-up shop with the habits of the real data. */
@Command(name = "generate", description = "Write DIR/2019-Oct.csv and DIR/2019-Nov.csv of a made-up shop.")
public final class GenerateShop implements Runnable {
    @Option(names = "--events", required = true, paramLabel = "N", description = "Number of events in both files.")
    private long events;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where the files go.")
    private Path out = Path.of(".");

    @Option(
            names = "--no-faults",
            description = "Log every cart and let no purchase fail: no change of logging, no outage.")
    private boolean noFaults;

    @Option(
            names = "--leak",
            paramLabel = "NAME",
            description = "Plant a leak for the alarms to find: price, late, drift or twins; see MADE-UP-SHOP.md.")
    private ShopLeak leak = ShopLeak.NONE;

    @Mixin
    private CommonOptions common = new CommonOptions();

    GenerateShop() {}

    /**
     * Runs the command.
     *
     * @param args its options
     */
    public static void main(String[] args) {
        CommandLauncher.main(new GenerateShop(), args);
    }

    @Override
    public void run() {
        MadeUpShop shop = MadeUpShop.ofEvents(events).leak(leak);
        generate(noFaults ? shop.withoutFaults() : shop, events, out, common, new Console());
    }

    /** Writes the files of a shop and gives them as a source. */
    static EventSource generate(long events, Path directory, CommonOptions common, Console console) {
        return generate(MadeUpShop.ofEvents(events), events, directory, common, console);
    }

    private static EventSource generate(
            MadeUpShop shop, long events, Path directory, CommonOptions common, Console console) {
        try (Console.Progress progress = console.progress()) {
            ShopFiles files = shop.seed(common.seed)
                    .onProgress(written -> progress.onProgress("events generated", written, events))
                    .writeTo(directory);
            progress.endStep();
            console.say(
                    "%,d events in %s, %,d in %s",
                    files.octoberRows(), files.october(), files.novemberRows(), files.november());
            return EventSource.csv(files.october(), files.november());
        }
    }
}
