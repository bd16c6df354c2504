package io.github.anometry.processor;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import io.github.anometry.api.annotation.AnomalibMetricSpec;
import io.github.anometry.api.annotation.Create;
import io.github.anometry.api.annotation.From;
import io.github.anometry.api.annotation.Merge;
import io.github.anometry.api.annotation.OneShot;
import io.github.anometry.api.annotation.Reset;
import io.github.anometry.api.annotation.Result;
import io.github.anometry.api.annotation.Update;
import io.github.anometry.api.metric.MergeSupport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * A spec for a class, ready to paste, for those whose annotation does not suffice. It is a guess by convention, for a person to
 * look over: nothing is generated from it.
 */
final class SpecSketch {
    private static final List<String> UPDATES = List.of(
            "update", "add", "accept", "eval", "increment", "addValue", "recordValue", "record", "offer", "perRow");
    private static final List<String> RESULTS =
            List.of("compute", "getResult", "getAsDouble", "result", "getValue", "value", "get", "score");
    private static final List<String> FIELDS = List.of("pred_score", "gt_label");
    private static final List<String> RESETS = List.of("reset", "clear");
    private static final List<String> MERGES = List.of("merge", "combine", "add", "addAll", "reduce");

    private final Declaration declaration;
    private final Members members;
    private final ProcessingTools tools;
    private boolean shown;

    SpecSketch(Declaration declaration, Members members, ProcessingTools tools) {
        this.declaration = declaration;
        this.members = members;
        this.tools = tools;
    }

    /** The methods that might take in a batch, the likeliest first. */
    List<ExecutableElement> updates() {
        return members.methods().stream()
                .filter(method -> !method.getParameters().isEmpty() && isFeedable(method, false))
                .filter(method -> method.getReturnType().getKind() == TypeKind.VOID
                        || UPDATES.contains(method.getSimpleName().toString()))
                .filter(method -> !method.getSimpleName().toString().startsWith("set"))
                .sorted(byConvention(UPDATES))
                .toList();
    }

    private List<ExecutableElement> functions() {
        return members.staticMethods().stream()
                .filter(method -> !method.getParameters().isEmpty() && isFeedable(method, true))
                .filter(method -> tools.isNumber(method.getReturnType()))
                .toList();
    }

    /** The methods that give a number without being asked for more. */
    List<ExecutableElement> results(Members subject) {
        return subject.methods().stream()
                .filter(method -> method.getParameters().isEmpty()
                        && isNumber(subject.resolve(method).getReturnType()))
                .sorted(byConvention(RESULTS))
                .toList();
    }

    private boolean isNumber(TypeMirror type) {
        return tools.isNumber(type) || tools.isOptionalNumber(type);
    }

    /** The methods that take another instance. */
    List<ExecutableElement> merges() {
        return members.methods().stream()
                .filter(method -> method.getParameters().size() == 1 && takesInstance(method))
                .sorted(byConvention(MERGES))
                .toList();
    }

    private boolean takesInstance(ExecutableElement method) {
        TypeMirror parameter = members.resolve(method).getParameterTypes().get(0);
        return parameter.getKind() == TypeKind.DECLARED
                && !TypeName.get(parameter).equals(ClassName.OBJECT)
                && members.takes(method, List.of(members.type()));
    }

    private boolean isFeedable(ExecutableElement method, boolean gathered) {
        return members.resolve(method).getParameterTypes().stream()
                .allMatch(type -> ArgumentType.of(type)
                                .filter(found -> !gathered || found.isGathered())
                                .isPresent()
                        || (!gathered && ArgumentType.ofElement(type).isPresent()));
    }

    private static Comparator<ExecutableElement> byConvention(List<String> names) {
        return Comparator.comparingInt(method -> {
            int at = names.indexOf(method.getSimpleName().toString());
            return at < 0 ? names.size() : at;
        });
    }

    /** The sketch for the end of a message; nothing if another message of the declaration has it. */
    String offer() {
        if (shown) {
            return "";
        }
        shown = true;
        return " Start from this one:\n\n" + text();
    }

    /** Which field likely feeds which parameter, as an attribute has it. */
    String roles(ExecutableElement method) {
        List<String> fields = new ArrayList<>(FIELDS);
        List<String> roles = method.getParameters().stream()
                .map(parameter -> '"' + field(parameter.getSimpleName().toString(), fields) + '"')
                .toList();
        return roles.size() == 1 ? roles.get(0) : "{" + String.join(", ", roles) + "}";
    }

    /** The source of the interface, with its imports. */
    private String text() {
        TypeSpec.Builder type = TypeSpec.interfaceBuilder(declaration.simpleName() + "Spec")
                .addAnnotation(AnnotationSpec.builder(AnomalibMetricSpec.class)
                        .addMember("value", "$T.class", tools.rawName(members.type()))
                        .build());
        members.element().getTypeParameters().forEach(variable -> type.addTypeVariable(TypeVariableName.get(variable)));
        List<ExecutableElement> updates = updates();
        List<ExecutableElement> functions = functions();
        if (updates.isEmpty() && !functions.isEmpty()) {
            type.addMethod(feeding(functions.get(0), OneShot.class));
        } else {
            creation().ifPresent(type::addMethod);
            updates.stream()
                    .limit(1)
                    .map(method -> feeding(method, Update.class))
                    .forEach(type::addMethod);
            result().ifPresent(type::addMethod);
            reset().ifPresent(type::addMethod);
            merge().ifPresent(type::addMethod);
        }
        String source = JavaFile.builder(declaration.packageName(), type.build())
                .indent("    ")
                .skipJavaLangImports(true)
                .build()
                .toString();
        return source.replaceFirst("^package [^;]*;\\s*", "").strip();
    }

    private Optional<MethodSpec> creation() {
        Stream<ExecutableElement> constructors =
                members.element().getModifiers().contains(Modifier.ABSTRACT)
                        ? Stream.empty()
                        : members.constructors().stream();
        Optional<ExecutableElement> constructor =
                constructors.filter(this::isConfigurable).max(Comparator.comparingInt(SpecSketch::arity));
        if (constructor.isPresent()) {
            return Optional.of(making(constructor.get(), AnnotationSpec.builder(Create.class)));
        }
        return members.staticMethods().stream()
                .filter(method ->
                        tools.types().isAssignable(method.getReturnType(), members.type()) && isConfigurable(method))
                .max(Comparator.comparingInt(SpecSketch::arity))
                .map(method -> making(
                        method,
                        AnnotationSpec.builder(Create.class).addMember("factory", "$S", method.getSimpleName())));
    }

    private static int arity(ExecutableElement executable) {
        return executable.getParameters().size();
    }

    private boolean isConfigurable(ExecutableElement executable) {
        return members.resolve(executable).getParameterTypes().stream()
                .allMatch(type -> ParameterType.of(type).isPresent());
    }

    private MethodSpec making(ExecutableElement maker, AnnotationSpec.Builder annotation) {
        return method("create", TypeName.get(members.type()), annotation.build())
                .addParameters(parameters(maker, "option", false))
                .build();
    }

    private MethodSpec feeding(ExecutableElement method, Class<?> role) {
        return method(
                        method.getSimpleName().toString(),
                        TypeName.get(members.resolve(method).getReturnType()),
                        AnnotationSpec.builder(role).build())
                .addParameters(parameters(method, "argument", true))
                .build();
    }

    private Optional<MethodSpec> result() {
        Stream<ExecutableElement> withOptions = members.methods().stream()
                .filter(method -> !method.getParameters().isEmpty()
                        && tools.isNumber(members.resolve(method).getReturnType())
                        && isConfigurable(method))
                .sorted(Comparator.comparingInt(SpecSketch::arity));
        return Stream.concat(results(members).stream(), withOptions)
                .findFirst()
                .map(method -> method(
                                method.getSimpleName().toString(),
                                TypeName.get(members.resolve(method).getReturnType()),
                                AnnotationSpec.builder(Result.class).build())
                        .addParameters(parameters(method, "option", false))
                        .build());
    }

    private Optional<MethodSpec> reset() {
        return members.methods().stream()
                .filter(method -> method.getParameters().isEmpty()
                        && method.getReturnType().getKind() == TypeKind.VOID
                        && RESETS.contains(method.getSimpleName().toString()))
                .findFirst()
                .map(method -> method(
                                method.getSimpleName().toString(),
                                TypeName.VOID,
                                AnnotationSpec.builder(Reset.class).build())
                        .build());
    }

    private Optional<MethodSpec> merge() {
        return merges().stream()
                .filter(method -> MERGES.contains(method.getSimpleName().toString()))
                .findFirst()
                .map(method -> method(
                                method.getSimpleName().toString(),
                                TypeName.get(members.resolve(method).getReturnType()),
                                AnnotationSpec.builder(Merge.class)
                                        .addMember("support", "$T.APPROXIMATE", MergeSupport.class)
                                        .build())
                        .addParameter(TypeName.get(members.type()), "other")
                        .build());
    }

    private static MethodSpec.Builder method(String name, TypeName result, AnnotationSpec role) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                .addAnnotation(role)
                .returns(result);
    }

    private List<ParameterSpec> parameters(ExecutableElement executable, String unnamed, boolean fed) {
        List<ParameterSpec> parameters = new ArrayList<>();
        List<String> fields = new ArrayList<>(FIELDS);
        boolean nameless = Signatures.isUnnamed(executable);
        for (int i = 0; i < executable.getParameters().size(); i++) {
            VariableElement parameter = executable.getParameters().get(i);
            String name =
                    nameless ? unnamed + (i + 1) : parameter.getSimpleName().toString();
            ParameterSpec.Builder builder = ParameterSpec.builder(
                    TypeName.get(members.resolve(executable).getParameterTypes().get(i)), name);
            if (fed) {
                builder.addAnnotation(AnnotationSpec.builder(From.class)
                        .addMember("value", CodeBlock.of("$S", field(name, fields)))
                        .build());
            }
            parameters.add(builder.build());
        }
        return parameters;
    }

    /** By its name if that says something, else the next that is left. */
    private static String field(String name, List<String> left) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean truth = Stream.of("label", "truth", "target", "act").anyMatch(lower::contains);
        String wanted = truth ? "gt_label" : "pred_score";
        String field = left.contains(wanted) || left.isEmpty() ? wanted : left.get(0);
        left.remove(field);
        return field;
    }
}
