package io.cart4j.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.junit.jupiter.api.Test;

class EventSealerTest {
    private static final int SOURCE = 3;

    private final Partitions partitions = Partitions.forText(0);
    private final EventSealer sealer = new EventSealer();

    @Test
    void everyEventComesBackWithItsSessionInInputOrder() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(SessionKey.mix(seed));
            List<Row> rows = rows(random);
            Map<Session, List<Row>> expected = new HashMap<>();
            rows.forEach(row -> expected.computeIfAbsent(row.session(), session -> new ArrayList<>())
                    .add(row));

            Map<Session, List<Row>> sealed = new HashMap<>();
            for (Piece piece : seal(rows)) {
                sealed.computeIfAbsent(piece.session, session -> new ArrayList<>())
                        .addAll(piece.rows);
            }

            assertThat(sealed).isEqualTo(expected);
        }
    }

    @Test
    void aPieceEndsOnlyWhereTheUserChanges() {
        for (int seed = 0; seed < 200; seed++) {
            List<Row> rows = rows(new Random(SessionKey.mix(seed))).stream()
                    .filter(row -> isKept(row.session().partition()))
                    .filter(row -> !row.session().text().equals("id 1"))
                    .toList();
            Map<Session, Long> lastUser = new HashMap<>();
            for (Piece piece : seal(rows)) {
                Long user = piece.rows.get(0).user();
                assertThat(piece.rows).allMatch(row -> row.user() == user);
                assertThat(lastUser.put(piece.session, user)).isNotEqualTo(user);
            }
        }
    }

    @Test
    void idsWithTheSameHashesStayApart() {
        List<Row> rows = new ArrayList<>();
        for (int at = 0; at < 9; at++) {
            rows.add(new Row(new Session(partitions.firstOther(), 7, 7, at % 3 == 0 ? "one" : "other"), 5, at));
        }

        List<Piece> pieces = seal(rows);

        assertThat(pieces)
                .extracting(piece -> piece.session.text)
                .containsExactly("one", "other", "one", "other", "one", "other");
    }

    @Test
    void manyPiecesKeepTheirIdsAndUsers() {
        List<Row> rows = new ArrayList<>();
        for (int at = 0; at < 20_000; at++) {
            int piece = at % 10_000;
            rows.add(new Row(
                    new Session(partitions.firstOther() + piece % 3, piece, piece % 7, "id " + piece), piece % 11, at));
        }

        List<Piece> pieces = seal(rows);

        assertThat(pieces).hasSize(10_000);
        assertThat(pieces.stream().flatMap(piece -> piece.rows.stream())).containsExactlyInAnyOrderElementsOf(rows);
    }

    @Test
    void partsOfPiecesAreJoinedAsIfTheirRowsHadBeenRead() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(SessionKey.mix(seed));
            List<Row> rows = rows(random).stream()
                    .filter(row -> row.session.partition < partitions.setAsideUuid())
                    .toList();

            assertThat(sealParts(rows, random)).isEqualTo(seal(rows));
        }
    }

    private boolean isKept(int partition) {
        return partition < partitions.setAsideUuid()
                || partition >= partitions.firstOther() && partition < partitions.setAsideOther();
    }

    /** Few keys, users and partitions, so that all of them meet; ids of the same hashes among those that are no UUIDs. */
    private List<Row> rows(Random random) {
        int size = random.nextInt(4) == 0 ? random.nextInt(3) : random.nextInt(400);
        int keys = 1 + random.nextInt(60);
        int users = 1 + random.nextInt(3);
        List<Row> rows = new ArrayList<>();
        for (int at = 0; at < size; at++) {
            int key = random.nextInt(keys);
            boolean uuid = key % 4 != 0;
            boolean kept = random.nextInt(5) != 0;
            long high = SessionKey.mix(key / 3);
            int partition = kept ? partitions.ofKept(uuid, high) : partitions.ofSetAside(uuid, random.nextLong());
            String text = uuid ? "" : "id " + random.nextInt(2);
            rows.add(new Row(new Session(partition, high, key % 3, text), random.nextInt(users), at));
        }
        return rows;
    }

    /** Seals rows whose product is their number in input order, and reads them back. */
    private List<Piece> seal(List<Row> input) {
        EventRows rows = new EventRows();
        for (Row row : input) {
            int at = rows.next();
            rows.partition[at] = row.session.partition;
            rows.keyHigh[at] = row.session.high;
            rows.keyLow[at] = row.session.low;
            rows.user[at] = row.user;
            rows.product[at] = row.number;
            rows.time[at] = row.number * EventTime.MICROS_PER_SECOND;
            if (!partitions.holdsUuids(row.session.partition)) {
                byte[] text = row.session.text.getBytes(StandardCharsets.US_ASCII);
                rows.putText(at, text, 0, text.length);
            }
        }
        try (BufferAllocator allocator = new RootAllocator();
                EventBlock block = sealer.seal(rows, partitions, SOURCE, allocator)) {
            return read(block, input.size());
        }
    }

    /** Does the same with parts of some rows in a row. */
    private List<Piece> sealParts(List<Row> input, Random random) {
        SessionPieces parts = new SessionPieces();
        long[][] events = new long[EventRows.COLUMNS][input.size()];
        int from = 0;
        while (from < input.size()) {
            Row first = input.get(from);
            int to = from + 1;
            while (to < input.size()
                    && input.get(to).session.equals(first.session)
                    && input.get(to).user == first.user
                    && random.nextInt(5) > 0) {
                to++;
            }
            Session session = first.session;
            parts.add(session.partition, session.high, session.low, first.user, to - from);
            for (; from < to; from++) {
                events[EventRows.PRODUCT][from] = input.get(from).number;
                events[EventRows.TIME][from] = input.get(from).number * EventTime.MICROS_PER_SECOND;
            }
        }
        try (BufferAllocator allocator = new RootAllocator();
                EventBlock block = sealer.seal(parts, events, input.size(), partitions, SOURCE, allocator)) {
            return read(block, input.size());
        }
    }

    private List<Piece> read(EventBlock block, int size) {
        long[][] pieces = read(block.pieces().rows(), SessionPieces.COLUMNS);
        long[][] events = read(block.events().rows(), EventRows.COLUMNS);
        IdArena ids = new IdArena();
        int firstText = block.pieces().start(partitions.firstOther());
        IdTexts texts = block.pieces().texts();
        if (texts != null) {
            texts.read(0, block.pieces().rows().rows() - firstText, ids);
        }
        List<Piece> read = new ArrayList<>();
        int event = 0;
        for (int partition = 0; partition < partitions.count(); partition++) {
            assertThat(event).isEqualTo(block.events().start(partition));
            for (int at = block.pieces().start(partition); at < block.pieces().start(partition + 1); at++) {
                assertThat(pieces[SessionPieces.SOURCE][at]).isEqualTo(SOURCE);
                String text = at < firstText ? "" : text(ids, at - firstText);
                Session session = new Session(
                        partition, pieces[SessionPieces.KEY_HIGH][at], pieces[SessionPieces.KEY_LOW][at], text);
                List<Row> rows = new ArrayList<>();
                for (long left = pieces[SessionPieces.EVENTS][at]; left > 0; left--, event++) {
                    long number = events[EventRows.PRODUCT][event];
                    assertThat(events[EventRows.TIME][event]).isEqualTo(number * EventTime.MICROS_PER_SECOND);
                    rows.add(new Row(session, pieces[SessionPieces.USER][at], number));
                }
                read.add(new Piece(session, rows));
            }
        }
        assertThat(event).isEqualTo(size);
        return read;
    }

    private static long[][] read(PackedRows rows, int columns) {
        long[][] values = new long[columns][rows.rows()];
        new RowReader().read(rows, 0, rows.rows(), values, 0);
        return values;
    }

    private static String text(IdArena ids, int number) {
        byte[] text = new byte[ids.length(number)];
        ids.copy(number, text, 0);
        return new String(text, StandardCharsets.US_ASCII);
    }

    private record Session(int partition, long high, long low, String text) {}

    private record Row(Session session, long user, long number) {}

    private record Piece(Session session, List<Row> rows) {}
}
