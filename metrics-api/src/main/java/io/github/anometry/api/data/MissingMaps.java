package io.github.anometry.api.data;

/**
 * Images of one category and one defect type that have no anomaly map.
 *
 * @param missing how many, at least one
 * @param images how many images there are
 * @param first where the first is that has none, or its mask
 * @param expected where its map was expected
 */
public record MissingMaps(String category, String defectType, int missing, int images, String first, String expected) {}
