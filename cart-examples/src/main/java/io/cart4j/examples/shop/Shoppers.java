package io.cart4j.examples.shop;

/**
 * Who comes, and who they are. Users are numbered in the order in which they first appear; nothing is stored about
 * them: a visit's user is drawn from those who may be there by then, recent ones more often, and a few in each block of
 * neighbours much more often than the others. What a user is like follows from the number.
 */
final class Shoppers {
    /** Numbers of the robots, which come before those of people. */
    static final int CRAWLERS = 8;

    private static final int BLOCK = 32;
    private static final int LOYAL = 5;
    private static final float LOYAL_BUYS = 1.6f;
    private static final float OTHERS_BUY = 0.45f;
    private static final double USERS_PER_EVENT = 0.066;
    private static final double KNOWN_BEFORE = 0.43;
    private static final long FIRST_ID = 412_000_000L;
    private static final double ID_RANGE = 168_000_000;

    private final long seed;
    private final double everyone;
    private final long idStep;
    private final Quantiles affinities = Quantiles.normal().map(z -> StrictMath.exp(1.25 * z - 0.78));

    Shoppers(long seed, long events) {
        this.seed = Dice.hash(seed, 'u');
        this.everyone = Math.max(2 * BLOCK, events * USERS_PER_EVENT);
        this.idStep = Math.max(1, (long) (ID_RANGE / (everyone + CRAWLERS)));
    }

    /** The user of a visit, at a share of the season's events. */
    long draw(Dice dice, double progress) {
        double known = everyone * (KNOWN_BEFORE + (1 - KNOWN_BEFORE) * progress);
        double back = dice.unit();
        long drawn = (long) (known - everyone * KNOWN_BEFORE * back * Math.sqrt(back));
        double place = dice.unit();
        long block = drawn / BLOCK * BLOCK;
        return CRAWLERS + block + (long) (BLOCK * place * place * Math.sqrt(place));
    }

    /** The number of a user who never comes otherwise, another one for each user. */
    long twin(long user) {
        return user + (long) everyone + CRAWLERS;
    }

    /** How much more readily than the average person a user puts things into the cart and buys them. */
    float affinity(long user) {
        return affinities.at(Dice.hash(seed, user)) * ((user - CRAWLERS) % BLOCK < LOYAL ? LOYAL_BUYS : OTHERS_BUY);
    }

    /** Bits that choose one of the few categories a user keeps coming back to. */
    long favourite(long user, Dice dice) {
        return Dice.hash(seed + 1 + dice.below(3), user);
    }

    /** The id in the log: they grow with the number, with holes. */
    int id(long user) {
        return (int) (FIRST_ID + user * idStep + (((Dice.hash(seed, ~user) >>> 32) * idStep) >>> 32));
    }
}
