package io.github.anometry.processor;

import com.google.auto.service.AutoService;
import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.processor.internal.declare.Declaration;
import io.github.anometry.processor.internal.declare.Declarations;
import io.github.anometry.processor.internal.declare.LombokRounds;
import io.github.anometry.processor.internal.declare.ModuleRule;
import io.github.anometry.processor.internal.declare.Origin;
import io.github.anometry.processor.internal.declare.Resolution;
import io.github.anometry.processor.internal.declare.TakenNames;
import io.github.anometry.processor.internal.generate.Generator;
import io.github.anometry.processor.internal.generate.MetricGenerator;
import io.github.anometry.processor.internal.problem.Place;
import io.github.anometry.processor.internal.problem.Problem;
import io.github.anometry.processor.internal.problem.Reporter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.QualifiedNameable;
import javax.lang.model.element.TypeElement;

/**
 * Generates an {@link io.github.anometry.api.metric.AnomalibMetric AnomalibMetric} and a
 * {@link io.github.anometry.api.spi.MetricProvider MetricProvider} for every class that a {@link CreateAnomalibMetric} or an
 * {@link io.github.anometry.api.annotation.AnomalibMetricSpec AnomalibMetricSpec} names.
 */
@AutoService(Processor.class)
public final class AnomalibMetricProcessor extends AbstractProcessor {
    private final BiFunction<ProcessingEnvironment, TakenNames, Generator> generators;
    private final TakenNames taken = new TakenNames();

    /** Names, because each round has other elements for the same types. */
    private final Set<Origin> deferred = new LinkedHashSet<>();

    private final Map<Origin, LombokRounds.Unfinished> waiting = new LinkedHashMap<>();
    private final List<ModuleRule.Provision> provisions = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // assigned in init
    private LombokRounds lombok;

    /** Called by the compiler. */
    public AnomalibMetricProcessor() {
        this(MetricGenerator::new);
    }

    AnomalibMetricProcessor(BiFunction<ProcessingEnvironment, TakenNames, Generator> generators) {
        this.generators = generators;
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Declarations.ANNOTATIONS.stream().map(Class::getCanonicalName).collect(Collectors.toSet());
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        lombok = LombokRounds.of(environment);
    }

    /** Does not report types that are still incomplete when processing is over: the compiler reports what is missing. */
    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (round.processingOver()) {
            if (!round.errorRaised()) {
                waiting.forEach(this::reportWaiting);
                new ModuleRule(processingEnv).check(provisions);
            }
            return false;
        }
        taken.addSources(round.getRootElements());
        lombok.next(round.getRootElements());
        Set<Element> due = new LinkedHashSet<>();
        deferred.forEach(origin -> due.add(origin.find(processingEnv.getElementUtils())));
        deferred.clear();
        waiting.clear();
        for (Class<?> annotation : Declarations.ANNOTATIONS) {
            TypeElement type = processingEnv.getElementUtils().getTypeElement(annotation.getCanonicalName());
            if (type != null) {
                due.addAll(round.getElementsAnnotatedWith(type));
            }
        }
        Generator generator = generators.apply(processingEnv, taken);
        due.forEach(element -> guarded(element, () -> generateOrDefer(element, generator)));
        return false;
    }

    private void generateOrDefer(Element element, Generator generator) {
        Optional<List<Declaration>> declarations = Declarations.of(element, new Reporter(processingEnv));
        Resolution resolution = new Resolution(processingEnv);
        if (declarations.isEmpty() || !declarations.get().stream().allMatch(resolution::isComplete)) {
            deferred.add(Origin.of(element));
            return;
        }
        Optional<LombokRounds.Unfinished> unfinished = declarations.get().stream()
                .flatMap(declaration -> lombok.unfinished(declaration).stream())
                .findFirst();
        if (unfinished.isPresent()) {
            deferred.add(Origin.of(element));
            waiting.put(Origin.of(element), unfinished.get());
            return;
        }
        for (Declaration declaration : declarations.get()) {
            generator
                    .generate(declaration)
                    .ifPresent(names -> provisions.add(new ModuleRule.Provision(
                            Origin.of(element), names.provider().canonicalName())));
        }
    }

    private void reportWaiting(Origin origin, LombokRounds.Unfinished unfinished) {
        new Reporter(processingEnv)
                .report(
                        Place.of(origin.find(processingEnv.getElementUtils())),
                        Problem.LOMBOK_DID_NOT_RUN,
                        unfinished.type(),
                        unfinished.annotation(),
                        LombokRounds.PROCESSOR);
    }

    private void guarded(Element element, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException | LinkageError | StackOverflowError failure) {
            StackTraceElement[] stack = failure.getStackTrace();
            new Reporter(processingEnv)
                    .report(
                            Place.of(element),
                            Problem.INTERNAL_ERROR,
                            ((QualifiedNameable) element).getQualifiedName(),
                            failure,
                            stack.length == 0 ? "an unknown place" : stack[0]);
        }
    }
}
