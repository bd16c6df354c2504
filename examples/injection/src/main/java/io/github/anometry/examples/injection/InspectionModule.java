package io.github.anometry.examples.injection;

import static io.github.anometry.api.batch.Field.GT_LABEL;
import static io.github.anometry.api.batch.Field.PRED_SCORE;

import com.google.inject.AbstractModule;
import com.google.inject.Key;
import com.google.inject.PrivateModule;
import com.google.inject.name.Names;
import io.github.anometry.core.evaluator.Evaluator;
import io.github.anometry.core.inject.AnometryModule;
import io.github.anometry.core.inject.EvaluatorModule;
import io.github.anometry.core.metric.AUROC;
import java.nio.file.Path;

/** Two evaluators side by side, each in a private module. */
public final class InspectionModule extends AbstractModule {
    private final Path configuration;
    private final Calibration calibration;

    /** @param configuration of the full evaluator */
    public InspectionModule(Path configuration, Calibration calibration) {
        this.configuration = configuration;
        this.calibration = calibration;
    }

    @Override
    protected void configure() {
        install(new AnometryModule());
        bind(Calibration.class).toInstance(calibration);
        AnometryModule.metrics(binder()).addBinding("CalibratedF1").to(CalibratedF1Provider.class);
        AUROC auroc =
                AUROC.builder().fields(PRED_SCORE, GT_LABEL).prefix("quick_").build();
        evaluator("quick", new EvaluatorModule().testMetric(auroc));
        evaluator("full", EvaluatorModule.fromYaml(configuration));
    }

    private void evaluator(String name, EvaluatorModule module) {
        Key<Evaluator> key = Key.get(Evaluator.class, Names.named(name));
        install(new PrivateModule() {
            @Override
            protected void configure() {
                install(module);
                bind(key).to(Evaluator.class);
                expose(key);
            }
        });
    }
}
