package io.github.anometry.processor.internal.sketch;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import io.github.anometry.api.annotation.AnomalibMetricSpec;
import io.github.anometry.api.annotation.Merge;
import io.github.anometry.api.annotation.OneShot;
import io.github.anometry.api.annotation.Reset;
import io.github.anometry.api.annotation.Update;
import io.github.anometry.api.metric.MergeSupport;
import io.github.anometry.processor.internal.declare.Declaration;
import io.github.anometry.processor.internal.declare.Role;
import io.github.anometry.processor.internal.element.Attributes;
import io.github.anometry.processor.internal.element.Members;
import io.github.anometry.processor.internal.element.ProcessingTools;
import java.lang.annotation.Annotation;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * A spec for a class whose annotation is not sufficient, ready to paste. It contains what the annotation states; the rest is
 * guessed by convention, for the user to review. Nothing is generated from it.
 */
public final class SpecSketch {
    /** The arguments of an annotation that JavaPoet has broken into lines. */
    private static final Pattern BROKEN = Pattern.compile("\\(\\n\\s+([^()]+)\\n\\s+\\)");

    private static final int LINE = 90;

    private final Declaration declaration;
    private final Members declared;
    private final ProcessingTools tools;
    private final Conventions conventions;
    private boolean shown;

    public SpecSketch(Declaration declaration, Members members, ProcessingTools tools) {
        this.declaration = declaration;
        this.declared = members;
        this.tools = tools;
        this.conventions = new Conventions(members, tools);
    }

    public Conventions conventions() {
        return conventions;
    }

    /** The functions that can measure all data at once, the likeliest first. */
    public List<ExecutableElement> functions() {
        SketchFeed feed = new SketchFeed(declared, tools, List.of());
        return conventions.functions().stream()
                .filter(function -> feed.parameters(function, true).isPresent())
                .toList();
    }

    /** The sketch for the end of a message; empty if another message of the declaration contains it. */
    public String offer() {
        if (shown) {
            return "";
        }
        shown = true;
        return " Start from this one, in place of the annotation:\n\n" + new Writer(concrete()).text();
    }

    /** Joins the lines of an annotation if they fit in one. */
    private static String joined(MatchResult broken) {
        String line = broken.group(1).replaceAll("\\s+", " ").replace("{ ", "{").replace(" }", "}");
        return Matcher.quoteReplacement(line.length() > LINE ? broken.group() : "(" + line + ")");
    }

    /** The fields that likely feed the parameters of a method, as the value of an attribute. */
    public String roles(ExecutableElement method) {
        List<String> roles = new SketchFeed(declared, tools, List.of())
                .roles(method).stream().map(role -> '"' + role + '"').toList();
        return roles.size() == 1 ? roles.get(0) : "{" + String.join(", ", roles) + "}";
    }

    /** The class with numbers as its type arguments, if their bounds allow it. */
    private Members concrete() {
        List<? extends TypeParameterElement> variables = declared.element().getTypeParameters();
        if (variables.isEmpty()) {
            return declared;
        }
        TypeMirror[] arguments = variables.stream()
                .flatMap(variable -> argument(variable).stream())
                .toArray(TypeMirror[]::new);
        if (arguments.length < variables.size()) {
            return declared;
        }
        return declared.of(tools.types().getDeclaredType(declared.element(), arguments));
    }

    private Optional<TypeMirror> argument(TypeParameterElement variable) {
        return Stream.of(Double.class, Float.class, Integer.class, Long.class, String.class)
                .map(candidate -> tools.elements().getTypeElement(candidate.getName()))
                .map(TypeElement::asType)
                .filter(candidate -> variable.getBounds().stream()
                        .allMatch(bound -> tools.types()
                                .isAssignable(candidate, tools.types().erasure(bound))))
                .findFirst();
    }

    /**
     * A function of all data.
     *
     * @param method the function
     * @param owner the members of its class
     * @param inSpec the method that stands for it in the spec
     */
    private record Function(ExecutableElement method, Members owner, MethodSpec inSpec) {}

    /** Writes the sketch for a class with its type arguments. */
    private final class Writer {
        private final Members members;
        private final Conventions likely;
        private final List<String> stated;
        private final SketchFeed feed;
        private final SketchBlanks blanks;
        private final SketchCreation creation;
        private final SketchResults results;
        private final TypeSpec.Builder spec;
        private final Set<String> signatures = new HashSet<>();

        Writer(Members members) {
            this.members = members;
            this.likely = new Conventions(members, tools);
            this.stated = declaration.list("defaultFields").stream()
                    .map(value -> value.getValue().toString())
                    .toList();
            this.feed = new SketchFeed(members, tools, stated);
            this.blanks = new SketchBlanks(members, tools, stated);
            this.creation = new SketchCreation(declaration, members, tools, blanks);
            this.results = new SketchResults(declaration, members, tools, blanks);
            this.spec = TypeSpec.interfaceBuilder(name());
        }

        private String name() {
            String name = declaration.simpleName() + "Spec";
            while (tools.elements().getTypeElement(declaration.packageName() + "." + name) != null) {
                name += "2";
            }
            return name;
        }

        /** The source of the interface with its imports. */
        String text() {
            spec.addAnnotation(annotation());
            if (members == declared) {
                members.element()
                        .getTypeParameters()
                        .forEach(variable -> spec.addTypeVariable(TypeVariableName.get(variable)));
            }
            intake();
            String source = JavaFile.builder(declaration.packageName(), spec.build())
                    .indent("    ")
                    .skipJavaLangImports(true)
                    .build()
                    .toString();
            String bare = source.replaceFirst("^package [^;]*;\\s*", "").strip();
            return BROKEN.matcher(bare).replaceAll(SpecSketch::joined);
        }

        private AnnotationSpec annotation() {
            AnnotationSpec.Builder annotation = AnnotationSpec.builder(AnomalibMetricSpec.class)
                    .addMember("value", "$T.class", tools.rawName(members.type()));
            SketchAttributes.copy(
                    declaration.annotation(), annotation, List.of("name", "className", "direction", "undefinedWhen"));
            return annotation.build();
        }

        /** Adds the methods for the first way to take data that the class supports. */
        private void intake() {
            Optional<MethodSpec> update = statedUpdate();
            if (update.isEmpty() && declaration.nested(Role.ONE_SHOT).isEmpty()) {
                update = fed(likely.namedIntakes()).or(this::namedUpdate);
            }
            if (update.isPresent()) {
                stateful(update.get());
                return;
            }
            Optional<Function> function = statedOneShot().or(this::fedFunction);
            if (function.isPresent()) {
                all(function.get());
                return;
            }
            Optional<MethodSpec> byConstructor = measuringConstructor();
            if (byConstructor.isPresent()) {
                add(byConstructor.get());
                results.read().forEach(this::add);
            } else {
                unfit();
            }
        }

        /** Adds a method unless it already has another role. */
        private void add(MethodSpec method) {
            if (signatures.add(method.name() + types(method))) {
                spec.addMethod(method);
            }
        }

        private static List<TypeName> types(MethodSpec method) {
            return method.parameters().stream()
                    .map(parameter -> parameter.type().withoutAnnotations())
                    .toList();
        }

        /** Adds methods for a class that takes data in a method of unknown name, or in a form that no field has. */
        private void unfit() {
            Optional<MethodSpec> update = fed(likely.otherIntakes());
            Optional<ExecutableElement> function = likely.functions().stream().findFirst();
            if (update.isEmpty() && function.isPresent()) {
                all(new Function(function.get(), members, blanks.oneShot(function.get())));
            } else {
                stateful(update.orElseGet(
                        () -> blanks.update(likely.otherIntakes().findFirst())));
            }
        }

        private void stateful(MethodSpec update) {
            creation.method().ifPresent(this::add);
            add(update);
            results.read().forEach(this::add);
            reset().ifPresent(this::add);
            merge().ifPresent(this::add);
        }

        private void all(Function function) {
            if (!function.method().getModifiers().contains(Modifier.STATIC)) {
                creation.ofFunction().ifPresent(this::add);
            }
            add(function.inSpec());
            TypeMirror returned = function.owner().returned(function.method());
            if (returned.getKind() == TypeKind.DECLARED && !tools.isNumber(returned)) {
                Members object = members.of(returned);
                List<MethodSpec> stated = results.stated(object);
                (stated.isEmpty() && !tools.isOptionalNumber(returned) ? results.of(object) : stated)
                        .forEach(this::add);
            }
        }

        // Taking data

        private Optional<MethodSpec> statedUpdate() {
            return declaration.nested(Role.UPDATE).flatMap(update -> {
                List<ExecutableElement> named = SketchAttributes.methods(members.methods(), members, update);
                return named.stream()
                        .findFirst()
                        .map(method -> feeding(method, Update.class, false)
                                .orElseGet(() -> blanks.update(Optional.of(method))));
            });
        }

        private Optional<MethodSpec> fed(Stream<ExecutableElement> intakes) {
            return intakes.flatMap(method -> feeding(method, Update.class, false).stream())
                    .findFirst();
        }

        private Optional<MethodSpec> namedUpdate() {
            return likely.namedIntakes().findFirst().map(method -> blanks.update(Optional.of(method)));
        }

        private Optional<Function> statedOneShot() {
            return declaration.nested(Role.ONE_SHOT).flatMap(oneShot -> {
                Members owner = oneShot.type("in").map(members::of).orElse(members);
                List<ExecutableElement> all = Stream.concat(owner.staticMethods().stream(), owner.methods().stream())
                        .toList();
                AnnotationSpec.Builder role = AnnotationSpec.builder(OneShot.class);
                SketchAttributes.copy(oneShot.mirror(), role, List.of("in"));
                return SketchAttributes.methods(all, owner, oneShot).stream()
                        .findFirst()
                        .flatMap(method -> new SketchFeed(owner, tools, stated)
                                .parameters(method, true)
                                .map(parameters -> new Function(
                                        method,
                                        owner,
                                        method(method, owner, role.build())
                                                .addParameters(parameters)
                                                .build())));
            });
        }

        private Optional<Function> fedFunction() {
            return likely.functions().stream()
                    .flatMap(function -> feeding(function, OneShot.class, true)
                            .map(fed -> likely.comparesSamples(function) ? blanks.oneShot(function) : fed)
                            .map(inSpec -> new Function(function, members, inSpec))
                            .stream())
                    .findFirst();
        }

        /** The method that stands for another one; empty if fields cannot feed that. */
        private Optional<MethodSpec> feeding(
                ExecutableElement method, Class<? extends Annotation> role, boolean gathered) {
            return feed.parameters(method, gathered)
                    .map(parameters -> method(
                                    method,
                                    members,
                                    AnnotationSpec.builder(role).build())
                            .addParameters(parameters)
                            .build());
        }

        /** The method that passes all data to a constructor, if the instance has a meaningful result. */
        private Optional<MethodSpec> measuringConstructor() {
            if (likely.result(members)
                    .filter(result -> likely.isMeaningful(result, members))
                    .isEmpty()) {
                return Optional.empty();
            }
            return likely.makers().stream()
                    .filter(maker -> maker.getKind() == ElementKind.CONSTRUCTOR)
                    .filter(maker -> feed.parameters(maker, true).isPresent())
                    .findFirst()
                    .map(maker -> {
                        List<ParameterSpec> parameters =
                                feed.parameters(maker, true).orElseThrow();
                        TypeName type = TypeName.get(members.type());
                        return MethodSpec.methodBuilder("measure")
                                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                                .addAnnotation(OneShot.class)
                                .returns(type)
                                .addParameters(parameters)
                                .addExceptions(tools.widest(tools.checkedExceptions(
                                        members.resolve(maker).getThrownTypes())))
                                .addStatement(
                                        "return new $T($L)",
                                        type,
                                        parameters.stream()
                                                .map(parameter -> CodeBlock.of("$N", parameter))
                                                .collect(CodeBlock.joining(", ")))
                                .build();
                    });
        }

        // Resetting and merging

        private Optional<MethodSpec> reset() {
            Optional<ExecutableElement> stated = declaration
                    .nested(Role.RESET)
                    .flatMap(reset -> SketchAttributes.methods(members.methods(), members, reset).stream()
                            .filter(method -> method.getParameters().isEmpty())
                            .findFirst());
            return stated.or(likely::reset)
                    .map(method -> method(
                                    method,
                                    members,
                                    AnnotationSpec.builder(Reset.class).build())
                            .returns(TypeName.VOID)
                            .build());
        }

        private Optional<MethodSpec> merge() {
            Optional<Attributes> written = declaration.nested(Role.MERGE);
            Optional<ExecutableElement> stated = written.flatMap(merge -> likely.merges().stream()
                    .filter(method -> method.getSimpleName().contentEquals(merge.text("method")))
                    .findFirst());
            AnnotationSpec.Builder role = AnnotationSpec.builder(Merge.class);
            if (stated.isPresent()) {
                SketchAttributes.copy(written.orElseThrow().mirror(), role, List.of("support", "copy"));
            } else {
                role.addMember("support", "$T.APPROXIMATE", MergeSupport.class);
            }
            return stated.or(likely::merge)
                    .map(method -> method(method, members, role.build())
                            .addParameter(TypeName.get(members.type()), "other")
                            .build());
        }

        private MethodSpec.Builder method(ExecutableElement method, Members owner, AnnotationSpec role) {
            return SketchAttributes.method(
                    method.getSimpleName().toString(), TypeName.get(owner.returned(method)), role);
        }
    }
}
