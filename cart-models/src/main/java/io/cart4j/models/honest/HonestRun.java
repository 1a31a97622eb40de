package io.cart4j.models.honest;

import io.cart4j.core.TrackingHealth;
import io.cart4j.features.DecisionTable;
import io.cart4j.features.FeatureTable;
import io.cart4j.features.Label;
import io.cart4j.models.BakeOff;
import io.cart4j.models.Candidate;
import io.cart4j.models.Candidates;
import io.cart4j.models.Champion;
import io.cart4j.models.ChampionOrigin;
import io.cart4j.models.Folds;
import io.cart4j.models.Leaderboard;
import io.cart4j.models.Metric;
import io.cart4j.models.Run;
import io.cart4j.models.Split;
import io.cart4j.models.SplitRows;
import io.cart4j.models.evaluation.Costs;
import io.cart4j.models.evaluation.UserBootstrap;
import io.cart4j.models.leaks.EvaluationPath;
import io.cart4j.models.leaks.LeakAlarms;
import io.cart4j.models.leaks.LeakReport;
import io.cart4j.models.leaks.PointKernel;
import io.cart4j.models.leaks.SessionAlarms;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One honest bake-off from its division to its results. All models are trained before the test period is opened. */
final class HonestRun {
    private static final String PROTOCOL = "honest";
    private static final String FEATURE_SET = "atCart";
    private static final int TUNED = 2;
    private static final Costs EQUAL_COSTS = new Costs(1, 1);

    private final HonestPlan plan;
    private final TimeSplit split;
    private final TrackingHealth health;

    HonestRun(HonestPlan plan) {
        this.plan = plan;
        DecisionTable main = plan.decisions().tables().get(0);
        this.split = TimeSplit.usual(main.starts(), main.ends(), plan.seed());
        this.health = TrackingHealth.of(plan.decisions().days());
    }

    HonestOutcome run() {
        List<DecisionTable> tables = plan.decisions().tables();
        Division main = division(tables.get(0), plan.trustedDaysOnly());
        main.requireOutcomes();
        List<Division> divisions = new ArrayList<>(List.of(main));
        for (DecisionTable table : tables.subList(1, tables.size())) {
            Division division = division(table, plan.trustedDaysOnly());
            if (division.hasOutcomes()) {
                divisions.add(division);
            } else {
                plan.listener()
                        .warning(table.point().name() + " is left out: one of its periods has no cart, or none of"
                                + " one outcome");
            }
        }
        plan.listener().runStarted("leak alarms");
        LeakReport leaks = leakAlarms(main);
        Leaderboard board = bakeOff(main);
        Champion champion = board.champion(
                new ChampionOrigin(PROTOCOL, FEATURE_SET, main.table().point().name(), List.of())
                        .readFrom(plan.inputs()));
        try {
            return run(board, champion, leaks, divisions);
        } catch (RuntimeException e) {
            champion.close();
            throw e;
        }
    }

    private HonestOutcome run(Leaderboard board, Champion champion, LeakReport leaks, List<Division> divisions) {
        Division main = divisions.get(0);
        try (Models models = new Models()) {
            List<CalibratedRun> runs = new ArrayList<>();
            for (Run run : board.runs()) {
                boolean best = run.equals(board.best());
                FittedModel model =
                        best ? models.keep(FittedModel.of(champion, main.features())) : models.fit(main, run);
                runs.add(CalibratedRun.of(run, model, main, plan.seed()));
            }
            List<CalibratedRun> later = new ArrayList<>();
            for (Division division : divisions.subList(1, divisions.size())) {
                plan.listener()
                        .runStarted(board.best().name() + " at "
                                + division.table().point().name());
                later.add(calibrated(division, board.best(), models));
            }
            Optional<DayModels> days = dayModels(main.table(), board.best(), models);
            plan.listener().runStarted("test period");
            HonestResults results = results(board, leaks, divisions, runs, later, days);
            CalibratedRun best = runs.get(0);
            return new HonestOutcome(
                    results,
                    champion.withDecision(best.calibration().chosen(), best.threshold())
                            .withMetrics(results.champion().metrics()));
        }
    }

    /** Opens the test periods, after all models are there. */
    private HonestResults results(
            Leaderboard board,
            LeakReport leaks,
            List<Division> divisions,
            List<CalibratedRun> runs,
            List<CalibratedRun> later,
            Optional<DayModels> days) {
        UserBootstrap bootstrap = new UserBootstrap(UserBootstrap.DEFAULT_REPLICATES, plan.seed(), plan.threads());
        Division main = divisions.get(0);
        TestPeriod test = TestPeriod.open(main, bootstrap);
        List<TestPeriod.Judged> judged = runs.stream().map(test::judge).toList();
        TestPeriod.Judged champion = judged.get(0);
        List<PointResult> earliness = new ArrayList<>();
        earliness.add(test.point(champion));
        for (int point = 0; point < later.size(); point++) {
            TestPeriod period = TestPeriod.open(divisions.get(point + 1), bootstrap);
            earliness.add(period.point(period.judge(later.get(point))));
        }
        return new HonestResults(
                main.table().point().name(),
                main.features().features().names(),
                split,
                main.sizes(),
                test.board(judged),
                board.tuning(),
                EQUAL_COSTS,
                test.costs(champion, EQUAL_COSTS),
                test.asPredicted(champion),
                test.slices(champion),
                leaks,
                earliness,
                days.map(models -> test.days(models, plan.trustedDaysOnly())).orElse(null));
    }

    /** Nothing if all days are trusted, or too few sessions of either kind are left. */
    private Optional<DayModels> dayModels(DecisionTable table, Run best, Models models) {
        Division all = division(table, false);
        Division trusted = division(table, true);
        if (health.untrustedDays().isEmpty() || !all.hasOutcomes() || !trusted.hasOutcomes()) {
            return Optional.empty();
        }
        return Optional.of(new DayModels(
                calibrated(all, best, models),
                calibrated(trusted, best, models),
                all.train().length - trusted.train().length,
                all.validation().length - trusted.validation().length,
                health));
    }

    private CalibratedRun calibrated(Division division, Run run, Models models) {
        return CalibratedRun.of(run, models.fit(division, run), division, plan.seed());
    }

    private Division division(DecisionTable table, boolean trustedOnly) {
        Division division = Division.of(table, split);
        return trustedOnly ? division.trusted(health) : division;
    }

    /** Of the test period only features and events are looked at, no labels. */
    private LeakReport leakAlarms(Division main) {
        int[] train = main.train();
        int[] test = main.testWithoutLabels();
        Set<String> drifting = new HashSet<>(HonestBakeOff.drifting());
        drifting.retainAll(main.features().features().names());
        LeakReport tables = LeakAlarms.on(main.features(), Label.abandonedAfter())
                .drifting(drifting)
                .path(this::walk)
                .seed(plan.seed())
                .threads(plan.threads())
                .check(train, main.validation(), test);
        HonestPlan.Events events = plan.events();
        if (events == null) {
            return tables;
        }
        return tables.and(SessionAlarms.on(PointKernel.atCart(main.table().point()))
                .table(main.features())
                .check(events.sessionizer(), events.source(), train, test));
    }

    /** From labels to probabilities as every model of the board goes, with trees that learn their rows by heart. */
    private float[] walk(byte[] labels, int[] train, int[] judge, long seed) {
        Candidate trees = Candidates.lightGbm();
        FeatureTable table = plan.decisions().tables().get(0).features();
        try (FittedModel model = FittedModel.fit(
                table, labels, train, trees, EvaluationPath.byHeart(trees.defaults()), seed, plan.threads())) {
            return model.probabilities(judge);
        }
    }

    private Leaderboard bakeOff(Division main) {
        SplitRows rows = SplitRows.of(main.train(), main.validation());
        BakeOff bakeOff = BakeOff.on(main.features(), Label.abandonedAfter())
                .split(Split.explicit("training and validation period", rows))
                .candidates(plan.candidates())
                .rankBy(Metric.ROC_AUC)
                .threads(plan.threads())
                .seed(plan.seed())
                .progress(plan.listener());
        if (plan.search() != null) {
            bakeOff.tuneTop(TUNED, plan.grids(), tuningFolds(main), plan.search());
        }
        if (plan.ledger() != null) {
            bakeOff.ledger(plan.ledger());
        }
        return bakeOff.run();
    }

    /** Tuning looks at the training period alone: it learns from the earlier part and is judged by the later one. */
    private Folds tuningFolds(Division main) {
        return Folds.explicit("earlier and later part of the training period", List.of(main.tuningRows(split)));
    }

    /** Models that are closed together. */
    private final class Models implements AutoCloseable {
        private final List<FittedModel> kept = new ArrayList<>();

        FittedModel fit(Division division, Run run) {
            Candidate candidate = plan.candidate(run.candidate());
            return keep(FittedModel.fit(division, candidate, run.parameters(), plan.seed(), plan.threads()));
        }

        FittedModel keep(FittedModel model) {
            kept.add(model);
            return model;
        }

        @Override
        public void close() {
            kept.forEach(FittedModel::close);
        }
    }
}
