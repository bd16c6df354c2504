package io.github.anometry.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The command line over the same files, including JVM startup, reading and its 8 default metrics. */
record WholeCommand(Path launcher, Path work) {
    static final String TITLE = "`anometry evaluate`, whole command";

    /** @throws ProgramFailure if the command fails */
    Measurement measure(DataFiles data, int warmUps, int runs) throws IOException, InterruptedException {
        Program program = new Program(List.of(
                launcher.toString(),
                "evaluate",
                "--maps",
                data.maps().toString(),
                "--masks",
                data.masks().toString(),
                "--json",
                "-"));
        double[] seconds = new double[runs];
        Map<String, Double> values = new TreeMap<>();
        for (int run = -warmUps; run < runs; run++) {
            Program.Ended ended = program.run(log());
            if (ended.exitCode() != 0) {
                throw new ProgramFailure(
                        Messages.programFailed("anometry evaluate", ended.exitCode(), log().toString()));
            }
            if (run >= 0) {
                seconds[run] = ended.seconds();
            }
            values(ended.output(), values);
        }
        return Measurement.of(TITLE, data.size(), 0, seconds, values);
    }

    private static void values(String json, Map<String, Double> values) throws IOException {
        for (Map.Entry<String, JsonNode> metric :
                new ObjectMapper().readTree(json).get("metrics").properties()) {
            values.put(metric.getKey(), metric.getValue().asDouble());
        }
    }

    private Path log() {
        return work.resolve("command.log");
    }
}
