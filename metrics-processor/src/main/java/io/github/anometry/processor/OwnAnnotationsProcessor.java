package io.github.anometry.processor;

import com.google.auto.service.AutoService;
import io.github.anometry.api.annotation.CreateAnomalibMetric;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Generated;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Claims Anometry's annotations and those in generated code, so that {@code -Xlint:processing} does not warn that no processor
 * does. Its name puts it after the other two in the services file: an annotation that is claimed is not passed to later
 * processors.
 */
@AutoService(Processor.class)
public final class OwnAnnotationsProcessor extends AbstractProcessor {
    /** Called by the compiler. */
    public OwnAnnotationsProcessor() {}

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of(
                CreateAnomalibMetric.class.getPackageName() + ".*",
                Generated.class.getCanonicalName(),
                Nullable.class.getCanonicalName());
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    @SuppressWarnings("DoNotClaimAnnotations") // its only purpose; no other processor reads these annotations
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        return true;
    }
}
