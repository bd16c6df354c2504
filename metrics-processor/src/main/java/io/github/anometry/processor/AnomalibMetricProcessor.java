package io.github.anometry.processor;

import com.google.auto.service.AutoService;
import io.github.anometry.api.annotation.CreateAnomalibMetric;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.BiFunction;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Generates an {@link io.github.anometry.api.metric.AnomalibMetric AnomalibMetric} and a
 * {@link io.github.anometry.api.spi.MetricProvider MetricProvider} for every metric class with
 * {@link CreateAnomalibMetric}.
 */
@AutoService(Processor.class)
public final class AnomalibMetricProcessor extends AbstractProcessor {
    private final BiFunction<ProcessingEnvironment, TakenNames, Generator> generators;
    private final TakenNames taken = new TakenNames();

    /** Names, not elements: a type is another element in each round. */
    private final Set<String> deferred = new LinkedHashSet<>();

    /** For the compiler. */
    public AnomalibMetricProcessor() {
        this(MetricGenerator::new);
    }

    AnomalibMetricProcessor(BiFunction<ProcessingEnvironment, TakenNames, Generator> generators) {
        this.generators = generators;
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of(CreateAnomalibMetric.class.getCanonicalName());
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    /** A type that is still incomplete when processing is over is left to the compiler, which reports what is missing. */
    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (round.processingOver()) {
            return false;
        }
        taken.addSources(round.getRootElements());
        Set<TypeElement> due = new LinkedHashSet<>();
        for (String name : deferred) {
            due.add(processingEnv.getElementUtils().getTypeElement(name));
        }
        deferred.clear();
        for (Element annotated : round.getElementsAnnotatedWith(CreateAnomalibMetric.class)) {
            due.add((TypeElement) annotated);
        }
        Generator generator = generators.apply(processingEnv, taken);
        due.forEach(type -> generateOrDefer(type, generator));
        return false;
    }

    private void generateOrDefer(TypeElement type, Generator generator) {
        try {
            if (new Resolution(processingEnv.getTypeUtils()).isComplete(type)) {
                generator.generate(type);
            } else {
                deferred.add(type.getQualifiedName().toString());
            }
        } catch (RuntimeException | LinkageError failure) {
            StackTraceElement[] stack = failure.getStackTrace();
            new Reporter(processingEnv.getMessager())
                    .report(
                            Place.of(type),
                            Problem.INTERNAL_ERROR,
                            type.getQualifiedName(),
                            failure,
                            stack.length == 0 ? "an unknown place" : stack[0]);
        }
    }
}
