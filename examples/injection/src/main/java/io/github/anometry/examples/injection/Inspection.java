package io.github.anometry.examples.injection;

import com.google.inject.name.Named;
import io.github.anometry.api.batch.ImageBatch;
import io.github.anometry.core.evaluator.Evaluator;
import io.github.anometry.core.result.EvaluationResult;
import jakarta.inject.Inject;
import java.util.List;

/** Evaluates each batch immediately and all of them at the end. It knows no metrics, only the injected evaluators. */
public final class Inspection {
    private final Evaluator quick;
    private final Evaluator full;

    @Inject
    Inspection(@Named("quick") Evaluator quick, @Named("full") Evaluator full) {
        this.quick = quick;
        this.full = full;
    }

    /** The results of the quick evaluator over one batch, which also updates the full one. */
    public EvaluationResult inspect(ImageBatch batch) {
        quick.reset();
        quick.update(batch);
        full.update(batch);
        return quick.compute();
    }

    /** The results of the full evaluator over all batches. */
    public EvaluationResult report(List<ImageBatch> batches) {
        full.reset();
        batches.forEach(this::inspect);
        return full.compute();
    }
}
