package io.github.anometry.plugin.micrometer;

/**
 * The gauges of one name.
 *
 * @param unit empty if the values have none
 */
record GaugeKind(String name, String description, String unit) {}
