package io.cart4j.examples.shop;

/** Robots: a handful of users that come all the time under ever new session ids, and now and then read page after page. */
final class Crawlers {
    private static final double SHARE_OF_SESSIONS = 0.003;
    private static final double LONG_READ = 0.01;
    private static final double LEAVES = 0.35;
    private static final int SHORTEST_READ = 60;
    private static final int LONGEST_READ = 4100;

    /** A read must not take more of the shop's events than this share, or small shops would stand still for it. */
    private static final int EVENTS_PER_READ_EVENT = 20_000;

    private final Catalogue catalogue;
    private final int longestRead;

    Crawlers(Catalogue catalogue, long events) {
        this.catalogue = catalogue;
        this.longestRead = (int) Math.max(SHORTEST_READ, Math.min(LONGEST_READ, events / EVENTS_PER_READ_EVENT));
    }

    static boolean comes(Dice dice) {
        return dice.chance(SHARE_OF_SESSIONS);
    }

    static long user(Dice dice) {
        double lot = dice.unit();
        return (long) (Shoppers.CRAWLERS * lot * lot * lot);
    }

    void play(Visit visit) {
        Dice dice = visit.dice;
        int pages = dice.chance(LONG_READ) ? longRead(dice) : 1;
        for (int page = 0; !visit.isOver() && (page < pages || (pages == 1 && !dice.chance(LEAVES))); page++) {
            visit.view();
            visit.time += dice.below(pages == 1 ? 20 : 3);
            visit.product = catalogue.product(catalogue.categoryOf(visit.product), visit.day(), dice);
        }
    }

    private int longRead(Dice dice) {
        double lot = 1 - dice.unit();
        return (int) Math.min(longestRead, SHORTEST_READ / lot);
    }
}
