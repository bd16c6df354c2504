module com.example.metrics {
    requires io.github.anometry.api;
    requires com.google.auto.service;
    requires org.jspecify;
}
