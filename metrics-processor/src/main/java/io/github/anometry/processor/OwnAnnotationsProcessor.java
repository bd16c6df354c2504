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
 * Claims Anometry's annotations and those of what it generates, so that {@code -Xlint:processing} does not say that nobody does. It is
 * the last of the three by name, and thus in the services file: what one processor claims, those after it do not get.
 */
@AutoService(Processor.class)
public final class OwnAnnotationsProcessor extends AbstractProcessor {
    /** For the compiler. */
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
    @SuppressWarnings("DoNotClaimAnnotations") // that is all that it is for, and no other processor reads them
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        return true;
    }
}
