package io.cart4j.examples;

import io.cart4j.core.AddedColumn;
import io.cart4j.core.CartException;
import io.cart4j.core.EventSource;
import io.cart4j.core.SessionColumns;
import io.cart4j.core.SessionTable;
import io.cart4j.core.Sessionizer;
import io.cart4j.core.internal.ParquetTableFile;
import io.cart4j.features.AtCart;
import io.cart4j.features.DecisionPoint;
import io.cart4j.features.DecisionTable;
import io.cart4j.features.FeatureSet;
import io.cart4j.models.ChampionBundle;
import io.cart4j.models.ChampionOrigin;
import io.cart4j.models.scoring.Scorer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.BigIntVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.TimeStampVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.Schema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Gives each session of new events a risk by a saved champion. */
@Command(
        name = "score",
        description =
                "Give each session a risk by a saved champion. By one of whole sessions (bakeoff --protocol study): a row a"
                        + " session with user_session. By one at the cart (--protocol honest): a row for each session that"
                        + " reaches the champion's decision point, with user_id (a number of this run where users are"
                        + " text), session_start and decision_time. Both with risk, the calibrated probability, and"
                        + " is_predicted_abandoned, whether it is above the champion's threshold. A champion at the cart also"
                        + " looks at earlier sessions of the user and the shop's week before: give the events before as"
                        + " well, as far back as you have them.")
public final class ScoreSessions implements Runnable {
    private static final Field USER = SessionTable.SCHEMA.findField(SessionColumns.USER_ID);
    private static final Field START = SessionTable.SCHEMA.findField(SessionColumns.SESSION_START);
    private static final Field DECISION = new Field("decision_time", START.getFieldType(), null);

    @Option(names = "--champion", required = true, paramLabel = "DIR", description = "Where the champion is saved.")
    private Path champion = Path.of(".");

    @Option(names = "--out", required = true, paramLabel = "FILE.parquet", description = "The risks.")
    private Path out = Path.of("risks.parquet");

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Mixin
    private EventInputs events = new EventInputs();

    ScoreSessions() {}

    /**
     * Runs the command.
     *
     * @param args its options
     */
    public static void main(String[] args) {
        CommandLauncher.main(new ScoreSessions(), args);
    }

    @Override
    public void run() {
        EventSource source = events.source(out.resolveSibling(out.getFileName() + ".rejects.csv"), List.of(out));
        ChampionBundle bundle = ChampionBundle.read(champion);
        ResultFiles.check(ResultFiles.matching(champion, "champion*"), List.of(out));
        Scorer scorer = Scorer.of(bundle);
        ChampionOrigin origin = bundle.description().origin();
        Console console = new Console();
        try (Console.Progress progress = console.progress()) {
            Sessionizer sessionizer =
                    events.setUp(Sessionizer.bySessionId(), common).progress(progress);
            int rows = switch (origin.featureSet()) {
                case "study" -> scoreSessions(scorer, sessionizer, source);
                case "atCart" -> scoreCarts(scorer, DecisionPoint.parse(origin.decisionPoint()), sessionizer, source);
                default ->
                    throw new CartException(champion + " holds a champion of the features " + origin.featureSet()
                            + ", which this command cannot compute; score with the library");
            };
            progress.endStep();
            console.say("%,d risks in %s", rows, out);
        }
    }

    private int scoreSessions(Scorer scorer, Sessionizer sessionizer, EventSource source) {
        try (SessionTable sessions = sessionizer.sessionize(source)) {
            float[] risks = new float[Math.toIntExact(sessions.rows())];
            List<VectorSchemaRoot> ids = new ArrayList<>();
            int row = 0;
            for (VectorSchemaRoot batch : sessions.batches()) {
                float[] part = scorer.probabilities(batch, FeatureSet.study(), common.threads);
                System.arraycopy(part, 0, risks, row, part.length);
                row += part.length;
                ids.add(VectorSchemaRoot.of(batch.getVector(SessionColumns.USER_SESSION)));
            }
            Schema schema = new Schema(List.of(sessions.schema().findField(SessionColumns.USER_SESSION)));
            ParquetTableFile.write(schema, ids, columns(risks, scorer), out);
            return risks.length;
        }
    }

    private int scoreCarts(Scorer scorer, DecisionPoint point, Sessionizer sessionizer, EventSource source) {
        DecisionTable carts = AtCart.standard()
                .points(List.of(point))
                .compute(sessionizer, source)
                .table(point);
        float[] risks = scorer.probabilities(carts.features(), common.threads);
        try (BufferAllocator allocator = new RootAllocator();
                VectorSchemaRoot keys = VectorSchemaRoot.of(
                        longs(USER, carts.users(), allocator),
                        longs(START, carts.starts(), allocator),
                        longs(DECISION, carts.decisionTimes(), allocator))) {
            keys.setRowCount(risks.length);
            ParquetTableFile.write(keys.getSchema(), List.of(keys), columns(risks, scorer), out);
        }
        return risks.length;
    }

    private static List<AddedColumn> columns(float[] risks, Scorer scorer) {
        double threshold = scorer.threshold();
        return List.of(
                AddedColumn.doubles("risk", row -> risks[(int) row]),
                AddedColumn.booleans("is_predicted_abandoned", row -> risks[(int) row] > threshold));
    }

    /** A column of integers, or of times in microseconds. */
    private static FieldVector longs(Field field, long[] values, BufferAllocator allocator) {
        FieldVector vector = field.createVector(allocator);
        vector.setInitialCapacity(values.length);
        vector.allocateNew();
        for (int row = 0; row < values.length; row++) {
            if (vector instanceof BigIntVector integers) {
                integers.set(row, values[row]);
            } else {
                ((TimeStampVector) vector).set(row, values[row]);
            }
        }
        vector.setValueCount(values.length);
        return vector;
    }
}
