package io.github.anometry.plugin.micrometer;

/** The messages of this module. */
final class Messages {
    private Messages() {}

    static String gaugeOfAnotherLogger(String gauge) {
        return "The registry has the gauge " + gauge
                + " already, from another logger. Use one logger per registry, or give each logger its own tags: new "
                + "MicrometerLogger(registry, Tags.of(\"model\", \"padim\")).";
    }
}
