package io.cart4j.segmentation;

import java.util.List;

/**
 * Gives segments their names, all at once, since a name says how a segment differs from the others. A namer holds no
 * state and gives the same names for the same figures.
 */
@FunctionalInterface
public interface SegmentNamer {
    /**
     * Names segments.
     *
     * @param segments all segments of a fit, in id order, with empty names and descriptions
     * @return one name a segment, in the same order
     */
    List<SegmentName> name(List<SegmentProfile> segments);

    /**
     * Gives the study's namer: abandonment, duration, products and price, each in one of three grades by the terciles
     * over the segments, for example "High-Risk | Quick | Shopper | Premium". Two segments can get the same name.
     *
     * @return the namer
     */
    static SegmentNamer study() {
        return new TercileNamer();
    }

    /**
     * Gives a namer whose names all differ: a noun for what the sessions end in and the traits in which the segment
     * stands out most from the average session, for example "Quick budget visitors" or "Long-visit premium buyers".
     *
     * @return the namer
     */
    static SegmentNamer unique() {
        return new TraitNamer();
    }
}
