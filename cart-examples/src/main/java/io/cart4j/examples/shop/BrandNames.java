package io.cart4j.examples.shop;

/** Names for the thousands of small brands, made of syllables; and the brand that is really called "nan". */
final class BrandNames {
    /** A brand like any other, which careless readers take for a missing one. */
    static final String NAN = "nan";

    private static final String[] SYLLABLES = {
        "al", "ber", "cor", "da", "el", "fen", "gro", "har", "is", "jo", "ka", "lum", "mar", "nor", "ol", "pra", "qui",
        "ros", "sta", "tel", "ur", "vel", "wil", "xan", "yor", "zen", "bi", "do", "ka", "lo", "mi", "ta"
    };

    private BrandNames() {}

    /** The name of a number: two or three syllables. */
    static String of(long number) {
        long bits = Dice.hash(7, number);
        String name = syllable(bits) + syllable(bits >>> 8) + (((bits >>> 16) & 1) == 0 ? "" : syllable(bits >>> 24));
        return name.equals(NAN) ? NAN + "o" : name;
    }

    private static String syllable(long bits) {
        return SYLLABLES[(int) (bits & (SYLLABLES.length - 1))];
    }
}
