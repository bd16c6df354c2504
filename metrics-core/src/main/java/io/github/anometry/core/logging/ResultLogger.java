package io.github.anometry.core.logging;

import java.io.IOException;

/**
 * Writes results to a table, a file, a monitoring system.
 *
 * <p>A logger writes what its target supports of a {@link RunReport}. It is called once for each finished run, on the thread
 * of the run. A logger that serves several engines is called from several threads.
 *
 * <p>How loggers of two systems can use a report:
 *
 * <table>
 *   <caption>The parts of a report in TensorBoard and MLflow</caption>
 *   <tr><th>of the report</th><th>TensorBoard</th><th>MLflow</th></tr>
 *   <tr><td>{@code run}</td><td>directory of the event file</td><td>name of the run, made at the first report</td></tr>
 *   <tr><td>{@code stage}, {@code step}, {@code time}</td><td>tag {@code test/pixel_AUROC}, step, wall time</td>
 *       <td>metric {@code test/pixel_AUROC}, step, timestamp</td></tr>
 *   <tr><td>{@code parameters}</td><td>hparams</td><td>params</td></tr>
 *   <tr><td>{@code result.metrics()}: values, details</td><td>scalars</td><td>metrics</td></tr>
 *   <tr><td>{@code result.metrics()}: reasons, {@code result.warnings()}</td><td>text</td><td>tags</td></tr>
 *   <tr><td>{@code result.breakdowns()}</td><td>scalars {@code test/defect_type/hole/pixel_AUROC}</td><td>metrics</td></tr>
 *   <tr><td>{@code result.curve(metric)}</td><td>pr_curves, or images of figures</td><td>artifacts</td></tr>
 *   <tr><td>{@code result.images()}</td><td>histograms of scores</td><td>a table as an artifact</td></tr>
 *   <tr><td>{@code close()}</td><td>closes the event file</td><td>ends the run</td></tr>
 * </table>
 */
public interface ResultLogger extends AutoCloseable {
    /** The logger's name in messages: {@code csv results.csv}. */
    String name();

    /** Logs a run. Anything that it throws is reported under the logger's name; no result is lost. */
    void log(RunReport report) throws IOException;

    /** Flushes and closes the logger. */
    @Override
    default void close() throws IOException {}
}
