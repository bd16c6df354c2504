package io.github.anometry.cli;

import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.internal.PathText;
import io.github.anometry.api.internal.ThirdPartyCode;
import io.github.anometry.api.report.ReportInput;
import io.github.anometry.api.report.ReportWriter;
import io.github.anometry.api.spi.ReportProvider;
import io.github.anometry.cli.internal.OutputMessages;
import io.github.anometry.core.provider.NamedProviders;
import io.github.anometry.core.result.EvaluationResult;
import io.github.anometry.core.result.ResultJson;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The reports to write. */
final class Reports {
    private final List<Report> reports;
    private final List<Report> written = new ArrayList<>();

    private Reports(List<Report> reports) {
        this.reports = List.copyOf(reports);
    }

    /** @param name for messages */
    private record Report(String name, ReportWriter writer, OutputFile file) {}

    /**
     * @param specs as on the command line: {@code page.html}, {@code html=page.html}
     * @param files opens the file of a report
     * @throws ConfigurationException if there is no such report, or its file cannot be written
     */
    static Reports of(
            List<String> specs,
            Supplier<NamedProviders<ReportWriter, ReportProvider>> known,
            Function<Path, OutputFile> files) {
        if (specs.isEmpty()) {
            return new Reports(List.of());
        }
        NamedProviders<ReportWriter, ReportProvider> providers = known.get();
        List<Report> reports = new ArrayList<>();
        for (String spec : specs) {
            Asked asked = Asked.of(spec, providers);
            reports.add(new Report(
                    asked.name, providers.create(asked.name, Map.of()), files.apply(PathText.toPath(asked.file))));
        }
        return new Reports(reports);
    }

    /** @throws ConfigurationException if there is no such report */
    static void check(List<String> specs, NamedProviders<ReportWriter, ReportProvider> providers) {
        specs.forEach(spec -> providers.check(Asked.of(spec, providers).name));
    }

    private record Asked(String name, String file) {
        static Asked of(String spec, NamedProviders<ReportWriter, ReportProvider> providers) {
            int equals = spec.indexOf('=');
            String file = spec.substring(equals + 1);
            return new Asked(equals < 0 ? byExtension(file, providers) : spec.substring(0, equals), file);
        }
    }

    private static String byExtension(String file, NamedProviders<ReportWriter, ReportProvider> providers) {
        String extension = file.substring(file.lastIndexOf('.') + 1);
        List<String> names = providers.providers().stream()
                .filter(provider -> provider.extension().equalsIgnoreCase(extension))
                .map(ReportProvider::name)
                .toList();
        if (names.size() != 1) {
            throw new ConfigurationException(
                    "--report",
                    OutputMessages.noReportFor(file, names, providers.usable(), providers.problems()),
                    null);
        }
        return names.get(0);
    }

    /** Writes all reports; returns which failed, and why. */
    List<String> write(String run, EvaluationResult result) {
        List<String> failures = new ArrayList<>();
        if (reports.isEmpty()) {
            return failures;
        }
        ReportInput input = new ReportInput(run, ResultJson.write(result));
        for (Report report : reports) {
            try {
                report.file.writeBytes(out -> report.writer.write(input, out));
                written.add(report);
            } catch (Throwable failed) {
                ThirdPartyCode.hold(failed, "the report '" + report.name + "'");
                failures.add(OutputMessages.reportFailed(report.name, OutputMessages.reason(failed)));
            }
        }
        return failures;
    }

    /** The files that were written. */
    Stream<OutputFile> written() {
        return written.stream().map(Report::file);
    }
}
