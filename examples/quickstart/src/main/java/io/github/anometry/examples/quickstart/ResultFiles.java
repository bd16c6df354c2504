package io.github.anometry.examples.quickstart;

import io.github.anometry.core.result.EvaluationResult;
import io.github.anometry.core.result.ImageRecord;
import io.github.anometry.core.result.ResultCsv;
import io.github.anometry.core.result.ResultJson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Results written and read again, as the page on their formats shows it. */
public final class ResultFiles {
    private ResultFiles() {}

    static EvaluationResult writeAndRead(EvaluationResult result, Path folder) throws IOException {
        // tour:files
        ResultJson.write(result, folder.resolve("results.json"));
        EvaluationResult again = ResultJson.read(folder.resolve("results.json")); // equals result

        ResultCsv.writeMetrics(result, folder.resolve("metrics.csv"));
        ResultCsv.writeImages(result, folder.resolve("images.csv"));
        List<ImageRecord> images = ResultCsv.readImages(folder.resolve("images.csv"));
        // end
        return images.equals(result.images()) ? again : result;
    }
}
