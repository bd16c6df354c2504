/** Anomalib's guide to metrics, block by block, in Java. */
@NullMarked
// tour:third-party-class
@CreateAnomalibMetric(
        value = Accuracy.class, // metric that we want to convert
        name = "LibraryAccuracy", // Accuracy is one of the built-in metrics
        defaultFields = {"pred_label", "gt_label"},
        create = @Create(defaults = "micro"))
// end
package io.github.anometry.examples.guide;

import io.github.anometry.api.annotation.Create;
import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.examples.guide.library.Accuracy;
import org.jspecify.annotations.NullMarked;
