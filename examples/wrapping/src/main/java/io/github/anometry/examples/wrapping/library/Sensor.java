package io.github.anometry.examples.wrapping.library;

import java.io.IOException;

/** Throws checked exceptions. */
public final class Sensor {
    private double sum;

    public Sensor(String port) throws IOException {
        if (port.isEmpty()) {
            throw new IOException("no such port");
        }
    }

    public void update(double value) throws IOException {
        if (value < 0) {
            throw new IOException("disconnected");
        }
        sum += value;
    }

    public double compute() {
        return sum;
    }
}
