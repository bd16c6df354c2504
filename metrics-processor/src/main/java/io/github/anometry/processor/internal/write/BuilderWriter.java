package io.github.anometry.processor.internal.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.wrapper.MetricBuilder;
import io.github.anometry.processor.internal.element.DocText;
import io.github.anometry.processor.internal.model.ArgumentModel;
import io.github.anometry.processor.internal.model.Library;
import io.github.anometry.processor.internal.model.MetricModel;
import io.github.anometry.processor.internal.model.ParameterModel;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Writes the builder of an adapter. */
final class BuilderWriter {
    private final MetricModel model;
    private final TypeName self;

    /** Options keep their names, which are the names of methods. Other local variables avoid them. */
    private final NameAllocator names = new NameAllocator();

    BuilderWriter(MetricModel model) {
        this.model = model;
        this.self = model.builder();
        model.parameters().forEach(parameter -> names.newName(parameter.name()));
    }

    TypeSpec write() {
        TypeSpec.Builder type = TypeSpec.classBuilder(model.names().builder())
                .addJavadoc("Builds {@link $T}.", model.names().adapter())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addTypeVariables(model.variables())
                .superclass(ParameterizedTypeName.get(ClassName.get(MetricBuilder.class), self));
        model.parameters().forEach(parameter -> type.addField(member(parameter)));
        type.addMethod(MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addStatement("super($T.$L)", model.names().provider(), ProviderWriter.DESCRIPTOR)
                .build());
        if (!model.arguments().isEmpty()) {
            for (int count = model.requiredFields(); count <= model.arguments().size(); count++) {
                type.addMethod(fields(count));
            }
        }
        model.parameters().forEach(parameter -> type.addMethod(setter(parameter)));
        return type.addMethod(build()).build();
    }

    private FieldSpec member(ParameterModel parameter) {
        if (parameter.isMandatory()) {
            return FieldSpec.builder(model.sight().orNull(parameter.type().boxed()), parameter.name(), Modifier.PRIVATE)
                    .build();
        }
        FieldSpec.Builder field = FieldSpec.builder(model.typeOf(parameter), parameter.name(), Modifier.PRIVATE);
        CodeBlock literal = parameter.defaultValue().orElseThrow().literal();
        if (!literal.toString().equals("null")) {
            field.initializer(literal);
        }
        return field.build();
    }

    private MethodSpec.Builder chained(String name) {
        return MethodSpec.methodBuilder(name).addModifiers(Modifier.PUBLIC).returns(self);
    }

    /** The method that sets the fields of the first arguments. It resets the optional ones after them to their defaults. */
    private MethodSpec fields(int count) {
        List<ArgumentModel> named = model.arguments().subList(0, count);
        List<ArgumentModel> others =
                model.arguments().subList(count, model.arguments().size());
        MethodSpec.Builder method =
                chained("fields").addJavadoc("Sets the fields that feed the metric. $L.\n", defaultFields(named));
        others.forEach(argument -> method.addJavadoc("$L\n", documentation(argument)));
        String gap = "\n";
        for (ArgumentModel argument : named) {
            if (!argument.doc().isEmpty()) {
                method.addJavadoc(
                        "$L@param $N $L\n", gap, argument.name(), argument.doc().portable());
                gap = "";
            }
            method.addParameter(Library.fieldOf(argument), argument.name());
        }
        return method.addStatement(
                        "return feed($L)",
                        named.stream().map(ArgumentModel::name).collect(Collectors.joining(", ")))
                .build();
    }

    private static String documentation(ArgumentModel argument) {
        return "The optional " + DocText.code(argument.name()) + " is "
                + argument.defaultField()
                        .map(field -> "fed from its default field " + DocText.code(field))
                        .orElse("not fed")
                + ".";
    }

    private String defaultFields(List<ArgumentModel> named) {
        return model.hasDefaultFields()
                ? "Default: "
                        + named.stream()
                                .flatMap(argument -> argument.defaultField().stream())
                                .map(DocText::code)
                                .collect(Collectors.joining(", "))
                : "Mandatory";
    }

    private MethodSpec setter(ParameterModel parameter) {
        return chained(parameter.name())
                .addJavadoc("$L", documentation(parameter))
                .addParameter(model.typeOf(parameter), parameter.name())
                .varargs(parameter.varArgs())
                .addStatement("this.$N = $L", parameter.name(), taken(parameter))
                .addStatement("return this")
                .build();
    }

    private static String documentation(ParameterModel parameter) {
        String sentence = parameter.doc().isEmpty()
                ? "Sets " + DocText.code(parameter.name()) + "."
                : parameter.doc().sentence();
        return sentence
                + parameter
                        .defaultValue()
                        .map(value -> "\nDefault: " + DocText.code(value.text()) + ".")
                        .orElse("\nMandatory.");
    }

    /** The value to store: a copy of an array, which the caller may change later. */
    private static CodeBlock taken(ParameterModel parameter) {
        String name = parameter.name();
        if (parameter.type().kind().isList()) {
            return parameter.handed();
        }
        return parameter.nullable() || parameter.type().name().isPrimitive()
                ? CodeBlock.of("$N", name)
                : CodeBlock.of("$T.requireNonNull($N)", Objects.class, name);
    }

    private MethodSpec build() {
        MethodSpec.Builder method = MethodSpec.methodBuilder("build")
                .addJavadoc("Creates the metric.\n\n")
                .addJavadoc(
                        "@throws $T if a mandatory value is missing or the metric rejects a value\n",
                        ConfigurationException.class)
                .addModifiers(Modifier.PUBLIC)
                .addExceptions(model.thrown())
                .returns(model.adapter());
        model.thrown().forEach(type -> method.addJavadoc("@throws $T if creating the metric throws it\n", type));
        model.parameters().forEach(parameter -> method.addStatement(local(parameter)));
        CodeBlock settings = model.parameters().stream()
                .map(parameter -> CodeBlock.of("$Z.with($S, $N)", parameter.textName(), parameter.name()))
                .collect(CodeBlock.joining("", "settings()", ""));
        CodeBlock made = CodeBlock.of("return new $T($L,$W$L)", model.adapter(), settings, factory());
        if (model.thrown().isEmpty()) {
            method.addStatement(made);
        } else {
            addRethrowing(method, made);
        }
        return method.build();
    }

    /** Rethrows the checked exceptions of the creation instead of the exception that wraps them. */
    private void addRethrowing(MethodSpec.Builder method, CodeBlock made) {
        String refused = names.newName("refused");
        method.beginControlFlow("try")
                .addStatement(made)
                .nextControlFlow("catch ($T $N)", ConfigurationException.class, refused);
        for (TypeName type : model.thrown()) {
            if (type.equals(ClassName.get(Throwable.class))) {
                // Every cause is a Throwable, and Java before 21 does not allow a pattern that always matches.
                method.beginControlFlow("if ($N.getCause() != null)", refused)
                        .addStatement("throw $N.getCause()", refused)
                        .endControlFlow();
                continue;
            }
            String cause = names.newName("cause");
            method.beginControlFlow("if ($N.getCause() instanceof $T $N)", refused, type, cause)
                    .addStatement("throw $N", cause)
                    .endControlFlow();
        }
        method.addStatement("throw $N", refused).endControlFlow();
    }

    private CodeBlock factory() {
        if (model.parameters().isEmpty() && model.variables().isEmpty()) {
            return CodeBlock.of("$T::new", model.wrapped());
        }
        CodeBlock values = model.parameters().stream()
                .map(parameter -> model.thirdParty().isPresent()
                        // Copied for each instance that it creates.
                        ? CodeBlock.of("$N", parameter.name())
                        : parameter.handed())
                .collect(CodeBlock.joining(",$W"));
        return CodeBlock.of("() -> new $T($L)", model.wrapped(), values);
    }

    /** A local variable, so that later changes to the builder do not affect the metric. */
    private CodeBlock local(ParameterModel parameter) {
        String name = parameter.name();
        TypeName type = parameter.nullable()
                ? parameter.type().boxed()
                : parameter.type().name();
        CodeBlock value = parameter.isMandatory()
                ? CodeBlock.of("required($S, this.$N)", parameter.textName(), name)
                : CodeBlock.of("this.$N", name);
        return CodeBlock.of("$T $N = $L", type, name, value);
    }
}
