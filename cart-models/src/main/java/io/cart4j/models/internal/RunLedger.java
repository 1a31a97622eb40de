package io.cart4j.models.internal;

import io.cart4j.core.CartException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * All that was finished so far, by key; with a file behind it, also all that earlier processes finished. Append-only:
 * entries of other data and parameters stay where they are.
 */
public final class RunLedger implements AutoCloseable {
    private final Map<String, LedgerEntry> entries = new HashMap<>();
    private final Map<String, LedgerEntry.Board> lastBoards = new HashMap<>();
    private final @Nullable LedgerFile file;

    private RunLedger(List<LedgerEntry> earlier, @Nullable LedgerFile file) {
        this.file = file;
        earlier.forEach(this::add);
    }

    /** A ledger that ends with the process. */
    public static RunLedger inMemory() {
        return new RunLedger(List.of(), null);
    }

    /** Opens or creates a ledger to append to. */
    public static RunLedger open(Path path, Consumer<String> warnings) {
        LedgerFile file = LedgerFile.open(path, warnings);
        return new RunLedger(file.entries(), file);
    }

    /** Reads a ledger as it is, without locking or repairing it. */
    public static RunLedger read(Path path, Consumer<String> warnings) {
        if (Files.notExists(path)) {
            throw new CartException("there is no run ledger " + path + "; run the bake-off first");
        }
        return new RunLedger(LedgerFile.read(path, warnings), null);
    }

    /** Gives the entry with that key. */
    public <E extends LedgerEntry> Optional<E> find(String key, Class<E> type) {
        return Optional.ofNullable(entries.get(key)).map(type::cast);
    }

    /** Gives the bake-off of that experiment that was finished last. */
    public Optional<LedgerEntry.Board> lastBoard(String experiment) {
        return Optional.ofNullable(lastBoards.get(experiment));
    }

    /** Adds entries; they are on the disk when this returns, if there is a file. */
    public void append(List<? extends LedgerEntry> added) {
        if (file != null) {
            file.append(added);
        }
        added.forEach(this::add);
    }

    private void add(LedgerEntry entry) {
        entries.put(entry.key(), entry);
        if (entry instanceof LedgerEntry.Board board) {
            lastBoards.put(board.experiment(), board);
        }
    }

    @Override
    public void close() {
        if (file != null) {
            file.close();
        }
    }
}
