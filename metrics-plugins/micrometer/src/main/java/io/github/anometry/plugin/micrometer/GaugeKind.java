package io.github.anometry.plugin.micrometer;

/**
 * What gauges of one name show.
 *
 * @param unit in which; empty for a mere number
 */
record GaugeKind(String name, String description, String unit) {}
