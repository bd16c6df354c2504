package io.github.anometry.api.report;

import java.io.IOException;
import java.io.OutputStream;

/** Writes results for people to read. */
@FunctionalInterface
public interface ReportWriter {
    /** Writes all of the report; the caller closes the stream. */
    void write(ReportInput input, OutputStream out) throws IOException;
}
