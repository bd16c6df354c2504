package io.github.anometry.api.spi;

import io.github.anometry.api.report.ReportWriter;

/** Creates reports of one kind. */
public interface ReportProvider extends NamedProvider<ReportWriter> {
    /** The extension of the files that it writes, without the dot: {@code md}. */
    String extension();
}
