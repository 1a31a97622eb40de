package io.cart4j.report;

import io.cart4j.segmentation.SegmentProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Segments to draw. */
final class Profiles {
    private Profiles() {}

    /** The eight segments that the study published. */
    static List<SegmentProfile> study() {
        return List.of(
                of(
                        0,
                        "High-Risk | Balanced | Browser | Premium",
                        5_546_009,
                        1483.58,
                        3.8668,
                        0.4939,
                        0.22999,
                        1.7745,
                        323.55,
                        0.14818),
                of(
                        1,
                        "High-Risk | Quick | Shopper | Mid-Range",
                        9_552,
                        1.104,
                        1.4986,
                        0.8289,
                        0.0001047,
                        1.0408,
                        310.955,
                        0.50366),
                of(
                        2,
                        "Low-Risk | Patient | Explorer | Budget",
                        1_264_920,
                        2676.38,
                        19.73,
                        0.299,
                        0.0852,
                        12.95,
                        249.17,
                        0.09924),
                of(
                        3,
                        "Low-Risk | Patient | Explorer | Budget",
                        4_640_233,
                        2441.5,
                        7.322,
                        0.10695,
                        0.0456,
                        5.089,
                        302.1,
                        0.04797),
                of(
                        4,
                        "High-Risk | Quick | Shopper | Premium",
                        109_922,
                        4.022,
                        1.7846,
                        0.3828,
                        0.000237,
                        1.0859,
                        331.4,
                        0.28504),
                of(
                        5,
                        "Medium-Risk | Patient | Explorer | Budget",
                        165_248,
                        4244.5,
                        50.588,
                        0.4668,
                        0.10994,
                        33.93,
                        226.3,
                        0.1417),
                of(
                        6,
                        "Medium-Risk | Quick | Browser | Premium",
                        1_251_591,
                        19.69,
                        2.3046,
                        0.16338,
                        0.02156,
                        1.6086,
                        335.8,
                        0.11257),
                of(
                        7,
                        "Low-Risk | Balanced | Shopper | Mid-Range",
                        10_008_201,
                        163.06,
                        1.2239,
                        0.000559,
                        0.00197,
                        1.205,
                        318.3,
                        0.000553));
    }

    static List<SegmentProfile> equal(int count) {
        List<SegmentProfile> profiles = new ArrayList<>();
        for (int id = 0; id < count; id++) {
            profiles.add(of(id, "Same name for all", 1_000, 60, 3, 0.1, 0.05, 2, 100, 0.1));
        }
        return profiles;
    }

    /** Segments of wildly different sizes and habits; some numbers are zero, some names very long. */
    static List<SegmentProfile> random(int count, Random random) {
        List<SegmentProfile> profiles = new ArrayList<>();
        for (int id = 0; id < count; id++) {
            profiles.add(of(
                    id,
                    "Visitors who come back late in the evening "
                            .repeat(1 + random.nextInt(5))
                            .strip(),
                    1 + (long) Math.exp(random.nextDouble() * 17),
                    zeroOr(random, Math.exp(random.nextDouble() * 14)),
                    zeroOr(random, Math.exp(random.nextDouble() * 7)),
                    zeroOr(random, random.nextDouble()),
                    zeroOr(random, random.nextDouble() / 1_000),
                    zeroOr(random, Math.exp(random.nextDouble() * 6)),
                    zeroOr(random, random.nextDouble() * 2_000),
                    zeroOr(random, random.nextDouble())));
        }
        return profiles;
    }

    private static double zeroOr(Random random, double value) {
        return random.nextInt(6) == 0 ? 0 : value;
    }

    static SegmentProfile of(
            int id,
            String name,
            long sessions,
            double duration,
            double views,
            double carts,
            double purchases,
            double products,
            double price,
            double abandonment) {
        return new SegmentProfile(
                id,
                name,
                "",
                sessions,
                0,
                duration,
                Double.NaN,
                views + carts + purchases,
                views,
                carts,
                purchases,
                products,
                price,
                abandonment);
    }
}
