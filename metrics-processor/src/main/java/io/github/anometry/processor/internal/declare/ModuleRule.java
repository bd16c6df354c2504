package io.github.anometry.processor.internal.declare;

import io.github.anometry.api.spi.MetricProvider;
import io.github.anometry.processor.internal.element.TypeText;
import io.github.anometry.processor.internal.problem.Place;
import io.github.anometry.processor.internal.problem.Problem;
import io.github.anometry.processor.internal.problem.Reporter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * Warns if a named module does not declare its providers, because the module system ignores the services file of a named
 * module. It is not an error: a program that creates its metrics in Java needs no provider.
 */
public final class ModuleRule {
    private final Elements elements;
    private final Reporter reporter;

    public ModuleRule(ProcessingEnvironment environment) {
        this.elements = environment.getElementUtils();
        this.reporter = new Reporter(environment);
    }

    public void check(List<Provision> provisions) {
        // A compilation has several modules only if they are compiled together.
        Map<String, List<Provision>> byModule = provisions.stream()
                .collect(Collectors.groupingBy(
                        provision -> moduleOf(provision.origin()).toString(), TreeMap::new, Collectors.toList()));
        byModule.values().forEach(ofOne -> checkModule(moduleOf(ofOne.get(0).origin()), ofOne));
    }

    private ModuleElement moduleOf(Origin origin) {
        return elements.getModuleOf(origin.find(elements));
    }

    private void checkModule(ModuleElement module, List<Provision> provisions) {
        if (module.isUnnamed()) {
            return;
        }
        Set<String> provided = ElementFilter.providesIn(module.getDirectives()).stream()
                .filter(directive ->
                        directive.getService().getQualifiedName().contentEquals(MetricProvider.class.getName()))
                .flatMap(directive -> directive.getImplementations().stream())
                .map(implementation -> implementation.getQualifiedName().toString())
                .collect(Collectors.toSet());
        List<String> all = provisions.stream().map(Provision::provider).sorted().toList();
        List<String> missing =
                all.stream().filter(provider -> !provided.contains(provider)).toList();
        if (!missing.isEmpty()) {
            reporter.warn(
                    Place.of(module),
                    Problem.MODULE_PROVIDES,
                    module.getQualifiedName(),
                    String.join(
                            ", ", missing.stream().map(TypeText::unqualified).toList()),
                    MetricProvider.class.getName(),
                    String.join(",\n        ", all));
        }
    }

    /**
     * A generated provider.
     *
     * @param origin the element that it was generated for
     * @param provider its qualified name
     */
    public record Provision(Origin origin, String provider) {}
}
