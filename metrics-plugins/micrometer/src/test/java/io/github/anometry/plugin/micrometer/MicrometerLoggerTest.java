package io.github.anometry.plugin.micrometer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.core.logging.ResultLogger;
import io.github.anometry.core.logging.ResultLoggers;
import io.github.anometry.core.logging.RunReport;
import io.github.anometry.core.logging.Stage;
import io.github.anometry.core.result.Breakdown;
import io.github.anometry.core.result.EvaluationResult;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Results as a monitoring system sees them. */
class MicrometerLoggerTest {
    private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final MicrometerLogger logger = new MicrometerLogger(registry);

    private static RunReport run(Stage stage, long step, EvaluationResult result) {
        return new RunReport("padim", stage, step, NOON, Map.of("backbone", "resnet18"), result);
    }

    private static RunReport run(Stage stage, long step, String metric, double value) {
        return run(stage, step, result(metric, MetricResult.of(value)));
    }

    private static EvaluationResult result(String metric, MetricResult result) {
        return EvaluationResult.builder().metric(metric, result, 1).build();
    }

    private static RunReport full() {
        return run(
                Stage.TEST,
                3,
                EvaluationResult.builder()
                        .metric("pixel_AUROC", MetricResult.of(0.98), 4)
                        .metric("image_F1Max", MetricResult.of(0.9625).withDetail("threshold", 0.512), 4)
                        .metric("pixel_AUPRO", MetricResult.undefined("no mask has an anomalous region"), 4)
                        .breakdown(new Breakdown(
                                "defect_type", Map.of("hole", result("pixel_AUROC", MetricResult.of(0.95)))))
                        .build());
    }

    private List<String> scraped() {
        return registry.scrape().lines().filter(line -> !line.startsWith("#")).toList();
    }

    @Test
    void aRunIsWhatPrometheusScrapes() {
        logger.log(full());
        assertThat(registry.scrape()).isEqualTo("""
                # HELP anometry_last_run_timestamp_seconds When the last run ended
                # TYPE anometry_last_run_timestamp_seconds gauge
                anometry_last_run_timestamp_seconds{stage="test"} 1.7698608E9
                # HELP anometry_metric The value of a metric in the last run
                # TYPE anometry_metric gauge
                anometry_metric{metric="image_F1Max",stage="test"} 0.9625
                anometry_metric{metric="pixel_AUPRO",stage="test"} NaN
                anometry_metric{metric="pixel_AUROC",stage="test"} 0.98
                # HELP anometry_metric_detail Details of a metric's value
                # TYPE anometry_metric_detail gauge
                anometry_metric_detail{detail="threshold",metric="image_F1Max",stage="test"} 0.512
                # HELP anometry_metric_group The value of a metric for a group of a breakdown
                # TYPE anometry_metric_group gauge
                anometry_metric_group{by="defect_type",group="hole",metric="pixel_AUROC",stage="test"} 0.95
                # HELP anometry_runs_total How many runs there were
                # TYPE anometry_runs_total counter
                anometry_runs_total{stage="test"} 1.0
                # HELP anometry_step The number of the last run
                # TYPE anometry_step gauge
                anometry_step{stage="test"} 3.0
                """);
    }

    @Test
    void theGuideShowsWhatIsScraped() throws IOException {
        logger.log(full());
        assertThat(Files.readString(Path.of("../../docs/logging.md"))).contains(registry.scrape());
    }

    @Test
    void theSameIsScrapedOverHttp() throws IOException, InterruptedException {
        logger.log(full());
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/metrics", exchange -> {
            byte[] text = registry.scrape().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, text.length);
            exchange.getResponseBody().write(text);
            exchange.close();
        });
        server.start();
        try {
            URI uri = URI.create("http://localhost:" + server.getAddress().getPort() + "/metrics");
            HttpResponse<String> response = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(response.body())
                    .contains("anometry_metric{metric=\"pixel_AUROC\",stage=\"test\"} 0.98\n")
                    .isEqualTo(registry.scrape());
        } finally {
            server.stop(0);
        }
    }

    @Test
    void theNextRunReplacesValuesAndTakesAwayWhatItLacks() {
        logger.log(full());
        logger.log(run(Stage.TEST, 4, "pixel_AUROC", 0.99));
        assertThat(scraped())
                .containsExactlyInAnyOrder(
                        "anometry_metric{metric=\"pixel_AUROC\",stage=\"test\"} 0.99",
                        "anometry_step{stage=\"test\"} 4.0",
                        "anometry_last_run_timestamp_seconds{stage=\"test\"} 1.7698608E9",
                        "anometry_runs_total{stage=\"test\"} 2.0");
    }

    @Test
    void whatComesBackIsShownAgain() {
        logger.log(full());
        logger.log(run(Stage.TEST, 4, "pixel_AUROC", 0.99));
        logger.log(full());
        assertThat(scraped())
                .contains("anometry_metric_detail{detail=\"threshold\",metric=\"image_F1Max\",stage=\"test\"} 0.512");
    }

    @Test
    void stagesKeepTheirOwn() {
        logger.log(run(Stage.VALIDATION, 1, "image_AUROC", 0.9));
        logger.log(run(Stage.TEST, 1, "image_AUROC", 0.8));
        assertThat(scraped())
                .contains(
                        "anometry_metric{metric=\"image_AUROC\",stage=\"validation\"} 0.9",
                        "anometry_metric{metric=\"image_AUROC\",stage=\"test\"} 0.8");
    }

    @Test
    void valuesSurviveGarbageCollectionAndTheLogger() throws InterruptedException {
        MeterRegistry simple = new SimpleMeterRegistry();
        WeakReference<MicrometerLogger> gone = logThroughALoggerThatGoes(simple);
        for (int tries = 0; gone.get() != null && tries < 100; tries++) {
            System.gc();
            Thread.sleep(10);
        }
        assertThat(gone.get()).isNull();
        assertThat(simple.get("anometry.metric").gauge().value()).isEqualTo(0.9);
    }

    private static WeakReference<MicrometerLogger> logThroughALoggerThatGoes(MeterRegistry registry) {
        MicrometerLogger passing = new MicrometerLogger(registry);
        passing.log(run(Stage.TEST, 1, "image_AUROC", 0.9));
        return new WeakReference<>(passing);
    }

    @Test
    void twoLoggersOfOneRegistryNeedDifferentTags() {
        logger.log(run(Stage.TEST, 1, "image_AUROC", 0.9));
        MicrometerLogger second = new MicrometerLogger(registry);
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> second.log(run(Stage.TEST, 1, "image_AUROC", 0.7)))
                .withMessage(
                        "The registry has the gauge anometry.metric [tag(metric=image_AUROC),tag(stage=test)] already, "
                                + "from another logger. Use one logger per registry, or give each logger its own tags: "
                                + "new MicrometerLogger(registry, Tags.of(\"model\", \"padim\")).");
        new MicrometerLogger(registry, Tags.of("model", "other")).log(run(Stage.TEST, 1, "image_AUROC", 0.7));
        assertThat(scraped())
                .contains(
                        "anometry_metric{metric=\"image_AUROC\",stage=\"test\"} 0.9",
                        "anometry_metric{metric=\"image_AUROC\",model=\"other\",stage=\"test\"} 0.7");
    }

    @Test
    void theRegistrysOwnTagsAndRefusalsAreRespected() {
        registry.config()
                .commonTags(List.of(Tag.of("line", "7")))
                .meterFilter(MeterFilter.denyNameStartsWith("anometry.step"));
        logger.log(run(Stage.TEST, 1, "image_AUROC", 0.9));
        logger.log(run(Stage.TEST, 2, "image_AUROC", 0.8));
        assertThat(scraped())
                .containsExactlyInAnyOrder(
                        "anometry_metric{line=\"7\",metric=\"image_AUROC\",stage=\"test\"} 0.8",
                        "anometry_last_run_timestamp_seconds{line=\"7\",stage=\"test\"} 1.7698608E9",
                        "anometry_runs_total{line=\"7\",stage=\"test\"} 2.0");
        MicrometerLogger second = new MicrometerLogger(registry);
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> second.log(run(Stage.TEST, 1, "image_AUROC", 0.7)));
    }

    @Test
    void aRegistryThatIsAddedLaterShowsTheSame() {
        CompositeMeterRegistry composite = new CompositeMeterRegistry();
        new MicrometerLogger(composite).log(run(Stage.TEST, 1, "image_AUROC", 0.9));
        composite.add(registry);
        assertThat(scraped()).contains("anometry_metric{metric=\"image_AUROC\",stage=\"test\"} 0.9");
    }

    @Test
    void byNameItIsTheGlobalRegistry() throws IOException {
        Metrics.addRegistry(registry);
        try (ResultLogger byName = ResultLoggers.load().create("micrometer")) {
            byName.log(run(Stage.TEST, 1, "image_AUROC", 0.9));
            assertThat(scraped()).contains("anometry_metric{metric=\"image_AUROC\",stage=\"test\"} 0.9");
        } finally {
            Metrics.removeRegistry(registry);
            Metrics.globalRegistry.clear();
        }
    }
}
