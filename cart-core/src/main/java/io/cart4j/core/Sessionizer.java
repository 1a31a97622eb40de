package io.cart4j.core;

import com.sun.management.OperatingSystemMXBean;
import io.cart4j.core.internal.EngineOptions;
import io.cart4j.core.internal.GroupRule;
import io.cart4j.core.internal.Inactivity;
import io.cart4j.core.internal.MemoryPlan;
import io.cart4j.core.internal.SessionEngine;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Turns events into sessions: partitions them by session key, groups each partition, and orders the events of each session
 * by (time, input order). What comes out depends on the events and on what makes a session, and on nothing else: not on
 * the number of threads, the memory limit, or how the events are cut into files.
 *
 * <p>A builder: set what is optional, then run it, as often as needed. Set it up on one thread; the runs themselves are
 * independent of each other.
 */
public final class Sessionizer {
    private static final int NANOS_PER_MICRO = 1000;
    private static final Duration LONGEST = Duration.ofDays(366);

    private GroupRule rule;
    private int threads = Runtime.getRuntime().availableProcessors();
    private DataSize memoryLimit = new DataSize(machineMemory() / 4 * 3);
    private int blockBytes = EngineOptions.BLOCK_BYTES;
    private int rangeEvents = EngineOptions.RANGE_EVENTS;
    private Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    private @Nullable MemoryPlan memoryPlan;
    private ProgressListener listener = ProgressListener.NONE;

    private Sessionizer(GroupRule rule) {
        this.rule = rule;
    }

    /**
     * Makes a session of all events with one user_session, over all inputs together.
     *
     * @return a sessionizer with all cores and three quarters of the machine's memory
     */
    public static Sessionizer bySessionId() {
        return new Sessionizer(new GroupRule(false, null));
    }

    /**
     * Makes sessions from users, over all inputs together. A user's events are taken in order of (time, input order), and one of
     * them begins a new session
     *
     * <ol>
     *   <li>if the time since the user's event before it is longer than the gap,
     *   <li>or else if it lies further from the first event of the session than {@link #longestLength} allows,
     *   <li>or else if the session already has as many events as {@link #mostEvents} allows.
     * </ol>
     *
     * <p>What is equal to a bound is still within it. The first of the three that holds is the reason for which the session
     * before ended, in the column {@link SessionColumns#END_REASON} of the table; a user's last session ended with the data.
     *
     * <p>Session ids look like UUIDs and are made from the user and the start, so they stay the same when the events are
     * cut into other files. Rows of the input without a session id are dropped all the same. Since the ids of the input do
     * not matter otherwise, rows that differ in nothing else count as duplicates.
     *
     * @param gap the longest idle time within a session; the field's usual choice is 30 minutes
     * @return a sessionizer with all cores and three quarters of the machine's memory, and no bound on length and number
     */
    public static Sessionizer byInactivity(Duration gap) {
        long gapMicros = micros("inactivity gap", gap);
        return new Sessionizer(
                new GroupRule(false, new Inactivity(gapMicros, Inactivity.ANY_LENGTH, Inactivity.ANY_NUMBER)));
    }

    /**
     * Bounds how long a session by inactivity may be: an event later than the session's start plus this begins a new one, whose
     * length counts from there.
     *
     * @param longest the longest time from the first event to the last
     * @return this
     */
    public Sessionizer longestLength(Duration longest) {
        Inactivity given = inactivity("a longest length");
        rule = new GroupRule(
                false, new Inactivity(given.gapMicros(), micros("longest length", longest), given.mostEvents()));
        return this;
    }

    /**
     * Bounds how many events a session by inactivity may have: the next one begins a new session, even at the same time.
     *
     * @param most at least 1
     * @return this
     */
    public Sessionizer mostEvents(int most) {
        Inactivity given = inactivity("a highest number of events");
        if (most < 1) {
            throw new IllegalArgumentException("the highest number of events must be at least 1, got " + most);
        }
        rule = new GroupRule(false, new Inactivity(given.gapMicros(), given.longestMicros(), most));
        return this;
    }

    /**
     * Makes the same id in two sources two sessions, as the study did by month.
     *
     * @return this
     */
    public Sessionizer perSource() {
        if (rule.inactivity() != null) {
            throw new IllegalArgumentException("sessions by inactivity cannot be kept apart by source");
        }
        rule = new GroupRule(true, null);
        return this;
    }

    /**
     * Sets how many threads work.
     *
     * @param threads at least 1
     * @return this
     */
    public Sessionizer threads(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, got " + threads);
        }
        this.threads = threads;
        return this;
    }

    /**
     * Bounds the memory that a run holds, all together: events beyond it go to temporary files. A session table that is kept in
     * memory must fit as well; {@link #writeParquet} needs no such room.
     *
     * @param limit the bound; a run says if it is too small, and what would do
     * @return this
     */
    public Sessionizer memoryLimit(DataSize limit) {
        memoryLimit = limit;
        return this;
    }

    /**
     * Sets where events go that do not fit in memory. A private directory is made there when the first ones do, and removed at
     * the end of the run, also when it fails or the JVM is told to end; a kill leaves it empty.
     *
     * @param directory an existing directory; the system's directory for temporary files if this is not called
     * @return this
     * @throws CartException if it is no directory, or nothing can be written there
     */
    public Sessionizer temporaryDirectory(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw new CartException(directory + " is no directory; name an existing one for temporary files (--temp)");
        }
        if (!Files.isWritable(directory)) {
            throw new CartException(
                    directory + " cannot be written to; name another directory for temporary files (--temp)");
        }
        temporary = directory;
        return this;
    }

    /**
     * Sets who is told how far a run is: "bytes read", then "ranges grouped".
     *
     * @param listener is told
     * @return this
     */
    public Sessionizer progress(ProgressListener listener) {
        this.listener = listener;
        return this;
    }

    /** Sets the sizes of the pieces that work is cut into, for tests. */
    Sessionizer pieces(int blockBytes, int rangeEvents) {
        this.blockBytes = blockBytes;
        this.rangeEvents = rangeEvents;
        return this;
    }

    /** Sets how much packed memory events and user history may take before they go to files, for tests. */
    Sessionizer spillBeyond(long eventBytes, long historyBytes) {
        memoryPlan = new MemoryPlan(eventBytes, historyBytes, Integer.MAX_VALUE, Integer.MAX_VALUE);
        return this;
    }

    /**
     * Reads all events and gives the session table.
     *
     * @param source the events
     * @return sessions in order of their ids, with a quality report; to be closed
     * @throws CartException if the input is not what it should be, or does not fit in memory
     */
    public SessionTable sessionize(EventSource source) {
        return engine(source).sessionTable();
    }

    /**
     * Reads all events and writes the session table to a Parquet file while it grows, so that the table need not fit in memory.
     * The file is the same, byte for byte, as that of {@link SessionTable#writeParquet(Path)}.
     *
     * @param source the events
     * @param file where the table goes; an existing file is replaced when the new one is whole
     * @return what became of the rows of the input
     * @throws CartException if the input is not what it should be, does not fit in memory, or the file cannot be written; no
     *     part of it is left then
     */
    public QualityReport writeParquet(EventSource source, Path file) {
        return engine(source).writeParquet(file);
    }

    /**
     * Reads all events and hands out the sessions with their events, batch by batch: what every kernel runs on.
     *
     * @param source the events
     * @param map computes something from a batch, on any thread; the batch is closed after it
     * @param inOrder takes the results in the order of the sessions, on the calling thread
     * @param <R> what is computed
     * @throws CartException if the input is not what it should be, or does not fit in memory
     */
    public <R> void forEachBatch(EventSource source, Function<SessionBatch, R> map, Consumer<R> inOrder) {
        engine(source).forEachBatch(map, inOrder);
    }

    boolean isByInactivity() {
        return rule.inactivity() != null;
    }

    /** What makes a session, for reports. */
    String ruleInWords() {
        return rule.inWords();
    }

    private SessionEngine engine(EventSource source) {
        if (rule.inactivity() == null) {
            source.requireSessions();
        }
        EngineOptions options = new EngineOptions(
                rule,
                threads,
                memoryLimit,
                memoryPlan == null ? MemoryPlan.of(memoryLimit, threads, blockBytes) : memoryPlan,
                temporary,
                blockBytes,
                rangeEvents,
                listener);
        return new SessionEngine(source.inputs(), source.rejects(), options);
    }

    private Inactivity inactivity(String what) {
        Inactivity inactivity = rule.inactivity();
        if (inactivity == null) {
            throw new IllegalArgumentException("only sessions by inactivity have " + what);
        }
        return inactivity;
    }

    private static long micros(String what, Duration duration) {
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException(what + " must be positive, got " + duration);
        }
        if (duration.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(what + " must be at most a year, got " + duration);
        }
        // times are whole microseconds, so that a part of one makes no difference
        return duration.toNanos() / NANOS_PER_MICRO;
    }

    private static long machineMemory() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getTotalMemorySize();
    }
}
