package io.github.anometry.benchmarks;

import java.util.Map;

/** What is timed: a contestant's whole work over data that it was prepared for. */
interface Task {
    /** Named values; those that measure the same have the name that Anometry's metric has. */
    Map<String, Double> run();
}
