package io.cart4j.segmentation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Names of a noun and, where they go, the two traits in which a segment stands out most. The largest segment chooses
 * first; who finds a name taken takes the next best pair of traits, then three and more, and a number if there is no
 * other way.
 */
final class TraitNamer implements SegmentNamer {
    private static final int WORDS = 2;

    @Override
    public List<SegmentName> name(List<SegmentProfile> segments) {
        List<Trait> traits = Trait.all(segments);
        Set<String> taken = new HashSet<>();
        List<SegmentName> names = new ArrayList<>();
        for (SegmentProfile segment : segments) {
            List<Trait.Word> words = traits.stream()
                    .flatMap(trait -> trait.wordFor(segment).stream())
                    .toList();
            names.add(new SegmentName(firstFree(candidates(words, noun(segment)), taken), describe(segment)));
        }
        return names;
    }

    private static String noun(SegmentProfile segment) {
        if (segment.abandonmentRate() >= 0.5) {
            return "abandoners";
        }
        return segment.meanPurchases() >= 0.5 ? "buyers" : "visitors";
    }

    /** All names that are true of a segment, best first: pairs of traits, then more, then fewer. */
    private static List<String> candidates(List<Trait.Word> words, String noun) {
        // a choice of words is a number whose bits say which words are in
        Comparator<Integer> byLength = Comparator.comparingInt(chosen ->
                Integer.bitCount(chosen) >= WORDS ? Integer.bitCount(chosen) : Integer.SIZE - Integer.bitCount(chosen));
        Comparator<Integer> byStrength = Comparator.comparingDouble(chosen -> -strength(words, chosen));
        return IntStream.range(0, 1 << words.size())
                .boxed()
                .sorted(byLength.thenComparing(byStrength))
                .map(chosen -> phrase(words, chosen, noun))
                .toList();
    }

    private static double strength(List<Trait.Word> words, int chosen) {
        return IntStream.range(0, words.size())
                .filter(place -> (chosen >> place & 1) == 1)
                .mapToDouble(place -> words.get(place).strength())
                .sum();
    }

    private static String phrase(List<Trait.Word> words, int chosen, String noun) {
        List<String> parts = new ArrayList<>();
        for (int place = 0; place < words.size(); place++) {
            if ((chosen >> place & 1) == 1) {
                parts.add(words.get(place).adjective());
            }
        }
        parts.add(noun);
        String phrase = String.join(" ", parts);
        return phrase.substring(0, 1).toUpperCase(Locale.ROOT) + phrase.substring(1);
    }

    private static String firstFree(List<String> candidates, Set<String> taken) {
        for (String candidate : candidates) {
            if (taken.add(candidate)) {
                return candidate;
            }
        }
        int number = 2;
        while (!taken.add(candidates.get(0) + " " + number)) {
            number++;
        }
        return candidates.get(0) + " " + number;
    }

    private static String describe(SegmentProfile segment) {
        return "abandonment " + Figures.fixed(segment.abandonmentRate() * 100, 1) + "%, sessions of "
                + Figures.fixed(segment.meanDurationSeconds(), 0) + "s with "
                + Figures.fixed(segment.meanProducts(), 1) + " products, "
                + Figures.fixed(segment.meanCarts(), 2) + " carts and "
                + Figures.fixed(segment.meanPurchases(), 2) + " purchases, average price "
                + Figures.fixed(segment.meanPrice(), 2);
    }
}
