package good;

import io.github.anometry.api.annotation.AnomalibMetricSpec;
import io.github.anometry.api.annotation.Create;
import io.github.anometry.api.annotation.Default;
import io.github.anometry.api.annotation.From;
import io.github.anometry.api.annotation.Merge;
import io.github.anometry.api.annotation.Reset;
import io.github.anometry.api.annotation.Result;
import io.github.anometry.api.annotation.Update;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.MergeSupport;
import java.util.List;
import library.Quantiles;
import org.jspecify.annotations.Nullable;

/** What the class does not do itself, the spec does. */
@AnomalibMetricSpec(value = Quantiles.class, name = "Spread", className = "Spread")
interface OwnCodeSpec {
    @Create
    static Quantiles create(@Default("none") @Nullable Integer k) {
        return Quantiles.newInstance(k == null ? 100 : k);
    }

    @Update
    static void update(
            Quantiles quantiles,
            @From("pred_score") Tensor scores,
            @From("image_path") @Nullable List<String> paths,
            @Default("[1, 2]") long[] weights) {
        quantiles.update(scores.getFloat(0), weights[0]);
    }

    @Result
    static double spread(Quantiles quantiles, @Default("0.25") double tail) {
        return quantiles.getQuantile(1 - tail) - quantiles.getQuantile(tail);
    }

    @Reset
    static void reset(Quantiles quantiles) {
        quantiles.reset();
    }

    @Merge(support = MergeSupport.EXACT)
    static Quantiles merge(Quantiles mine, Quantiles other) {
        mine.merge(other);
        return mine;
    }
}
