package io.github.anometry.processor.internal.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import io.github.anometry.api.metric.Direction;
import io.github.anometry.api.spi.MetricDescriptor;
import io.github.anometry.api.wrapper.ConfigReader;
import io.github.anometry.api.wrapper.WrapperProvider;
import io.github.anometry.processor.MetricServicesProcessor;
import io.github.anometry.processor.internal.model.ArgumentModel;
import io.github.anometry.processor.internal.model.DefaultValue;
import io.github.anometry.processor.internal.model.Literals;
import io.github.anometry.processor.internal.model.MetricModel;
import io.github.anometry.processor.internal.model.ParameterKind;
import io.github.anometry.processor.internal.model.ParameterModel;
import java.util.Collections;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * Writes the {@code MetricProvider} of a metric, which {@link MetricServicesProcessor} registers. It does not use an
 * annotation for that, which would have to be visible in the module.
 */
final class ProviderWriter {
    static final String DESCRIPTOR = "DESCRIPTOR";

    private final MetricModel model;
    private final ClassName adapter;

    ProviderWriter(MetricModel model) {
        this.model = model;
        this.adapter = model.names().adapter();
    }

    TypeSpec write() {
        TypeSpec.Builder type = TypeSpec.classBuilder(model.names().provider())
                .addJavadoc("Describes {@link $T} and creates it from configuration.", adapter)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .superclass(WrapperProvider.class)
                .addField(descriptor())
                .addMethod(MethodSpec.constructorBuilder()
                        .addJavadoc("For the service loader.")
                        .addModifiers(Modifier.PUBLIC)
                        .addStatement("super($N)", DESCRIPTOR)
                        .build())
                .addMethod(create());
        if (!model.variables().isEmpty()) {
            type.addMethod(make());
        }
        return type.build();
    }

    private FieldSpec descriptor() {
        CodeBlock.Builder steps = CodeBlock.builder()
                .add(
                        "$T.builder($S,$W$T.class.getName())",
                        MetricDescriptor.class,
                        model.names().metric(),
                        model.metricClass())
                .add("$>$>\n.documentation($L)", documentation());
        if (model.direction() != Direction.NONE) {
            steps.add("\n.direction($T.$L)", Direction.class, model.direction());
        }
        model.arguments().forEach(argument -> steps.add("\n$L", describe(argument)));
        model.parameters().forEach(parameter -> steps.add("\n$L", describe(parameter)));
        return FieldSpec.builder(MetricDescriptor.class, DESCRIPTOR, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(steps.add("\n.build()$<$<").build())
                .build();
    }

    /** The summary of the metric; for a third-party class, whose comment is not available, its name. */
    private String summary() {
        String summary = model.doc().firstSentence().line();
        return summary.isEmpty() && model.thirdParty().isPresent()
                ? "Measured by " + model.metricClass().canonicalName() + "."
                : summary;
    }

    /** The summary, followed by the whole text if that is longer. Several paragraphs become a text block. */
    private CodeBlock documentation() {
        String text = model.doc().isEmpty() ? summary() : model.doc().plain();
        if (text.equals(summary())) {
            return Literals.text(text);
        }
        if (text.indexOf('\n') < 0) {
            return CodeBlock.of("$L, $L", Literals.text(summary()), Literals.text(text));
        }
        String escaped =
                text.replace("\\", "\\\\").replace("\"\"\"", "\\\"\\\"\\\"").replaceFirst("\"$", "\\\\\"");
        return CodeBlock.of("$L, $L", Literals.text(summary()), "\"\"\"\n" + escaped + "\"\"\"");
    }

    private static CodeBlock describe(ArgumentModel argument) {
        return CodeBlock.of(
                ".$L($S, $L, $L)$L",
                argument.type().isTensor() ? "tensor" : "texts",
                argument.textName(),
                orNull(argument.defaultField()),
                Literals.text(argument.doc().line()),
                argument.optional() ? ".optional()" : "");
    }

    private static CodeBlock describe(ParameterModel parameter) {
        CodeBlock choices =
                parameter.type().choices().stream().map(Literals::text).collect(CodeBlock.joining(", "));
        return CodeBlock.of(
                ".parameter($S, $S, $L, $L)$L$L",
                parameter.textName(),
                parameter.type().kind().text(),
                orNull(parameter.defaultValue().map(DefaultValue::text)),
                Literals.text(parameter.doc().line()),
                parameter.nullable() ? ".nullable()" : "",
                choices.isEmpty() ? choices : CodeBlock.of(".allowed($L)", choices));
    }

    private static CodeBlock orNull(Optional<String> text) {
        return text.map(Literals::text).orElseGet(() -> CodeBlock.of("null"));
    }

    private MethodSpec create() {
        return MethodSpec.methodBuilder("create")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .addExceptions(model.thrown())
                .returns(anyAdapter())
                .addParameter(ConfigReader.class, "config")
                .addCode(model.variables().isEmpty() ? making() : CodeBlock.of("return make(config);\n"))
                .build();
    }

    /**
     * The method that creates a generic metric. Configuration does not name types, so the compiler infers any within their
     * bounds.
     */
    private MethodSpec make() {
        return MethodSpec.methodBuilder("make")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addTypeVariables(model.variables())
                .addExceptions(model.thrown())
                .returns(model.adapter())
                .addParameter(ConfigReader.class, "config")
                .addCode(making())
                .build();
    }

    private TypeName anyAdapter() {
        return model.variables().isEmpty()
                ? adapter
                : ParameterizedTypeName.get(
                        adapter,
                        Collections.nCopies(model.variables().size(), WildcardTypeName.subtypeOf(Object.class))
                                .toArray(TypeName[]::new));
    }

    private CodeBlock making() {
        CodeBlock.Builder method = CodeBlock.builder()
                .addStatement(
                        "$T builder = $L",
                        model.builder(),
                        model.variables().isEmpty()
                                ? CodeBlock.of("builder()")
                                : CodeBlock.of("$T.<$L>builder()", adapter, variables()))
                .addStatement("config.setUp(builder)");
        for (ParameterModel parameter : model.parameters()) {
            method.beginControlFlow("if (config.has($S))", parameter.textName())
                    .addStatement("builder.$N($L)", parameter.name(), value(parameter))
                    .endControlFlow();
        }
        return method.addStatement("return builder.build()").build();
    }

    private static CodeBlock value(ParameterModel parameter) {
        String name = parameter.textName();
        CodeBlock value = parameter.type().kind() == ParameterKind.CHOICE
                ? CodeBlock.of(
                        "config.choice($S, $T.class)", name, parameter.type().name())
                : CodeBlock.of("config.$L($S)", parameter.type().kind().reader(), name);
        return parameter.nullable() ? CodeBlock.of("config.isNone($S) ? null : $L", name, value) : value;
    }

    private CodeBlock variables() {
        return model.variables().stream()
                .map(variable -> CodeBlock.of("$T", variable))
                .collect(CodeBlock.joining(", "));
    }
}
