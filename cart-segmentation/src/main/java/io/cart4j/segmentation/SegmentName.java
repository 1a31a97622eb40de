package io.cart4j.segmentation;

/**
 * What a segment is called.
 *
 * @param name short name
 * @param description the same in words with figures
 */
public record SegmentName(String name, String description) {}
