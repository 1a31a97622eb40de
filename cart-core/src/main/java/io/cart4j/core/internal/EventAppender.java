package io.cart4j.core.internal;

import io.cart4j.core.EventType;
import org.apache.arrow.memory.BufferAllocator;
import org.jspecify.annotations.Nullable;

/**
 * Where one worker thread puts the rows that it decodes: turns texts into codes and keys, decides each row's fate, and
 * seals the rows of a block. For one thread.
 */
public final class EventAppender {
    private static final int TYPES = EventType.values().length;

    private final GroupRule rule;
    private final Dictionaries dictionaries;
    private final DictionaryCache brands;
    private final DictionaryCache categories;
    private final DictionaryCache users;
    private final Partitions partitions;
    private final EventSealer sealer = new EventSealer();
    private final SessionKey key = new SessionKey();
    private final EventRows rows = new EventRows();
    private RowFates fates = new RowFates();

    /** The words of unknown types by code, as they are shown, and the one of the row that is added next. */
    private final @Nullable String[] unknownTypes = new String[Dictionaries.MAX_TYPE_CODE + 1];

    private String unknownType = "";

    EventAppender(Dictionaries dictionaries, GroupRule rule, Partitions partitions) {
        this.partitions = partitions;
        this.rule = rule;
        this.dictionaries = dictionaries;
        this.brands = new DictionaryCache(dictionaries.brands);
        this.categories = new DictionaryCache(dictionaries.categories);
        this.users = new DictionaryCache(dictionaries.users);
    }

    /** The code of an event word; an unknown one is counted when the row is added and kept. */
    byte typeCode(EventWords words, byte[] text, int from, int to) {
        int code = words.codeOf(text, from, to);
        if (code != EventWords.UNKNOWN) {
            return (byte) code;
        }
        byte unknown = dictionaries.unknownTypeCode(text, from, to);
        String word = unknown == Dictionaries.MAX_TYPE_CODE ? null : unknownTypes[unknown];
        if (word == null) {
            word = Texts.quoted(text, from, to);
            unknownTypes[unknown] = word;
        }
        unknownType = word;
        return unknown;
    }

    /** What stands for a user that is text. */
    long userCode(byte[] text, int from, int to, String column) throws UnreadableRowException {
        if (from == to) {
            throw new UnreadableRowException(column + " is empty");
        }
        return users.codeOf(text, from, to);
    }

    int brandCode(byte[] text, int from, int to) {
        return brands.codeOf(text, from, to);
    }

    int categoryCode(byte[] text, int from, int to) {
        return categories.codeOf(text, from, to);
    }

    /** Adds a readable row; the session id is the text between {@code from} and {@code to}. */
    void append(
            long time,
            byte type,
            long product,
            int category,
            int brand,
            long price,
            long user,
            byte[] session,
            int from,
            int to) {
        boolean hasSession = from < to;
        boolean kept = hasSession && (price > 0 || price == Numbers.UNPRICED);
        fates.rowsRead++;
        if (kept) {
            fates.kept[Math.min(type, TYPES)]++;
            if (type >= TYPES) {
                fates.unknownTypes.add(unknownType);
            }
        } else if (hasSession) {
            fates.badPrice++;
        } else {
            fates.emptySession++;
        }
        int row = rows.next();
        boolean uuid;
        if (rule.byUser() && kept) {
            uuid = true;
            rows.keyHigh[row] = dictionaries.userHash(user);
            rows.keyLow[row] = user;
        } else {
            uuid = key.parseUuid(session, from, to);
            if (!uuid) {
                key.hashOther(session, from, to);
                rows.putText(row, session, from, to);
            }
            rows.keyHigh[row] = key.high;
            rows.keyLow[row] = key.low;
        }
        rows.partition[row] = kept
                ? partitions.ofKept(uuid, rows.keyHigh[row])
                : partitions.ofSetAside(uuid, SessionKey.mix(time ^ SessionKey.mix(product) ^ user));
        rows.time[row] = time;
        rows.product[row] = product;
        rows.user[row] = user;
        rows.price[row] = price == Numbers.UNPRICED ? 0 : price;
        rows.brand[row] = brand;
        rows.category[row] = category;
        rows.type[row] = type;
    }

    /** Counts a row that could not be read. */
    void unreadable() {
        fates.rowsRead++;
        fates.unreadable++;
    }

    /** Forgets rows of a block that could not be decoded to its end. */
    void reset() {
        rows.clear();
        fates = new RowFates();
    }

    /** Seals what was added since the last call. */
    EventBlock seal(int source, BufferAllocator allocator) {
        EventBlock block = sealer.seal(rows, partitions, source, allocator);
        rows.clear();
        return block;
    }

    /** Gives the fates of the rows since the last call. */
    RowFates takeFates() {
        RowFates taken = fates;
        fates = new RowFates();
        return taken;
    }
}
