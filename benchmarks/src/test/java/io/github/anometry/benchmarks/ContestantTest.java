package io.github.anometry.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Only comparable values are compared. */
final class ContestantTest {
    @TempDir
    static Path folder;

    private static DataSet data = new DataSet(new Size(1));
    private static Map<String, Double> reference = Map.of();

    @BeforeAll
    static void readData() throws Exception {
        DataFiles files = DataFiles.in(folder, new Size(2));
        files.write(11);
        data = files.read();
        reference = Contestant.EVALUATOR.prepare(data).run();
    }

    @Test
    void theEvaluatorHasSevenMetrics() {
        assertThat(reference)
                .containsOnlyKeys(
                        "pixel_AUROC",
                        "pixel_AveragePrecision",
                        "pixel_AUPR",
                        "pixel_F1Max",
                        "pixel_AUPRO",
                        "pixel_0.05_AUPRO",
                        "pixel_0.01_AUPRO");
        assertThat(reference.values()).allSatisfy(value -> assertThat(value).isBetween(0.1, 0.999));
    }

    // ND4J counts ties in order of arrival; the tests of metrics-core compare AUPIMO.
    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"SCAN", "SCAN_ALL", "ND4J", "AUPIMO"})
    void everybodyComputesTheSame(Contestant contestant) {
        Map<String, Double> values = contestant.prepare(data).run();
        assertThat(values).isNotEmpty();
        values.forEach((name, value) -> assertThat(value).as(name).isCloseTo(reference.get(name), within(Report.SAME)));
    }

    @Test
    void aTaskGivesTheSameWheneverItRuns() {
        Task task = Contestant.AUROC.prepare(data);
        assertThat(task.run()).isEqualTo(task.run());
    }

    @Test
    void whatTakesTooLongOrDoesNotFitIsLeftOut() {
        assertThat(Contestant.ND4J.leftOut(new Size(16), 1L << 34))
                .contains("ND4J ROC, exact is left out at 1.05 M pixels: it takes too long above 0.100 M.");
        assertThat(Contestant.SMILE.leftOut(new Size(2400), 4L << 30))
                .contains("Smile AUC is left out at 157 M pixels: it needs 4.69 GiB and space for garbage collection, "
                        + "more than the heap of 4.00 GiB has. Increase it with --heap.");
        assertThat(Contestant.SMILE.leftOut(new Size(2400), 8L << 30)).isEmpty();
    }

    @Test
    void anUnknownNameIsRefused() {
        assertThat(Contestant.parse("auroc-from-arrays")).isEqualTo(Contestant.AUROC_FROM_ARRAYS);
        assertThatThrownBy(() -> Contestant.parse("auric"))
                .hasMessage("'auric' is not a contestant. There are: scan, scan-all, auroc, auroc-from-arrays, aupro, "
                        + "aupimo, evaluator, sort, smile, tribuo, nd4j, scikit-learn, command, memory.");
    }
}
