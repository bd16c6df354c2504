package io.github.anometry.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** scikit-learn over the same files, in a separate Python process. */
record PythonPeers(Path script, Path work) {
    static final String ROC_AUC_SCORE = "scikit-learn roc_auc_score";
    static final String AVERAGE_PRECISION_SCORE = "scikit-learn average_precision_score";

    private static final String PYTHON = "/usr/bin/python3";

    /** Its version and NumPy's; empty if they are not installed. */
    Optional<String> version() throws IOException, InterruptedException {
        try {
            Program.Ended ended = new Program(List.of(PYTHON, script.toString(), "--version")).run(log());
            return ended.exitCode() == 0 ? Optional.of(ended.output().strip()) : Optional.empty();
        } catch (IOException noPython) {
            return Optional.empty();
        }
    }

    /** @throws ProgramFailure if the script fails */
    List<Measurement> measure(DataFiles data, int warmUps, int runs) throws IOException, InterruptedException {
        Program.Ended ended = new Program(List.of(
                        PYTHON,
                        script.toString(),
                        "--json",
                        "--warm-ups=" + warmUps,
                        "--runs=" + runs,
                        data.maps().toString(),
                        data.masks().toString()))
                .run(log());
        if (ended.exitCode() != 0) {
            throw new ProgramFailure(Messages.programFailed("scikit-learn", ended.exitCode(), log().toString()));
        }
        List<Measurement> measurements = new ArrayList<>();
        for (JsonNode result : new ObjectMapper().readTree(ended.output()).get("results")) {
            double[] seconds = StreamSupport.stream(result.get("seconds").spliterator(), false)
                    .mapToDouble(JsonNode::asDouble)
                    .toArray();
            Map<String, Double> values =
                    Map.of(result.get("metric").asText(), result.get("value").asDouble());
            measurements.add(
                    Measurement.of("scikit-learn " + result.get("function").asText(), data.size(), 1, seconds, values));
        }
        return measurements;
    }

    private Path log() {
        return work.resolve("scikit-learn.log");
    }
}
