package io.github.anometry.benchmarks;

import java.util.Map;

/** The timed work of a contestant, over data that were prepared for it. */
interface Task {
    /** Named values; equal metrics have the name of Anometry's metric. */
    Map<String, Double> run();
}
