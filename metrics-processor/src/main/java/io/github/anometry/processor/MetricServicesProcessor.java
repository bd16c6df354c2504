package io.github.anometry.processor;

import com.google.auto.common.AnnotationMirrors;
import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import com.google.auto.service.AutoService;
import io.github.anometry.api.annotation.GeneratedMetric;
import io.github.anometry.api.spi.MetricProvider;
import io.github.anometry.processor.internal.problem.Problem;
import io.github.anometry.processor.internal.problem.Reporter;
import io.github.anometry.processor.internal.service.ServicesOutput;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * Registers the providers of all generated adapters in {@code META-INF/services}. The file depends on many sources, so this
 * processor is aggregating, whereas the one that generates adapters is isolating and may see only the sources that have
 * changed.
 */
@AutoService(Processor.class)
public final class MetricServicesProcessor extends AbstractProcessor {
    private final Set<String> providers = new TreeSet<>();
    private boolean sharesFile;

    /** Called by the compiler. */
    public MetricServicesProcessor() {}

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of(GeneratedMetric.class.getCanonicalName(), AutoService.class.getCanonicalName());
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    /**
     * Writes the file in the last round, or earlier if AutoService writes it, too. No compiler lets two processors create the
     * same file, but AutoService adds to the file that it finds in the last round.
     */
    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        Elements elements = processingEnv.getElementUtils();
        for (Element annotated : annotated(round, GeneratedMetric.class)) {
            for (TypeElement inside : ElementFilter.typesIn(annotated.getEnclosedElements())) {
                if (inside.getSimpleName().contentEquals("Provider")) {
                    providers.add(elements.getBinaryName(inside).toString());
                }
            }
        }
        sharesFile |= annotated(round, AutoService.class).stream().anyMatch(MetricServicesProcessor::isOfMetric);
        boolean isDue = sharesFile ? !round.processingOver() : round.processingOver() && !round.errorRaised();
        if (isDue && !providers.isEmpty()) {
            register();
        }
        return false;
    }

    private Set<? extends Element> annotated(RoundEnvironment round, Class<?> annotation) {
        TypeElement type = processingEnv.getElementUtils().getTypeElement(annotation.getCanonicalName());
        return type == null ? Set.of() : round.getElementsAnnotatedWith(type);
    }

    private static boolean isOfMetric(Element annotated) {
        AnnotationMirror annotation =
                MoreElements.getAnnotationMirror(annotated, AutoService.class).get();
        Object services =
                AnnotationMirrors.getAnnotationValue(annotation, "value").getValue();
        return services instanceof List<?> several
                && several.stream()
                        .map(service -> ((AnnotationValue) service).getValue())
                        .anyMatch(service -> service instanceof TypeMirror type
                                && type.getKind() == TypeKind.DECLARED
                                && MoreTypes.isTypeOf(MetricProvider.class, type));
    }

    private void register() {
        ServicesOutput output = new ServicesOutput(processingEnv, MetricProvider.class.getName());
        try {
            output.update(providers, sharesFile);
        } catch (IOException | RuntimeException failed) {
            new Reporter(processingEnv)
                    .report(Problem.CANNOT_REGISTER, String.join(", ", providers), output, reason(failed));
        }
    }

    /** Includes the class of a file system exception, whose message is often just a path. */
    private static String reason(Exception failed) {
        return failed.getClass() == IOException.class ? String.valueOf(failed.getMessage()) : failed.toString();
    }
}
