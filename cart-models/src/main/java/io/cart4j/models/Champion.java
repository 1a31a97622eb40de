package io.cart4j.models;

import io.cart4j.core.CartException;
import io.cart4j.features.FeatureList;
import io.cart4j.features.FeatureTable;
import io.cart4j.features.Label;
import io.cart4j.models.evaluation.Calibration;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * The winner of a bake-off with all that it takes to use it: the model, its features in their order, the scaler that was
 * fitted on its training rows, the threshold, and where it comes from. If something else than XGBoost leads, the best
 * XGBoost model is kept beside it.
 *
 * <p>Holds native memory: close it. Not safe for several threads.
 */
public final class Champion implements AutoCloseable {
    private final ChampionDescription description;
    private final List<TrainingHistogram> histograms;
    private final List<ChampionModel> models;

    private Champion(ChampionDescription description, List<TrainingHistogram> histograms, List<ChampionModel> models) {
        this.description = description;
        this.histograms = List.copyOf(histograms);
        this.models = List.copyOf(models);
    }

    static Champion train(Experiment experiment, List<Candidate> candidates, List<Run> ranked, ChampionOrigin origin) {
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
            List<ChampionDescription.Model> about =
                    models.stream().map(ChampionModel::about).toList();
            ChampionDescription description = new ChampionDescription(
                    ChampionDescription.FORMAT,
                    experiment.label().name(),
                    origin,
                    prepared.scaler(),
                    Calibration.none(),
                    Evaluation.THRESHOLD,
                    about,
                    ChampionMetrics.of(about.get(0).evaluation()),
                    Provenance.of(experiment));
            return new Champion(description, histograms(experiment), models);
        } catch (RuntimeException e) {
            close(models);
            throw e;
        }
    }

    private static List<TrainingHistogram> histograms(Experiment experiment) {
        FeatureTable table = experiment.table();
        int[] rows = experiment.rows().train();
        return table.features().names().stream()
                .map(feature -> TrainingHistogram.of(feature, table.column(feature), rows))
                .toList();
    }

    /**
     * Reads a champion that {@link #save} wrote; it predicts exactly the same.
     *
     * @param directory the bundle
     * @return the champion; to be closed
     * @throws CartException if there is none, a file of it is missing, damaged or left over from another bundle, or it was
     *     written by a version of another format
     */
    public static Champion load(Path directory) {
        ChampionBundle bundle = ChampionBundle.read(directory);
        List<ChampionModel> models = new ArrayList<>();
        try {
            for (ChampionDescription.Model model : bundle.description().models()) {
                Candidate candidate = Candidates.named(model.candidate(), Candidates.all());
                TrainedModel trained = candidate.read(new ByteArrayInputStream(bundle.bytes(model)));
                models.add(new ChampionModel(candidate, model, trained));
            }
            return new Champion(bundle.description(), bundle.histograms(), models);
        } catch (IOException e) {
            close(models);
            throw new CartException(directory + ": a model of the champion cannot be read: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            close(models);
            throw e;
        }
    }

    /**
     * Writes the bundle: champion.json, champion_histograms.json, and the model in its own format as
     * champion_xgb_model.json (XGBoost), champion_lgbm_model.txt (LightGBM), champion_rf_model.txt or
     * champion_lr_model.json; champion.sha256 vouches for them. Files are replaced whole; a bundle that was left half
     * replaced is refused by {@link #load}.
     *
     * @param directory where to; made if it is not there
     * @return the files of the bundle
     * @throws CartException if it cannot be written
     */
    public List<Path> save(Path directory) {
        return ChampionBundle.save(directory, description, histograms, models);
    }

    /**
     * Gives the same champion with a calibration and a threshold that were chosen, on validation rows.
     *
     * @param calibration what mends its probabilities; fit it to the {@link #uncalibrated} ones
     * @param threshold from 0 to 1; a mended probability above it means yes
     * @return a champion that shares the models: closing one closes both
     */
    public Champion withDecision(Calibration calibration, double threshold) {
        return new Champion(description.withDecision(calibration, threshold), histograms, models);
    }

    /**
     * Gives the same champion with more metrics in its description.
     *
     * @param measured value by name of the metric; takes the place of one with that name
     * @return a champion that shares the models: closing one closes both
     */
    public Champion withMetrics(SortedMap<String, Double> measured) {
        return new Champion(description.withMetrics(measured), histograms, models);
    }

    /**
     * Trains the models again on the same rows and compares. For champions of a split that is drawn, such as the study's.
     *
     * @param table the table that they were trained on
     * @param threads how many threads to use; the result does not depend on it
     * @return what is the same and what is not
     * @throws CartException if the table has other features, or the split was made by hand: use {@link
     *     #reproduce(FeatureTable, Split, int)}
     */
    public Reproduction reproduce(FeatureTable table, int threads) {
        return reproduce(table, description.provenance().drawnSplit(), threads);
    }

    /**
     * Trains the models again on the same rows and compares. Calibration, threshold and metrics that were added are not
     * made again.
     *
     * @param table the table that they were trained on
     * @param split the split that they were trained with
     * @param threads how many threads to use; the result does not depend on it
     * @return what is the same and what is not
     * @throws CartException if the table has other features
     */
    public Reproduction reproduce(FeatureTable table, Split split, int threads) {
        Experiment experiment =
                Experiment.of(table, label(), split, description.provenance().seed(), threads);
        return Reproduction.of(description, models, experiment);
    }

    /**
     * Gives all that is known of it but the models themselves.
     *
     * @return its description
     */
    public ChampionDescription description() {
        return description;
    }

    /**
     * Gives how the features were spread over the training rows.
     *
     * @return one histogram a feature, in the order of the features
     */
    public List<TrainingHistogram> histograms() {
        return histograms;
    }

    /**
     * Predicts, and mends what it predicts by its calibration.
     *
     * @param table a table with the champion's features in their order, unscaled
     * @param rows row numbers
     * @return the probability of the label for each of the rows
     * @throws CartException if the table has other features
     */
    public float[] probabilities(FeatureTable table, int[] rows) {
        return description.calibration().apply(uncalibrated(table, rows));
    }

    /**
     * Predicts as the model does by itself.
     *
     * @param table a table with the champion's features in their order, unscaled
     * @param rows row numbers
     * @return the model's own probability of the label for each of the rows
     * @throws CartException if the table has other features
     */
    public float[] uncalibrated(FeatureTable table, int[] rows) {
        return leader().model()
                .probabilities(
                        DesignMatrix.of(table, rows, description.scaler()),
                        Runtime.getRuntime().availableProcessors());
    }

    /**
     * Gives its name on the leaderboard.
     *
     * @return for example XGBoost_Tuned
     */
    public String name() {
        return leader().about().name();
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
     * Gives how this very model did on the test rows, without calibration and at the threshold 0.5.
     *
     * @return the metrics
     */
    public Evaluation evaluation() {
        return leader().about().evaluation();
    }

    /**
     * Gives how much it relies on each feature.
     *
     * @return share of each feature
     */
    public FeatureImportance importance() {
        return leader().about().importance();
    }

    /**
     * Gives what it predicts.
     *
     * @return the label
     */
    public Label label() {
        return new Label(description.label());
    }

    /**
     * Gives the features that it must be given.
     *
     * @return names in column order
     */
    public FeatureList features() {
        return description.scaler().features();
    }

    /**
     * Gives the probability above which it says yes.
     *
     * @return from 0 to 1; 0.5 unless one was chosen
     */
    public double threshold() {
        return description.threshold();
    }

    /** Frees the models. */
    @Override
    public void close() {
        close(models);
    }

    private static void close(List<ChampionModel> models) {
        models.forEach(model -> model.model().close());
    }

    private ChampionModel leader() {
        return models.get(0);
    }
}
