package io.github.anometry.examples.gallery;

import com.codahale.metrics.Histogram;
import com.codahale.metrics.SlidingWindowReservoir;
import com.codahale.metrics.Snapshot;
import io.github.anometry.api.annotation.AnomalibMetricSpec;
import io.github.anometry.api.annotation.Create;
import io.github.anometry.api.annotation.Default;
import io.github.anometry.api.annotation.Finish;
import io.github.anometry.api.annotation.From;
import io.github.anometry.api.annotation.Result;
import io.github.anometry.api.annotation.Update;

/** The median of the latest scores, in thousandths. */
@AnomalibMetricSpec(Histogram.class)
interface DropwizardHistogram {
    /** @param window how many scores are kept */
    @Create
    static Histogram create(@Default("1000") int window) {
        return new Histogram(new SlidingWindowReservoir(window));
    }

    @Update
    static void update(Histogram histogram, @From("pred_score") double score) {
        histogram.update(Math.round(1000 * score));
    }

    @Finish
    Snapshot getSnapshot();

    @Result
    double getMedian();

    @Result
    double get99thPercentile();
}
