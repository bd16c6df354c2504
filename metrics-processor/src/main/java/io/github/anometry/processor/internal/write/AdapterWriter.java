package io.github.anometry.processor.internal.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.anometry.api.annotation.GeneratedMetric;
import io.github.anometry.api.wrapper.Arguments;
import io.github.anometry.api.wrapper.BoundMetric;
import io.github.anometry.api.wrapper.MetricSettings;
import io.github.anometry.processor.internal.element.ProcessingTools;
import io.github.anometry.processor.internal.model.ArgumentModel;
import io.github.anometry.processor.internal.model.Deprecation;
import io.github.anometry.processor.internal.model.MetricModel;
import javax.annotation.processing.Generated;
import javax.lang.model.element.Modifier;

/** Writes the adapter of a metric, its {@code AnomalibMetric}. */
public final class AdapterWriter {
    /** By name, because writers do not depend on the processor. */
    private static final String PROCESSOR = "io.github.anometry.processor.AnomalibMetricProcessor";

    private final MetricModel model;
    private final ProcessingTools tools;
    private final TypeName self;

    public AdapterWriter(MetricModel model, ProcessingTools tools) {
        this.model = model;
        this.tools = tools;
        this.self = model.adapter();
    }

    public TypeSpec write() {
        TypeSpec.Builder type = TypeSpec.classBuilder(model.names().adapter())
                .addJavadoc("$L", documentation())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addTypeVariables(model.variables())
                .superclass(
                        ParameterizedTypeName.get(ClassName.get(BoundMetric.class), model.wrapped(), model.result()));
        mark(type);
        type.addMethod(constructor())
                .addMethod(builderMethod())
                .addMethod(feed())
                .addMethod(copy())
                .addType(new BuilderWriter(model).write());
        model.thirdParty()
                .ifPresent(thirdParty -> type.addType(new ThirdPartyWriter(model, thirdParty, tools).write()));
        return type.addType(new ProviderWriter(model).write()).build();
    }

    private CodeBlock documentation() {
        String summary = model.doc().firstSentence().sentence();
        return summary.isEmpty()
                ? CodeBlock.of("{@link $T}, fed from the fields of a batch.", model.metricClass())
                : CodeBlock.of(
                        "$L\n\n<p>Measured by {@link $T}, which is fed from the fields of a batch.",
                        summary,
                        model.metricClass());
    }

    private MethodSpec constructor() {
        return MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(MetricSettings.class, "settings")
                .addParameter(
                        ParameterizedTypeName.get(ClassName.get(BoundMetric.Factory.class), model.wrapped()), "factory")
                .addStatement("super(settings, factory)")
                .build();
    }

    private MethodSpec builderMethod() {
        return MethodSpec.methodBuilder("builder")
                .addJavadoc("Returns a builder with the default values.")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addTypeVariables(model.variables())
                .returns(model.builder())
                .addStatement("return new $T()", model.builder())
                .build();
    }

    static MethodSpec.Builder override(String name, Modifier modifier) {
        return MethodSpec.methodBuilder(name).addAnnotation(Override.class).addModifiers(modifier);
    }

    private MethodSpec feed() {
        CodeBlock arguments =
                model.arguments().stream().map(AdapterWriter::value).collect(CodeBlock.joining(",$W"));
        return override("feed", Modifier.PROTECTED)
                .addParameter(model.wrapped(), "metric")
                .addParameter(Arguments.class, "batch")
                .addExceptions(model.thrownByUpdate())
                .addStatement("metric.update($L)", arguments)
                .build();
    }

    private static CodeBlock value(ArgumentModel argument) {
        boolean tensor = argument.type().isTensor();
        if (argument.optional()) {
            CodeBlock found = CodeBlock.of("batch.$L($S)", tensor ? "findTensor" : "findTexts", argument.textName());
            return argument.type().convertedOrNull(found, argument.form());
        }
        CodeBlock fetched = CodeBlock.of("batch.$L($S)", tensor ? "tensor" : "texts", argument.textName());
        return argument.type().converted(fetched, argument.form());
    }

    private MethodSpec copy() {
        return override("copy", Modifier.PUBLIC)
                .returns(self)
                .addStatement("return new $T(settings(), factory())", self)
                .build();
    }

    /** Marks the class as generated, with its originating element and the deprecation of that. */
    private void mark(TypeSpec.Builder type) {
        type.addOriginatingElement(model.origin());
        if (model.sight().generated()) {
            type.addAnnotation(AnnotationSpec.builder(Generated.class)
                    .addMember("value", "$S", PROCESSOR)
                    .build());
        }
        type.addAnnotation(GeneratedMetric.class);
        if (model.deprecation() != Deprecation.NONE) {
            type.addAnnotation(Deprecated.class);
        }
        if (model.deprecation() == Deprecation.FOR_REMOVAL) {
            type.addAnnotation(AnnotationSpec.builder(SuppressWarnings.class)
                    .addMember("value", "$S", "removal")
                    .build());
        }
    }
}
