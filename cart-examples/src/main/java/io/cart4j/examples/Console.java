package io.cart4j.examples;

import io.cart4j.core.ProgressListener;
import io.cart4j.core.RunSummary;
import java.io.PrintStream;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;

/** What commands say: results to standard output, progress to standard error, as a bar on a terminal and as lines elsewhere. */
final class Console {
    private static final double NANOS_PER_SECOND = 1e9;
    private static final long NANOS_BETWEEN_LINES = 10_000_000_000L;

    /** Standard output. */
    PrintStream out() {
        return System.out;
    }

    /** Prints a line. */
    void say(String format, Object... arguments) {
        System.out.println(String.format(Locale.ROOT, format, arguments));
    }

    /** Starts showing the progress of a long step. */
    Progress progress() {
        return new Progress(Ansi.AUTO.enabled());
    }

    /** Shows how far the steps of a run are. Safe for any number of threads. */
    static final class Progress implements ProgressListener, AutoCloseable {
        private final boolean terminal;
        private String step = "";
        private long startNanos;
        private long lastLineNanos;
        private long done;
        private @Nullable ProgressBar bar;

        private Progress(boolean terminal) {
            this.terminal = terminal;
        }

        @Override
        public synchronized void onProgress(String newStep, long newDone, long total) {
            if (!newStep.equals(step)) {
                endStep();
                step = newStep;
                startNanos = System.nanoTime();
                lastLineNanos = startNanos;
                bar = terminal ? newBar(newStep, total) : null;
            }
            done = Math.max(done, newDone);
            if (bar != null) {
                bar.stepTo(done);
            }
        }

        /** Shows how long the step will still take, on no terminal every ten seconds; NaN if nobody knows. */
        synchronized void onEstimate(double secondsLeft) {
            if (Double.isNaN(secondsLeft)) {
                return;
            }
            String left = String.format(Locale.ROOT, "about %,.0f s left", secondsLeft);
            if (bar != null) {
                bar.setExtraMessage(left);
            } else if (System.nanoTime() - lastLineNanos > NANOS_BETWEEN_LINES) {
                lastLineNanos = System.nanoTime();
                System.err.println(String.format(Locale.ROOT, "%s: %,d, %s", step, done, left));
            }
        }

        @Override
        public synchronized void onEnd(RunSummary summary) {
            endStep();
            System.err.println(summary);
        }

        /** Says that the step is done and how long it took, before something else is printed. */
        synchronized void endStep() {
            if (bar == null && !step.isEmpty()) {
                double seconds = (System.nanoTime() - startNanos) / NANOS_PER_SECOND;
                System.err.println(String.format(Locale.ROOT, "%s: %,d in %.1f s", step, done, seconds));
            }
            close();
        }

        /** Takes the bar away, whether the step is done or has failed. */
        @Override
        public synchronized void close() {
            if (bar != null) {
                bar.close();
                bar = null;
            }
            step = "";
            done = 0;
        }

        private static ProgressBar newBar(String name, long total) {
            return new ProgressBarBuilder()
                    .setTaskName(name)
                    .setInitialMax(total)
                    .setStyle(ProgressBarStyle.ASCII)
                    .build();
        }
    }
}
