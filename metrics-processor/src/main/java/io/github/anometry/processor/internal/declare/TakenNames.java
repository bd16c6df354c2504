package io.github.anometry.processor.internal.declare;

import com.palantir.javapoet.ClassName;
import io.github.anometry.processor.internal.element.TypeText;
import io.github.anometry.processor.internal.model.Names;
import io.github.anometry.processor.internal.problem.Place;
import io.github.anometry.processor.internal.problem.Problem;
import io.github.anometry.processor.internal.problem.Reporter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Prevents two classes, or two metrics of a package, from getting the same name in a compilation. */
public final class TakenNames {
    /** By name in lower case, because file systems may ignore case. */
    private final Map<String, String> sources = new HashMap<>();

    private final Map<String, Claim> classes = new HashMap<>();
    private final Map<String, Claim> metrics = new HashMap<>();

    /** Adds the classes in source. Classes on the class path are ignored: an earlier compilation may have generated them. */
    public void addSources(Set<? extends Element> roots) {
        for (Element root : roots) {
            if (root instanceof TypeElement type) {
                String name = type.getQualifiedName().toString();
                sources.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
            }
        }
    }

    /** Claims the names for a declaration, or reports which declaration has claimed them. */
    public void claim(Names names, Declaration declaration, Reporter reporter) {
        claimClass(names.adapter(), declaration, reporter);
        claimMetric(names, declaration, reporter);
    }

    private void claimClass(ClassName name, Declaration declaration, Reporter reporter) {
        String owner = declaration.key();
        String text = declaration.text();
        String key = name.canonicalName().toLowerCase(Locale.ROOT);
        Place place = declaration.place("className");
        Claim earlier = classes.putIfAbsent(key, new Claim(owner, text, name.canonicalName()));
        if (earlier != null && !earlier.owner.equals(owner)) {
            if (earlier.name.equals(name.canonicalName())) {
                reporter.report(place, Problem.SAME_CLASS_NAME, name.simpleName(), earlier.text, text);
            } else {
                reporter.report(
                        place,
                        Problem.NAMES_DIFFER_IN_CASE,
                        name.simpleName(),
                        text,
                        TypeText.unqualified(earlier.name) + ", generated for " + earlier.text + ",");
            }
            return;
        }
        String source = sources.get(key);
        if (source != null && source.equals(name.canonicalName())) {
            reporter.report(place, Problem.CLASS_EXISTS, name.simpleName(), text);
        } else if (source != null) {
            reporter.report(place, Problem.NAMES_DIFFER_IN_CASE, name.simpleName(), text, TypeText.unqualified(source));
        }
    }

    private void claimMetric(Names names, Declaration declaration, Reporter reporter) {
        String owner = declaration.key();
        String text = declaration.text();
        String key = names.adapter().packageName() + ":" + names.metric();
        Claim earlier = metrics.putIfAbsent(key, new Claim(owner, text, names.metric()));
        if (earlier != null && !earlier.owner.equals(owner)) {
            reporter.report(declaration.place("name"), Problem.SAME_METRIC_NAME, earlier.text, text, names.metric());
        }
    }

    private record Claim(String owner, String text, String name) {}
}
