package io.github.anometry.plugin.micrometer;

/** Every message that this module shows to a user. */
final class Messages {
    private Messages() {}

    static String gaugeOfAnother(String gauge) {
        return "The registry has the gauge " + gauge
                + " already, which shows what another logger was told. Use one logger for a registry, or give each tags that "
                + "tell it apart: new MicrometerLogger(registry, Tags.of(\"model\", \"padim\")).";
    }
}
