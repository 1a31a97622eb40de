package io.cart4j.models.honest;

import io.cart4j.core.CartException;
import io.cart4j.core.EventSource;
import io.cart4j.core.Sessionizer;
import io.cart4j.features.AtCart;
import io.cart4j.features.DecisionTables;
import io.cart4j.features.LeakClass;
import io.cart4j.models.BakeOffListener;
import io.cart4j.models.Candidate;
import io.cart4j.models.Candidates;
import io.cart4j.models.Grids;
import io.cart4j.models.Search;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bake-off at a decision point: cart sessions only, features that could be known then, time split with a gap, no user on two
 * sides, everything chosen on the validation period, and the test period opened once, after the last choice.
 *
 * <pre>{@code
 * DecisionTables decisions = AtCart.standard().points(points).compute(sessionizer, source);
 * try (HonestOutcome outcome = HonestBakeOff.on(decisions).ledger(file).run()) {
 *     outcome.results().writeJson(directory.resolve("all_model_results.json"));
 *     outcome.champion().save(directory);
 * }
 * }</pre>
 *
 * <p>The board is made at the first of the decision points, with the study's candidates, the base rate and a rule of one
 * feature, ranked by ROC-AUC on the validation period. The champion's kind of model is then trained at every other point, to
 * learn how early how much is known; the champion itself is the board's. The
 * result depends on the data and the seed, and not on the number of threads.
 *
 * <p>Not safe for several threads.
 */
public final class HonestBakeOff {
    private static final long STUDY_SEED = 42;

    private final DecisionTables decisions;
    private List<Path> inputs = List.of();
    private HonestPlan.@Nullable Events events;
    private List<Candidate> candidates = standardCandidates();
    private Grids grids = Grids.study();
    private @Nullable Search search;
    private boolean trustedDaysOnly;
    private @Nullable Path ledger;
    private long seed = STUDY_SEED;
    private int threads = Runtime.getRuntime().availableProcessors();
    private BakeOffListener listener = new BakeOffListener() {};

    private HonestBakeOff(DecisionTables decisions) {
        this.decisions = decisions;
    }

    /**
     * Begins a bake-off.
     *
     * @param decisions a table a decision point; the board is made at the first
     * @return a bake-off to set up and run
     */
    public static HonestBakeOff on(DecisionTables decisions) {
        return new HonestBakeOff(decisions);
    }

    /**
     * Names the files of the events, for the champion's origin.
     *
     * @param files files, and directories whose files count in order of their paths
     * @return this
     */
    public HonestBakeOff readFrom(List<Path> files) {
        this.inputs = List.copyOf(files);
        return this;
    }

    /**
     * Has the alarms asked that read the events once more: whether features change without what came after the decision point,
     * and whether sessions come twice.
     *
     * @param sessionizer what made the sessions
     * @param source the events that the tables were made from
     * @return this
     */
    public HonestBakeOff alarmsOver(Sessionizer sessionizer, EventSource source) {
        this.events = new HonestPlan.Events(sessionizer, source);
        return this;
    }

    /**
     * Sets who takes part.
     *
     * @param candidates at least one, with different names
     * @return this
     */
    public HonestBakeOff candidates(List<Candidate> candidates) {
        this.candidates = List.copyOf(candidates);
        return this;
    }

    /**
     * Has the best two candidates that have a grid tuned, within the training period.
     *
     * @param grids grids by candidate
     * @param search how to search them
     * @return this
     */
    public HonestBakeOff tune(Grids grids, Search search) {
        this.grids = grids;
        this.search = search;
        return this;
    }

    /**
     * Leaves out sessions that begin on days whose logging {@link io.cart4j.core.TrackingHealth} distrusts. Without this they
     * take part, and the results say what leaving them out would change.
     *
     * @return this
     */
    public HonestBakeOff trustedDaysOnly() {
        this.trustedDaysOnly = true;
        return this;
    }

    /**
     * Keeps every result of a validation run in a file as soon as it is there, and takes from it what is there already.
     *
     * @param file a CSV file, made if it is not there
     * @return this
     */
    public HonestBakeOff ledger(Path file) {
        this.ledger = file;
        return this;
    }

    /**
     * Sets the seed of models, user sides and resamples.
     *
     * @param seed any number
     * @return this
     */
    public HonestBakeOff seed(long seed) {
        this.seed = seed;
        return this;
    }

    /**
     * Sets the number of threads. Results do not depend on it.
     *
     * @param threads at least 1
     * @return this
     * @throws CartException if it is below 1
     */
    public HonestBakeOff threads(int threads) {
        if (threads < 1) {
            throw new CartException("threads must be at least 1, got " + threads);
        }
        this.threads = threads;
        return this;
    }

    /**
     * Has someone told how it gets on.
     *
     * @param listener whom to tell
     * @return this
     */
    public HonestBakeOff progress(BakeOffListener listener) {
        this.listener = listener;
        return this;
    }

    /**
     * Runs or resumes the bake-off, and opens the test period.
     *
     * @return what came of it, with the champion; to be closed
     * @throws CartException if a period lacks an outcome, the ledger is in use or is none, or training fails
     */
    public HonestOutcome run() {
        return new HonestRun(new HonestPlan(
                        decisions,
                        inputs,
                        events,
                        candidates,
                        grids,
                        search,
                        trustedDaysOnly,
                        ledger,
                        seed,
                        threads,
                        listener))
                .run();
    }

    /**
     * Gives the candidates of an honest board: the two that show what no model is needed for, then the study's.
     *
     * @return base rate, one-feature rule, logistic regression, random forest, XGBoost, LightGBM
     */
    public static List<Candidate> standardCandidates() {
        List<Candidate> all = new ArrayList<>(List.of(Candidates.baseRate(), Candidates.oneFeatureRule()));
        all.addAll(Candidates.study());
        return List.copyOf(all);
    }

    /** The features that tell the time by construction. */
    static List<String> drifting() {
        return AtCart.names(LeakClass.CALENDAR, LeakClass.USER_HISTORY, LeakClass.SHOP_HISTORY);
    }
}
