package io.github.anometry.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs another program. */
record Program(List<String> command) {
    /** @param output the standard output */
    record Ended(int exitCode, String output, double seconds) {}

    /** Runs the program to its end. Its standard error goes to a file. */
    Ended run(Path errors) throws IOException, InterruptedException {
        Path output = Files.createTempFile("anometry-benchmark", ".out");
        try {
            long start = System.nanoTime();
            Process process = new ProcessBuilder(command)
                    .redirectOutput(output.toFile())
                    .redirectError(errors.toFile())
                    .start();
            int exitCode = process.waitFor();
            double seconds = (System.nanoTime() - start) / 1e9;
            return new Ended(exitCode, Files.readString(output), seconds);
        } finally {
            Files.delete(output);
        }
    }
}
