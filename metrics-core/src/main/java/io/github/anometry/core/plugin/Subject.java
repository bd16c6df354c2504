package io.github.anometry.core.plugin;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The findings about one plugin while it is checked, and their rows. */
final class Subject {
    private final Path path;
    private Optional<String> id = Optional.empty();
    private Optional<String> sha256 = Optional.empty();
    private List<String> providers = List.of();
    private final List<LoadReport.Row> rows = new ArrayList<>();

    Subject(Path path) {
        this.path = path;
    }

    Path path() {
        return path;
    }

    void setId(String value) {
        this.id = Optional.of(value);
    }

    void setSha256(String value) {
        this.sha256 = Optional.of(value);
    }

    void setProviders(List<String> classNames) {
        this.providers = classNames;
    }

    List<LoadReport.Row> rows() {
        return rows;
    }

    void refused(Problem problem) {
        add(LoadReport.Status.REFUSED, problem, providers);
    }

    void providerRefused(Problem problem, List<String> classNames) {
        add(LoadReport.Status.PROVIDER_REFUSED, problem, classNames);
    }

    void sharedName(Problem problem) {
        add(LoadReport.Status.SHARED_NAME, problem, List.of());
    }

    void loaded(String metrics, List<String> classNames) {
        add(LoadReport.Status.LOADED, new Problem(metrics, ""), classNames);
    }

    private void add(LoadReport.Status status, Problem problem, List<String> classNames) {
        rows.add(new LoadReport.Row(id, path, sha256, status, problem.reason(), problem.fix(), classNames));
    }
}
