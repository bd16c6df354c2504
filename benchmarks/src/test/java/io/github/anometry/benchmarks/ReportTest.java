package io.github.anometry.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ReportTest {
    private static final Size SMALL = new Size(16);
    private static final Size LARGE = new Size(160);

    @Test
    void columnsAreAlignedAndBarsEscaped() {
        String text = new MarkdownTable("lr", List.of("a", "time"))
                .row("x|y", "1 s")
                .row("z", "12345")
                .render();
        assertThat(text).isEqualTo("""
                        | a    |  time |
                        | ---- | ----: |
                        | x\\|y |   1 s |
                        | z    | 12345 |
                        """);
    }

    @Test
    void aRowOfOtherLengthIsRefused() {
        MarkdownTable table = new MarkdownTable("lr", List.of("a", "b"));
        assertThatThrownBy(() -> table.row("c")).hasMessage("A row of 1 cells does not fit a table of 2 columns.");
    }

    @Test
    void numbersHaveThreeDigits() {
        assertThat(List.of(
                        Numbers.threeDigits(0),
                        Numbers.threeDigits(0.01234),
                        Numbers.threeDigits(1.234),
                        Numbers.threeDigits(12.34),
                        Numbers.threeDigits(1234.4)))
                .containsExactly("0", "0.0123", "1.23", "12.3", "1234");
        assertThat(Numbers.seconds(0.0123)).isEqualTo("12.3 ms");
        assertThat(Numbers.seconds(12.34)).isEqualTo("12.3 s");
        assertThat(Numbers.bytes(150 << 20)).isEqualTo("150 MiB");
    }

    @Test
    void sizesAreNumbersOfMapsOrNames() {
        assertThat(List.of("65k", "1M", "6.55M", "39.3M", "157M", "7"))
                .extracting(Size::parse)
                .extracting(Size::maps)
                .containsExactly(1, 16, 100, 600, 2400, 7);
        assertThat(new Size(16).label()).isEqualTo("1.05 M");
        assertThat(new Size(1).label()).isEqualTo("66 k");
        for (String bad : List.of("", "x", "2M", "0", "-3", "32768")) {
            assertThatThrownBy(() -> Size.parse(bad)).hasMessage(Messages.badSize(bad));
        }
    }

    @Test
    void theMedianIsTheMiddleRun() {
        Measurement odd = Measurement.of("a", SMALL, 1, new double[] {3, 1, 9}, Map.of());
        assertThat(odd.seconds()).isEqualTo(3);
        assertThat(odd.fastest()).isEqualTo(1);
        assertThat(odd.slowest()).isEqualTo(9);
        assertThat(Measurement.of("a", SMALL, 1, new double[] {4, 1, 9, 2}, Map.of())
                        .seconds())
                .isEqualTo(3);
    }

    @Test
    void everythingStandsSideBySide() {
        Report report = new Report();
        report.add(measured(Contestant.SCAN.title(), SMALL, 1, 0.001, Map.of("sum", 7.0)));
        report.add(measured(Contestant.AUROC.title(), SMALL, 1, 0.010, Map.of("pixel_AUROC", 0.9)));
        report.add(measured(Contestant.AUROC.title(), SMALL, 2, 0.005, Map.of("pixel_AUROC", 0.9)));
        report.add(measured(Contestant.SMILE.title(), SMALL, 1, 0.200, Map.of("pixel_AUROC", 0.9 + 1e-12)));
        report.add(measured(Contestant.ND4J.title(), SMALL, 1, 9, Map.of("pixel_AUROC", 0.8)));
        report.add(measured(PythonPeers.ROC_AUC_SCORE, SMALL, 1, 0.1, Map.of("pixel_AUROC", 0.9)));
        report.add(measured(PythonPeers.AVERAGE_PRECISION_SCORE, SMALL, 1, 0.1, Map.of("pixel_AveragePrecision", 0.5)));
        report.add(measured(WholeCommand.TITLE, SMALL, 0, 0.5, Map.of("pixel_AUROC", 0.9)));
        report.add(measured(Contestant.AUROC.title(), LARGE, 1, 0.110, Map.of("pixel_AUROC", 0.9)));
        report.add(measured(Contestant.AUROC.title(), LARGE, 2, 0.100, Map.of("pixel_AUROC", 0.9)));
        report.note("A contestant is left out.");
        assertThat(report.render("Two processors.")).isEqualTo("""
                        Two processors.

                        ### 1.05 M pixels: 16 maps of 256 × 256, 2 % anomalous

                        |                                      | threads |    time |  fastest – slowest | ns/pixel | × scan | × Anometry AUROC | differs by |
                        | ------------------------------------ | ------: | ------: | -----------------: | -------: | -----: | ---------------: | ---------- |
                        | plain scan                           |       1 | 1.00 ms | 0.500 ms – 2.00 ms |    0.954 |  1.00× |           0.100× | –          |
                        | Anometry AUROC                       |       1 | 10.0 ms |  5.00 ms – 20.0 ms |     9.54 |  10.0× |            1.00× | 0          |
                        | Anometry AUROC                       |       2 | 5.00 ms |  2.50 ms – 10.0 ms |     4.77 |  5.00× |           0.500× | 0          |
                        | Smile AUC                            |       1 |  200 ms |    100 ms – 400 ms |      191 |   200× |            20.0× | 1e-12      |
                        | ND4J ROC, exact                      |       1 |  9.00 s |    4.50 s – 18.0 s |     8583 |  9000× |             900× | **1e-01**  |
                        | scikit-learn roc_auc_score           |       1 |  100 ms |   50.0 ms – 200 ms |     95.4 |   100× |            10.0× | 0          |
                        | scikit-learn average_precision_score |       1 |  100 ms |   50.0 ms – 200 ms |     95.4 |   100× |            10.0× | –          |
                        | `anometry evaluate`, whole command   |       – |  500 ms |    250 ms – 1.00 s |      477 |   500× |            50.0× | 0          |

                        ### 10.5 M pixels: 160 maps of 256 × 256, 2 % anomalous

                        |                | threads |   time | fastest – slowest | ns/pixel | × scan | × Anometry AUROC | differs by |
                        | -------------- | ------: | -----: | ----------------: | -------: | -----: | ---------------: | ---------- |
                        | Anometry AUROC |       1 | 110 ms |  55.0 ms – 220 ms |     10.5 |      – |            1.00× | 0          |
                        | Anometry AUROC |       2 | 100 ms |  50.0 ms – 200 ms |     9.54 |      – |           0.909× | 0          |

                        ### Growth with the data and with threads

                        | ns/pixel                             | threads | 1.05 M | 10.5 M |                 growth | speed-up at the largest |
                        | ------------------------------------ | ------: | -----: | -----: | ---------------------: | ----------------------: |
                        | plain scan                           |       1 |  0.954 |      – |                      – |                       – |
                        | Anometry AUROC                       |       1 |   9.54 |   10.5 | 10.0× data, 11.0× time |                       – |
                        | Anometry AUROC                       |       2 |   4.77 |   9.54 | 10.0× data, 20.0× time |                   1.10× |
                        | Smile AUC                            |       1 |    191 |      – |                      – |                       – |
                        | ND4J ROC, exact                      |       1 |   8583 |      – |                      – |                       – |
                        | scikit-learn roc_auc_score           |       1 |   95.4 |      – |                      – |                       – |
                        | scikit-learn average_precision_score |       1 |   95.4 |      – |                      – |                       – |
                        | `anometry evaluate`, whole command   |       – |    477 |      – |                      – |                       – |

                        ### scikit-learn's time divided by Anometry's

                        |        | roc_auc_score | ÷ AUROC, 1 thread | ÷ AUROC, 2 threads | ÷ whole command | average_precision_score | both ÷ 7 metrics, 1 thread | both ÷ 7 metrics, 2 threads |
                        | ------ | ------------: | ----------------: | -----------------: | --------------: | ----------------------: | -------------------------: | --------------------------: |
                        | 1.05 M |        100 ms |             10.0× |              20.0× |          0.200× |                  100 ms |                          – |                           – |

                        - A contestant is left out.
                        """);
    }

    private static Measurement measured(
            String title, Size size, int threads, double seconds, Map<String, Double> values) {
        return Measurement.of(title, size, threads, new double[] {seconds * 2, seconds, seconds * 0.5}, values);
    }
}
