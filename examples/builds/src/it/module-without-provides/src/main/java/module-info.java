module com.example.metrics {
    requires io.github.anometry.api;
}
