package io.cart4j.models;

import io.cart4j.core.CartException;
import io.cart4j.features.FeatureList;
import io.cart4j.features.FeatureTable;
import io.cart4j.features.Label;
import io.cart4j.features.Scaler;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The winner of a bake-off with all that it takes to use it: the model, its features in their order, the scaler that was
 * fitted on its training rows, the threshold, and where it comes from. If something else than XGBoost leads, the best
 * XGBoost model is kept beside it.
 *
 * <p>Holds native memory: close it. Not safe for several threads.
 */
public final class Champion implements AutoCloseable {
    private final Label label;
    private final double threshold;
    private final Scaler scaler;
    private final String split;
    private final long seed;
    private final String trainingTable;
    private final List<ChampionModel> models;

    private Champion(
            Label label,
            double threshold,
            Scaler scaler,
            String split,
            long seed,
            String trainingTable,
            List<ChampionModel> models) {
        this.label = label;
        this.threshold = threshold;
        this.scaler = scaler;
        this.split = split;
        this.seed = seed;
        this.trainingTable = trainingTable;
        this.models = List.copyOf(models);
    }

    static Champion train(Experiment experiment, List<Candidate> candidates, List<Run> ranked) {
        List<Run> runs = new ArrayList<>(ranked.subList(0, 1));
        ranked.stream()
                .filter(run -> run.candidate().equals(Candidates.XGBOOST))
                .findFirst()
                .filter(xgBoost -> !ranked.get(0).candidate().equals(Candidates.XGBOOST))
                .ifPresent(runs::add);
        PreparedSplit prepared = experiment.prepare();
        List<ChampionModel> models = new ArrayList<>();
        try {
            for (Run run : runs) {
                Candidate candidate = Candidates.named(run.candidate(), candidates);
                models.add(ChampionModel.train(run, candidate, experiment, prepared));
            }
            return new Champion(
                    experiment.label(),
                    Evaluation.THRESHOLD,
                    prepared.scaler(),
                    experiment.split().description(),
                    experiment.seed(),
                    experiment.table().contentHash(),
                    models);
        } catch (RuntimeException e) {
            models.forEach(model -> model.model().close());
            throw e;
        }
    }

    /**
     * Reads a champion that {@link #save} wrote; it predicts exactly the same.
     *
     * @param directory the bundle
     * @return the champion; to be closed
     * @throws CartException if there is none, it is damaged or was written by a newer version
     */
    public static Champion load(Path directory) {
        ChampionFile description = ChampionBundle.describe(directory);
        List<ChampionModel> models = new ArrayList<>();
        try {
            for (ChampionFile.Model model : description.models()) {
                models.add(ChampionBundle.load(model, directory, Candidates.study()));
            }
            return new Champion(
                    new Label(description.label()),
                    description.threshold(),
                    description.scaler(),
                    description.split(),
                    description.seed(),
                    description.trainingTable(),
                    models);
        } catch (RuntimeException e) {
            models.forEach(model -> model.model().close());
            throw e;
        }
    }

    /**
     * Writes the bundle: champion.json, and the model in its own format as champion_xgb_model.json (XGBoost),
     * champion_lgbm_model.txt (LightGBM), champion_rf_model.txt or champion_lr_model.json. Files are replaced whole; a
     * bundle that was left half replaced is refused by {@link #load}.
     *
     * @param directory where to; made if it is not there
     * @throws CartException if it cannot be written
     */
    public void save(Path directory) {
        ChampionBundle.save(this, directory);
    }

    /**
     * Predicts.
     *
     * @param table a table with the champion's features in their order, unscaled
     * @param rows row numbers
     * @return the probability of the label for each of the rows
     * @throws CartException if the table has other features
     */
    public float[] probabilities(FeatureTable table, int[] rows) {
        return leader().model()
                .probabilities(
                        DesignMatrix.of(table, rows, scaler),
                        Runtime.getRuntime().availableProcessors());
    }

    /**
     * Gives its name on the leaderboard.
     *
     * @return for example XGBoost_Tuned
     */
    public String name() {
        return leader().name();
    }

    /**
     * Gives what it was trained with.
     *
     * @return its hyperparameters
     */
    public Parameters parameters() {
        return leader().parameters();
    }

    /**
     * Gives how this very model did on the test rows.
     *
     * @return the metrics
     */
    public Evaluation evaluation() {
        return leader().evaluation();
    }

    /**
     * Gives how much it relies on each feature.
     *
     * @return share of each feature
     */
    public FeatureImportance importance() {
        return leader().importance();
    }

    /**
     * Gives what it predicts.
     *
     * @return the label
     */
    public Label label() {
        return label;
    }

    /**
     * Gives the features that it must be given.
     *
     * @return names in column order
     */
    public FeatureList features() {
        return scaler.features();
    }

    /**
     * Gives the probability above which it says yes.
     *
     * @return 0.5
     */
    public double threshold() {
        return threshold;
    }

    /** Frees the models. */
    @Override
    public void close() {
        models.forEach(model -> model.model().close());
    }

    List<ChampionModel> models() {
        return models;
    }

    ChampionFile describe(List<ChampionFile.Model> saved) {
        return new ChampionFile(
                ChampionFile.FORMAT, label.name(), threshold, scaler, split, seed, trainingTable, saved);
    }

    private ChampionModel leader() {
        return models.get(0);
    }
}
