package io.github.anometry.processor;

import com.google.auto.service.AutoService;
import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import io.github.anometry.api.spi.ArgumentDescriptor;
import io.github.anometry.api.spi.MetricConfig;
import io.github.anometry.api.spi.MetricDescriptor;
import io.github.anometry.api.spi.MetricProvider;
import io.github.anometry.api.spi.ParameterDescriptor;
import io.github.anometry.api.wrapper.ConfigReader;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;

/** Writes the {@code MetricProvider} of a metric. */
final class ProviderWriter {
    private static final String DESCRIPTOR = "DESCRIPTOR";

    private final MetricModel model;
    private final ClassName wrapper;

    ProviderWriter(MetricModel model) {
        this.model = model;
        this.wrapper = model.names().wrapper();
    }

    TypeSpec write() {
        TypeSpec.Builder type = TypeSpec.classBuilder(model.names().provider())
                .addJavadoc("Describes {@link $T} and makes it from configuration.", wrapper)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addSuperinterface(MetricProvider.class)
                .addAnnotation(AnnotationSpec.builder(AutoService.class)
                        .addMember("value", "$T.class", MetricProvider.class)
                        .build());
        Library.mark(type, model);
        type.addField(descriptorField())
                .addMethod(MethodSpec.constructorBuilder()
                        .addJavadoc("For {@link $T}.", ServiceLoader.class)
                        .addModifiers(Modifier.PUBLIC)
                        .build())
                .addMethod(MethodSpec.methodBuilder("descriptor")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .returns(MetricDescriptor.class)
                        .addStatement("return $N", DESCRIPTOR)
                        .build())
                .addMethod(create());
        if (!model.variables().isEmpty()) {
            type.addMethod(make());
        }
        return type.build();
    }

    private FieldSpec descriptorField() {
        List<CodeBlock> arguments =
                model.arguments().stream().map(ProviderWriter::describe).toList();
        List<CodeBlock> parameters =
                model.parameters().stream().map(ProviderWriter::describe).toList();
        return FieldSpec.builder(MetricDescriptor.class, DESCRIPTOR, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(
                        "new $T(\n$>$>$S,\n$S,\n$L,\n$T.class.getName(),\n$L,\n$L)$<$<",
                        MetricDescriptor.class,
                        model.names().metric(),
                        summary(),
                        description(),
                        model.metricClass(),
                        list(arguments),
                        list(parameters))
                .build();
    }

    /** A class of somebody else has no comment here; what it is called says more than nothing. */
    private String summary() {
        String summary = model.doc().firstSentence().line();
        return summary.isEmpty() && model.adapter().isPresent()
                ? "Measured by " + model.metricClass().canonicalName() + "."
                : summary;
    }

    /** A text block if there are several paragraphs. */
    private CodeBlock description() {
        String text = model.doc().isEmpty() ? summary() : model.doc().plain();
        if (text.indexOf('\n') < 0) {
            return CodeBlock.of("$S", text);
        }
        String escaped =
                text.replace("\\", "\\\\").replace("\"\"\"", "\\\"\\\"\\\"").replaceFirst("\"$", "\\\\\"");
        return CodeBlock.of("$L", "\"\"\"\n" + escaped + "\"\"\"");
    }

    private static CodeBlock list(List<CodeBlock> elements) {
        return elements.isEmpty()
                ? CodeBlock.of("$T.of()", List.class)
                : CodeBlock.of("$T.of(\n$>$>$L)$<$<", List.class, CodeBlock.join(elements, ",\n"));
    }

    private static CodeBlock describe(ArgumentModel argument) {
        return CodeBlock.of(
                "new $T($S, $L, $L$L, $S)",
                ArgumentDescriptor.class,
                argument.textName(),
                argument.type().isTensor(),
                argument.optional() ? "true, " : "",
                optional(argument.defaultField()),
                argument.doc().line());
    }

    private static CodeBlock describe(ParameterModel parameter) {
        CodeBlock choices = parameter.type().choices().stream()
                .map(choice -> CodeBlock.of("$S", choice))
                .collect(CodeBlock.joining(", "));
        return CodeBlock.of(
                "new $T($S, $S, $L, $L, $T.of($L), $S)",
                ParameterDescriptor.class,
                parameter.textName(),
                parameter.type().kind().text(),
                optional(parameter.defaultValue().map(DefaultValue::text)),
                parameter.nullable(),
                List.class,
                choices,
                parameter.doc().line());
    }

    private static CodeBlock optional(Optional<String> text) {
        return text.map(value -> CodeBlock.of("$T.of($S)", Optional.class, value))
                .orElseGet(() -> CodeBlock.of("$T.empty()", Optional.class));
    }

    private MethodSpec create() {
        return MethodSpec.methodBuilder("create")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(anyWrapper())
                .addParameter(MetricConfig.class, "config")
                .addCode(model.variables().isEmpty() ? making() : CodeBlock.of("return make(config);\n"))
                .build();
    }

    /** Text names no types, so that any will do; the compiler finds some within their bounds. */
    private MethodSpec make() {
        return MethodSpec.methodBuilder("make")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addTypeVariables(model.variables())
                .returns(model.wrapper())
                .addParameter(MetricConfig.class, "config")
                .addCode(making())
                .build();
    }

    private TypeName anyWrapper() {
        return model.variables().isEmpty()
                ? wrapper
                : ParameterizedTypeName.get(
                        wrapper,
                        Collections.nCopies(model.variables().size(), WildcardTypeName.subtypeOf(Object.class))
                                .toArray(TypeName[]::new));
    }

    private CodeBlock making() {
        CodeBlock.Builder method = CodeBlock.builder()
                .addStatement("$1T reader = new $1T($2N, config)", ConfigReader.class, DESCRIPTOR)
                .addStatement(
                        "$T builder =\n$T.$L().prefix(config.prefix()).strict(config.strict())",
                        model.builder(),
                        wrapper,
                        model.variables().isEmpty()
                                ? CodeBlock.of("builder")
                                : CodeBlock.of("<$L>builder", variables()));
        if (model.hasOptionalArguments()) {
            for (int count = model.requiredFields(); count <= model.arguments().size(); count++) {
                setFields(method, CodeBlock.of("reader.hasFields($L)", count), count);
            }
        } else if (!model.arguments().isEmpty()) {
            setFields(
                    method,
                    CodeBlock.of("reader.hasFields()"),
                    model.arguments().size());
        }
        for (ParameterModel parameter : model.parameters()) {
            method.addStatement(
                    "reader.$L($S, $T.class, builder::$N)",
                    parameter.nullable() ? "setNullable" : "set",
                    parameter.textName(),
                    parameter.type().boxed(),
                    parameter.name());
        }
        if (model.thrown().isEmpty()) {
            return method.addStatement("return builder.build()").build();
        }
        CodeBlock thrown =
                model.thrown().stream().map(type -> CodeBlock.of("$T", type)).collect(CodeBlock.joining(" | "));
        return method.beginControlFlow("try")
                .addStatement("return builder.build()")
                .nextControlFlow("catch ($L failed)", thrown)
                .addStatement("throw reader.cannotBeMade(failed)")
                .endControlFlow()
                .build();
    }

    private CodeBlock variables() {
        return model.variables().stream()
                .map(variable -> CodeBlock.of("$T", variable))
                .collect(CodeBlock.joining(", "));
    }

    private void setFields(CodeBlock.Builder method, CodeBlock condition, int count) {
        method.beginControlFlow("if ($L)", condition)
                .addStatement(
                        "builder.fields($L)",
                        IntStream.range(0, count).mapToObj(this::readField).collect(CodeBlock.joining(", ")))
                .endControlFlow();
    }

    private CodeBlock readField(int index) {
        boolean tensor = model.arguments().get(index).type().isTensor();
        return CodeBlock.of("reader.$L($L)", tensor ? "tensorField" : "textField", index);
    }
}
