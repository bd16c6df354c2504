package io.github.anometry.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.wrapper.FieldBinding;
import io.github.anometry.api.wrapper.Required;
import io.github.anometry.api.wrapper.WrappedMetric;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Writes the builder of a wrapper. */
final class BuilderWriter {
    private final MetricModel model;
    private final TypeName wrappedType;
    private final TypeName self;
    private final String metricName;

    /** The parameters keep their names, for they name the methods; what else there is steps aside. */
    private final NameAllocator names = new NameAllocator();

    /** What the builder's member for each argument's field is called. */
    private final Map<String, String> fieldNames = new LinkedHashMap<>();

    BuilderWriter(MetricModel model, TypeName wrappedType) {
        this.model = model;
        this.wrappedType = wrappedType;
        this.self = model.builder();
        this.metricName = model.names().metric();
        model.parameters().forEach(parameter -> names.newName(parameter.name()));
        names.newName("prefix");
        names.newName("strict");
        for (ArgumentModel argument : model.arguments()) {
            fieldNames.put(argument.name(), names.newName(argument.name()));
        }
    }

    TypeSpec write() {
        TypeSpec.Builder type = TypeSpec.classBuilder(model.names().builder())
                .addJavadoc("Sets up {@link $T}.", model.names().wrapper())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addTypeVariables(model.variables());
        model.arguments().forEach(argument -> type.addField(member(argument)));
        type.addField(FieldSpec.builder(String.class, "prefix", Modifier.PRIVATE)
                        .initializer("$S", "")
                        .build())
                .addField(FieldSpec.builder(boolean.class, "strict", Modifier.PRIVATE)
                        .initializer("true")
                        .build());
        model.parameters().forEach(parameter -> type.addField(member(parameter)));
        type.addMethod(
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
        if (!model.arguments().isEmpty()) {
            for (int count = model.requiredFields(); count <= model.arguments().size(); count++) {
                type.addMethod(fields(count));
            }
        }
        type.addMethod(prefix()).addMethod(strict());
        model.parameters().forEach(parameter -> type.addMethod(setter(parameter)));
        return type.addMethod(build()).build();
    }

    private FieldSpec member(ArgumentModel argument) {
        TypeName type = Library.fieldOf(argument);
        String name = fieldNames.get(argument.name());
        return argument.defaultField()
                .map(field -> FieldSpec.builder(type, name, Modifier.PRIVATE).initializer(defaultField(argument)))
                .orElseGet(() -> FieldSpec.builder(Library.nullable(type), name, Modifier.PRIVATE))
                .build();
    }

    private static FieldSpec member(ParameterModel parameter) {
        if (parameter.isMandatory()) {
            return FieldSpec.builder(Library.nullable(parameter.type().boxed()), parameter.name(), Modifier.PRIVATE)
                    .build();
        }
        FieldSpec.Builder field = FieldSpec.builder(declaredType(parameter), parameter.name(), Modifier.PRIVATE);
        CodeBlock literal = parameter.defaultValue().orElseThrow().literal();
        if (!literal.toString().equals("null")) {
            field.initializer(literal);
        }
        return field.build();
    }

    private static TypeName declaredType(ParameterModel parameter) {
        return parameter.nullable()
                ? Library.nullable(parameter.type().boxed())
                : parameter.type().name();
    }

    private MethodSpec.Builder chained(String name) {
        return MethodSpec.methodBuilder(name).addModifiers(Modifier.PUBLIC).returns(self);
    }

    /** Takes fields for so many arguments; the optional ones behind them are set back to their defaults. */
    private MethodSpec fields(int count) {
        List<ArgumentModel> named = model.arguments().subList(0, count);
        List<ArgumentModel> others =
                model.arguments().subList(count, model.arguments().size());
        MethodSpec.Builder method =
                chained("fields").addJavadoc("The fields that feed the metric; $L.\n", defaultFields(named));
        others.forEach(argument -> method.addJavadoc("$L\n", documentation(argument)));
        String gap = "\n";
        for (ArgumentModel argument : named) {
            if (!argument.doc().isEmpty()) {
                method.addJavadoc(
                        "$L@param $N $L\n", gap, argument.name(), argument.doc().portable());
                gap = "";
            }
            method.addParameter(Library.fieldOf(argument), argument.name())
                    .addStatement(
                            "this.$N = $T.requireNonNull($N)",
                            fieldNames.get(argument.name()),
                            Objects.class,
                            argument.name());
        }
        for (ArgumentModel argument : others) {
            method.addStatement("this.$N = $L", fieldNames.get(argument.name()), defaultField(argument));
        }
        return method.addStatement("return this").build();
    }

    private static String documentation(ArgumentModel argument) {
        return "The optional " + DocText.code(argument.name()) + " is "
                + argument.defaultField()
                        .map(field -> "fed from " + DocText.code(field))
                        .orElse("not fed")
                + ".";
    }

    private static CodeBlock defaultField(ArgumentModel argument) {
        return argument.defaultField()
                .map(field -> CodeBlock.of("$T.$L", Library.FIELD, field.toUpperCase(Locale.ROOT)))
                .orElse(CodeBlock.of("null"));
    }

    private String defaultFields(List<ArgumentModel> named) {
        return model.hasDefaultFields()
                ? "by default "
                        + named.stream()
                                .flatMap(argument -> argument.defaultField().stream())
                                .map(DocText::code)
                                .collect(Collectors.joining(", "))
                : "mandatory";
    }

    private MethodSpec prefix() {
        return chained("prefix")
                .addJavadoc("What stands before the metric's name in results; nothing by default.")
                .addParameter(String.class, "prefix")
                .addStatement("this.prefix = $T.requireNonNull(prefix)", Objects.class)
                .addStatement("return this")
                .build();
    }

    private MethodSpec strict() {
        return chained("strict")
                .addJavadoc(
                        "Whether a batch without one of the fields is an error, as by default; if not, it is skipped.")
                .addParameter(boolean.class, "strict")
                .addStatement("this.strict = strict")
                .addStatement("return this")
                .build();
    }

    private MethodSpec setter(ParameterModel parameter) {
        return chained(parameter.name())
                .addJavadoc("$L", documentation(parameter))
                .addParameter(declaredType(parameter), parameter.name())
                .varargs(parameter.varArgs())
                .addStatement("this.$N = $L", parameter.name(), taken(parameter))
                .addStatement("return this")
                .build();
    }

    private static String documentation(ParameterModel parameter) {
        String sentence = parameter.doc().isEmpty()
                ? "The metric's " + DocText.code(parameter.name()) + "."
                : parameter.doc().sentence();
        return sentence
                + parameter
                        .defaultValue()
                        .map(value -> "\nBy default " + DocText.code(value.text()) + ".")
                        .orElse("\nMandatory.");
    }

    /** The value as the builder keeps it: the caller's array may change later. */
    private static CodeBlock taken(ParameterModel parameter) {
        String name = parameter.name();
        if (parameter.type().kind().isList()) {
            return parameter.nullable()
                    ? CodeBlock.of("$1N == null ? null : $1N.clone()", name)
                    : CodeBlock.of("$N.clone()", name);
        }
        return parameter.nullable() || parameter.type().name().isPrimitive()
                ? CodeBlock.of("$N", name)
                : CodeBlock.of("$T.requireNonNull($N)", Objects.class, name);
    }

    private MethodSpec build() {
        MethodSpec.Builder method = MethodSpec.methodBuilder("build")
                .addJavadoc("Makes the metric.\n\n")
                .addJavadoc(
                        "@throws $T if something mandatory is not set, or the metric refuses a value\n",
                        ConfigurationException.class)
                .addModifiers(Modifier.PUBLIC)
                .addExceptions(model.thrown())
                .returns(model.wrapper());
        model.thrown().forEach(type -> method.addJavadoc("@throws $T as the metric's making throws it\n", type));
        model.arguments().forEach(argument -> method.addStatement(local(argument)));
        model.parameters().forEach(parameter -> method.addStatement(local(parameter)));
        String arguments = names.newName("arguments");
        addMap(method, arguments, model.arguments().isEmpty(), anyField());
        model.arguments().forEach(argument -> bind(argument, arguments, method));
        String parameters = names.newName("parameters");
        addMap(method, parameters, model.parameters().isEmpty(), ClassName.OBJECT);
        SettingsText settings = new SettingsText(names.clone());
        model.parameters()
                .forEach(parameter -> method.addStatement(
                        "$N.put($S, $L)", parameters, parameter.textName(), settings.of(parameter)));
        String binding = names.newName("binding");
        method.addStatement(
                "$1T $2N = new $1T($3S, prefix, strict, $4N$5L)",
                FieldBinding.class,
                binding,
                metricName,
                arguments,
                optionalNames());
        String wrapped = names.newName("wrapped");
        CodeBlock made = CodeBlock.of(
                "$T.$L($N, $N,$W$L)",
                WrappedMetric.class,
                model.mergeable() ? "mergeable" : "of",
                binding,
                parameters,
                factory());
        if (model.thrown().isEmpty()) {
            method.addStatement("$T $N =\n$L", wrappedType, wrapped, made);
        } else {
            addRethrowing(method, wrapped, made);
        }
        CodeBlock fields = fieldNames.values().stream()
                .map(name -> CodeBlock.of(",$W$N", name))
                .collect(CodeBlock.joining(""));
        return method.addStatement("return new $T($N$L)", model.wrapper(), wrapped, fields)
                .build();
    }

    /** What the making throws is what the builder's user declares, not the exception around it. */
    private void addRethrowing(MethodSpec.Builder method, String wrapped, CodeBlock made) {
        String refused = names.newName("refused");
        method.addStatement("$T $N", wrappedType, wrapped)
                .beginControlFlow("try")
                .addStatement("$N = $L", wrapped, made)
                .nextControlFlow("catch ($T $N)", ConfigurationException.class, refused);
        for (TypeName type : model.thrown()) {
            String cause = names.newName("cause");
            method.beginControlFlow("if ($N.getCause() instanceof $T $N)", refused, type, cause)
                    .addStatement("throw $N", cause)
                    .endControlFlow();
        }
        method.addStatement("throw $N", refused).endControlFlow();
    }

    private void bind(ArgumentModel argument, String arguments, MethodSpec.Builder method) {
        String name = fieldNames.get(argument.name());
        CodeBlock put = CodeBlock.of("$N.put($S, $N)", arguments, argument.name(), name);
        if (model.mayBeUnfed(argument)) {
            method.beginControlFlow("if ($N != null)", name).addStatement(put).endControlFlow();
        } else {
            method.addStatement(put);
        }
    }

    private CodeBlock optionalNames() {
        CodeBlock optional = model.arguments().stream()
                .filter(ArgumentModel::optional)
                .map(argument -> CodeBlock.of("$S", argument.name()))
                .collect(CodeBlock.joining(", "));
        return optional.isEmpty() ? optional : CodeBlock.of(",$W$T.of($L)", Set.class, optional);
    }

    private CodeBlock factory() {
        if (model.parameters().isEmpty() && model.variables().isEmpty()) {
            return CodeBlock.of("$T::new", model.wrapped());
        }
        CodeBlock values = model.parameters().stream()
                .map(parameter -> CodeBlock.of("$N", parameter.name()))
                .collect(CodeBlock.joining(",$W"));
        return CodeBlock.of("() -> new $T($L)", model.wrapped(), values);
    }

    private static TypeName anyField() {
        return ParameterizedTypeName.get(Library.FIELD, WildcardTypeName.subtypeOf(Object.class));
    }

    private CodeBlock local(ArgumentModel argument) {
        String name = fieldNames.get(argument.name());
        CodeBlock value = argument.defaultField().isPresent() || model.mayBeUnfed(argument)
                ? CodeBlock.of("this.$N", name)
                : CodeBlock.of("$T.field($S, $S, this.$N)", Required.class, metricName, argument.name(), name);
        return CodeBlock.of("$T $N = $L", Library.fieldOf(argument), name, value);
    }

    /** A copy, so that the metric does not follow the builder's later changes. */
    private CodeBlock local(ParameterModel parameter) {
        String name = parameter.name();
        TypeName type = parameter.nullable()
                ? parameter.type().boxed()
                : parameter.type().name();
        CodeBlock value = parameter.isMandatory()
                ? CodeBlock.of("$T.parameter($S, $S, this.$N)", Required.class, metricName, parameter.textName(), name)
                : CodeBlock.of("this.$N", name);
        return CodeBlock.of("$T $N = $L", type, name, value);
    }

    private static void addMap(MethodSpec.Builder method, String name, boolean empty, TypeName valueType) {
        TypeName type = ParameterizedTypeName.get(ClassName.get(Map.class), ClassName.get(String.class), valueType);
        CodeBlock value = empty ? CodeBlock.of("$T.of()", Map.class) : CodeBlock.of("new $T<>()", LinkedHashMap.class);
        method.addStatement("$T $N = $L", type, name, value);
    }
}
