module com.example.metrics {
    requires io.github.anometry.core;
    requires io.github.anometry.api;

    exports com.example.metrics;

    provides io.github.anometry.api.spi.MetricProvider with
            com.example.metrics.Highest.Provider,
            com.example.metrics.AnomalibHotShare.Provider;
}
