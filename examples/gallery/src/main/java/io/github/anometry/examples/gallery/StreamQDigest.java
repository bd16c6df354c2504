package io.github.anometry.examples.gallery;

import com.clearspring.analytics.stream.quantile.QDigest;
import io.github.anometry.api.annotation.AnomalibMetricSpec;
import io.github.anometry.api.annotation.Create;
import io.github.anometry.api.annotation.Default;
import io.github.anometry.api.annotation.From;
import io.github.anometry.api.annotation.Merge;
import io.github.anometry.api.annotation.Result;
import io.github.anometry.api.annotation.Update;
import io.github.anometry.api.metric.MergeSupport;

/** A quantile of the scores, in thousandths. */
@AnomalibMetricSpec(QDigest.class)
interface StreamQDigest {
    /** @param compression how exact it is */
    @Create
    QDigest create(@Default("1000") double compression);

    @Update
    static void offer(QDigest digest, @From("pred_score") double score) {
        digest.offer(Math.round(1000 * score));
    }

    /** @param q which quantile */
    @Result
    long getQuantile(@Default("0.5") double q);

    @Merge(support = MergeSupport.APPROXIMATE)
    static QDigest merge(QDigest digest, QDigest other) {
        return QDigest.unionOf(digest, other);
    }
}
