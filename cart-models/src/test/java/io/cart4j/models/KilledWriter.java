package io.cart4j.models;

import io.cart4j.features.Label;
import java.nio.file.Path;
import java.util.List;

/** The process that a test kills while it writes champions or leaderboards. */
final class KilledWriter {
    static final String CHAMPIONS = "champions";
    static final String ROUND = "round";
    static final long[] SPLITS = {1, 2};

    private KilledWriter() {}

    static BakeOff bakeOff(Path ledger) {
        return BakeOff.on(SavedChampions.TABLE, Label.abandoned())
                .candidates(List.of(Candidates.logisticRegression()))
                .threads(1)
                .ledger(ledger);
    }

    /** Writes, without end, what the first argument says into the directory that the second one names. */
    public static void main(String[] arguments) {
        Path directory = Path.of(arguments[1]);
        if (arguments[0].equals(CHAMPIONS)) {
            writeChampions(directory, Path.of(arguments[2]), Path.of(arguments[3]));
        } else {
            writeBoards(directory, Path.of(arguments[2]));
        }
    }

    /** A champion without native libraries, which take longer to start than all else here. */
    static Champion champion(long split) {
        return BakeOff.on(SavedChampions.TABLE, Label.abandoned())
                .split(Split.stratified(0.7, split))
                .candidates(List.of(Candidates.logisticRegression()))
                .threads(1)
                .run()
                .champion();
    }

    private static void writeChampions(Path directory, Path first, Path second) {
        try (Champion one = Champion.load(first);
                Champion other = Champion.load(second)) {
            while (true) {
                System.out.println(ROUND);
                one.save(directory);
                other.save(directory);
            }
        }
    }

    private static void writeBoards(Path directory, Path ledger) {
        Leaderboard board = bakeOff(ledger).finished();
        while (true) {
            System.out.println(ROUND);
            board.writeCsv(directory.resolve(BundleKillTest.BOARD));
        }
    }
}
