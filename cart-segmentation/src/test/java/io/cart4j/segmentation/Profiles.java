package io.cart4j.segmentation;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Made-up rows of a segment table, not named yet. */
final class Profiles {
    private Profiles() {}

    static SegmentProfile segment(
            int id, double share, double duration, double views, double carts, double products, double price) {
        return outcome(id, share, duration, views, carts, products, price, 0, 0);
    }

    static SegmentProfile outcome(
            int id,
            double share,
            double duration,
            double views,
            double carts,
            double products,
            double price,
            double purchases,
            double abandonment) {
        return new SegmentProfile(
                id,
                "",
                "",
                (long) (share * 1_000_000),
                share,
                duration,
                1,
                views + carts + purchases,
                views,
                carts,
                purchases,
                products,
                price,
                abandonment);
    }

    static List<SegmentProfile> same(int count) {
        return IntStream.range(0, count)
                .mapToObj(id -> segment(id, 1.0 / count, 100, 3, 0.1, 2, 50))
                .toList();
    }

    static List<SegmentProfile> random(int count, long seed) {
        Random random = new Random(seed);
        return IntStream.range(0, count)
                .mapToObj(id -> outcome(
                        id,
                        1.0 / count,
                        Math.exp(5 + 2 * random.nextGaussian()),
                        1 + Math.exp(random.nextGaussian()),
                        random.nextInt(3) == 0 ? 0 : random.nextDouble(),
                        1 + Math.exp(random.nextGaussian()),
                        Math.exp(5 + 0.3 * random.nextGaussian()),
                        random.nextDouble(),
                        random.nextDouble()))
                .toList();
    }
}
