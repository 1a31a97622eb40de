package io.cart4j.examples.shop;

/** A visit in progress: who, where, when, and the events it leaves on the timeline. One object serves all visits in turn. */
final class Visit {
    private static final double CARTS_WITHOUT_PRICE = 0.05;

    private final Timeline timeline;
    private final Trail trail;
    private final Catalogue catalogue;
    private final RareDefects defects;
    final Dice dice;

    long session;
    long user;
    int time;
    int product;
    int views;
    double intent;
    boolean bought;

    Visit(Timeline timeline, Trail trail, Catalogue catalogue, RareDefects defects, Dice dice) {
        this.timeline = timeline;
        this.trail = trail;
        this.catalogue = catalogue;
        this.defects = defects;
        this.dice = dice;
    }

    void begin(long session, long user, int second, int product) {
        this.session = session;
        this.user = user;
        this.time = second;
        this.product = product;
        this.views = 0;
        this.bought = false;
    }

    void end() {
        trail.endVisit();
    }

    void pause(Quantiles gap) {
        time += (int) gap.at(dice.next());
    }

    boolean isOver() {
        return !timeline.reaches(time);
    }

    int day() {
        return time / Demand.DAY;
    }

    int price() {
        return catalogue.prices().cents(product, time);
    }

    void view() {
        trail.add(time, session, Event.of(Event.VIEW, product, userNow()));
        views++;
    }

    /** Leaves the carts that the shop logs, now and then twice. */
    void cart() {
        if (!catalogue.logsCart(product, day()) || (price() == 0 && !dice.chance(CARTS_WITHOUT_PRICE))) {
            return;
        }
        long event = Event.of(Event.CART, product, userNow());
        trail.add(time, session, defects.losesSession() ? Event.withoutSession(event) : event);
        if (defects.repeatsCart(dice)) {
            trail.add(time, session, event);
        }
    }

    void purchase() {
        trail.add(time, session, Event.of(Event.PURCHASE, product, userNow()));
        bought = true;
    }

    private long userNow() {
        return views > 0 && defects.sharesSession(session) ? user + 1 : user;
    }
}
