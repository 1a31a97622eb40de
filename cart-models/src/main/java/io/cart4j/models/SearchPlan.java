package io.cart4j.models;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Which families of points are tried, and in which rounds: known before anything is trained. */
record SearchPlan(List<PointFamily> families, List<Rung> rungs) {
    private static final int ETA = 3;

    /** With fewer, the first round of a small table would be a lottery, and cost nothing to avoid. */
    private static final int FEWEST_ROWS = 5_000;

    private static final int MOST_ROWS = 1_000_000;
    private static final int MOST_JUDGED = 200_000;

    /**
     * Makes a plan.
     *
     * @param points points of the grid, all parameters of the candidate filled in
     * @param rows rows to learn from in a fold
     * @param folds number of folds
     * @param seed seed of the draw of points if there are too many for the trials
     */
    static SearchPlan of(Search search, Candidate candidate, List<Parameters> points, int rows, int folds, long seed) {
        boolean exhaustive = search.method() == Search.Method.EXHAUSTIVE;
        List<PointFamily> families =
                exhaustive ? PointFamily.singles(points) : PointFamily.sharing(candidate.stages(), points);
        boolean single = families.stream().allMatch(family -> family.points().size() == 1);
        int most = search.trials().orElse(Integer.MAX_VALUE);
        int affordable = families.size();
        List<Rung> rungs = rungs(exhaustive, single, affordable, rows, folds);
        while (affordable > 1 && trainings(rungs) > most) {
            rungs = rungs(exhaustive, single, --affordable, rows, folds);
        }
        return new SearchPlan(draw(families, affordable, seed), rungs);
    }

    private static List<Rung> rungs(boolean exhaustive, boolean single, int families, int rows, int folds) {
        if (exhaustive) {
            return List.of(new Rung(Integer.MAX_VALUE, Integer.MAX_VALUE, folds, families));
        }
        List<Integer> sizes = new ArrayList<>();
        for (int left = families; left > 0; left /= ETA) {
            sizes.add(left);
        }
        int last = sizes.get(sizes.size() - 1);
        if (!single && last > 1) {
            // two families on all rows would cost more than all rounds before
            sizes.add(1);
        } else if (single && last == 1 && sizes.size() > 1) {
            // a single point needs no round to win
            sizes.remove(sizes.size() - 1);
        }
        List<Rung> rungs = new ArrayList<>();
        int most = Math.min(rows, MOST_ROWS);
        for (int round = 0; round < sizes.size(); round++) {
            int share = (int) (most / Math.pow(ETA, sizes.size() - 1 - round));
            rungs.add(new Rung(Math.min(most, Math.max(FEWEST_ROWS, share)), MOST_JUDGED, 1, sizes.get(round)));
        }
        return rungs;
    }

    int trainings() {
        return trainings(rungs);
    }

    /** The most folds that a round takes. */
    int folds() {
        return rungs.stream().mapToInt(Rung::folds).max().orElseThrow();
    }

    /** What all trainings cost, in rows times stages, if those that drop out cost as much as those that stay. */
    double cost(int rows) {
        double stages = families.stream().mapToInt(PointFamily::cost).average().orElseThrow();
        return rungs.stream()
                .mapToDouble(rung -> stages * rung.trainings() * Math.min(rung.rows(), rows))
                .sum();
    }

    private static int trainings(List<Rung> rungs) {
        return rungs.stream().mapToInt(Rung::trainings).sum();
    }

    /** Some of the families, in their order. */
    private static List<PointFamily> draw(List<PointFamily> families, int size, long seed) {
        List<Integer> places = new ArrayList<>();
        for (int place = 0; place < families.size(); place++) {
            places.add(place);
        }
        if (size < families.size()) {
            Collections.shuffle(places, new Random(seed));
        }
        return places.subList(0, size).stream().sorted().map(families::get).toList();
    }
}
