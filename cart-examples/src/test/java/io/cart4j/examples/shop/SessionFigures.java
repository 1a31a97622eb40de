package io.cart4j.examples.shop;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/** Figures of sessions, from rows in the order of time; types go by their first letters. */
final class SessionFigures {
    final SessionStates states = new SessionStates();
    final UserFigures users = new UserFigures();
    final Counts gaps = new Counts(200_000);
    private final LongIndex sessionProducts = new LongIndex();
    private final long[][] transitions = new long['v' + 1]['v' + 1];
    private final long[][] sameProduct = new long['v' + 1]['v' + 1];

    /** Takes a row; one without a session id belongs to nothing. */
    void add(LogRow row) {
        if (row.session().isEmpty()) {
            return;
        }
        users.add(row);
        int s = states.of(row.session());
        if (states.events[s] > 0) {
            addTransition(row, s);
        }
        int known = sessionProducts.size();
        boolean newProduct = sessionProducts.of(Dice.hash(s, row.product())) == known;
        states.add(s, row, newProduct);
    }

    /** The share of the sessions that are as wanted. */
    double share(IntPredicate wanted) {
        return share(s -> true, wanted);
    }

    /** The share of those that are as wanted among others. */
    double share(IntPredicate among, IntPredicate wanted) {
        return count(among.and(wanted)) / (double) count(among);
    }

    long count(IntPredicate wanted) {
        long count = 0;
        for (int s = 0; s < states.size(); s++) {
            count += wanted.test(s) ? 1 : 0;
        }
        return count;
    }

    /** The distribution of a column over the sessions that are as wanted. */
    Counts distribution(IntPredicate wanted, IntUnaryOperator column, int highest) {
        Counts counts = new Counts(highest);
        for (int s = 0; s < states.size(); s++) {
            if (wanted.test(s)) {
                counts.add(column.applyAsInt(s));
            }
        }
        return counts;
    }

    double sameProductShare(char from, char to) {
        return (double) sameProduct[from][to] / transitions[from][to];
    }

    /** The share of events of a type after which the session ends. */
    double ends(char type) {
        long last = count(s -> states.lastType[s] == type);
        return last / (double) (Arrays.stream(transitions[type]).sum() + last);
    }

    private void addTransition(LogRow row, int s) {
        int gap = row.second() - states.last[s];
        char from = states.lastType[s];
        char to = row.type().charAt(0);
        boolean same = states.lastProduct[s] == row.product();
        gaps.add(gap);
        transitions[from][to]++;
        sameProduct[from][to] += same ? 1 : 0;
        if (gap == 0 && (from != to || !same)) {
            states.flags[s] |= SessionStates.TIE;
        }
    }
}
