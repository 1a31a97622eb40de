package io.cart4j.examples.shop;

/**
 * Starts visits and says under which session id they run. Ids are not clean: one changes in the middle of a visit, another
 * comes back after hours or days. Each visit draws from a stream of its own.
 */
final class Visits {
    private static final double ID_CHANGES = 0.14;
    private static final double KEEPS_PRODUCT = 0.18;
    private static final double BACK_TODAY = 0.0125;
    private static final double BACK_LATER = 0.0021;
    private static final double LATE_WITHOUT_VIEW = 0.35;
    private static final double PURCHASE_ONLY = 0.00025;

    private final long seed;
    private final long events;
    private final Timeline timeline;
    private final Appointments appointments;
    private final Shoppers shoppers;
    private final Browsing browsing;
    private final Checkout checkout;
    private final Crawlers crawlers;
    private final Visit visit;
    private final Dice dice = new Dice();
    private final Quantiles secondsToNewId = exponential(200, Gaps.LONGEST);
    private final Quantiles shortAbsence = Quantiles.of(
                    x -> StrictMath.exp(-1.2 * x), StrictMath.log(0.5), StrictMath.log(16))
            .map(x -> Demand.HOUR * StrictMath.exp(x));
    private final Quantiles longAbsence = exponential(4.2 * Demand.DAY, 29.6 * Demand.DAY);
    private long sessions;
    private long visits;

    Visits(
            long seed,
            long events,
            Timeline timeline,
            Trail trail,
            Appointments appointments,
            Shoppers shoppers,
            Catalogue catalogue,
            Tracking tracking) {
        this.seed = seed;
        this.events = events;
        this.timeline = timeline;
        this.appointments = appointments;
        this.shoppers = shoppers;
        Gaps gaps = new Gaps();
        checkout = new Checkout(catalogue, shoppers, gaps, appointments, tracking);
        browsing = new Browsing(catalogue, shoppers, checkout, gaps);
        crawlers = new Crawlers(catalogue, events);
        visit = new Visit(timeline, trail, catalogue, new RareDefects(events), dice);
    }

    /** A visit of somebody who comes by. */
    void start(int second) {
        dice.reset(seed, visits++);
        if (Crawlers.comes(dice)) {
            long user = Crawlers.user(dice);
            visit.begin(sessions++, user, second, browsing.firstProduct(user, second, dice));
            crawlers.play(visit);
            visit.end();
            return;
        }
        long user = shoppers.draw(dice, (double) timeline.scheduled() / events);
        visit.begin(sessions++, user, second, browsing.firstProduct(user, second, dice));
        if (dice.chance(PURCHASE_ONLY)) {
            checkout.buyLate(visit);
        } else {
            browsing.play(visit);
        }
        end();
    }

    /** The visit that the first appointment is for. */
    void resume(int second) {
        dice.reset(seed, visits++);
        long session = appointments.session();
        boolean late = session == Appointments.NEW_SESSION;
        visit.begin(late ? sessions++ : session, appointments.user(), second, appointments.product());
        appointments.removeFirst();
        if (late) {
            buyLate();
        } else {
            browsing.play(visit);
        }
        end();
    }

    private void buyLate() {
        if (!dice.chance(LATE_WITHOUT_VIEW)) {
            visit.view();
            visit.time += 20 + dice.below(100);
        }
        checkout.buyLate(visit);
    }

    private void end() {
        visit.end();
        while (dice.chance(ID_CHANGES)) {
            visit.time += (int) secondsToNewId.at(dice.next());
            if (visit.isOver()) {
                return;
            }
            int product =
                    dice.chance(KEEPS_PRODUCT) ? visit.product : browsing.firstProduct(visit.user, visit.time, dice);
            visit.begin(sessions++, visit.user, visit.time, product);
            browsing.play(visit);
            visit.end();
        }
        double lot = dice.unit();
        if (lot < BACK_TODAY + BACK_LATER) {
            double away = lot < BACK_TODAY ? shortAbsence.at(dice.next()) : Demand.DAY + longAbsence.at(dice.next());
            appointments.make(visit.time + (int) away, visit.session, visit.user, visit.product);
        }
    }

    private static Quantiles exponential(double mean, double longest) {
        return Quantiles.of(x -> StrictMath.exp(-x / mean), 0, longest);
    }
}
