package io.github.anometry.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.wrapper.BoundMetric;
import io.github.anometry.api.wrapper.OptionalFields;
import io.github.anometry.api.wrapper.WrappedMetric;
import javax.lang.model.element.Modifier;

/** Writes the {@code AnomalibMetric} of a metric. */
final class WrapperWriter {
    private final MetricModel model;
    private final ProcessingTools tools;
    private final TypeName self;
    private final TypeName wrappedType;

    // The arguments keep their names; what would hide one of them steps aside.
    private final String wrapped;
    private final String batch;
    private final String metric;

    WrapperWriter(MetricModel model, ProcessingTools tools) {
        this.model = model;
        this.tools = tools;
        this.self = model.wrapper();
        this.wrappedType =
                ParameterizedTypeName.get(ClassName.get(WrappedMetric.class), model.wrapped(), model.result());
        NameAllocator locals = new NameAllocator();
        model.arguments().forEach(argument -> locals.newName(argument.name()));
        this.wrapped = locals.newName("wrapped");
        this.batch = locals.newName("batch");
        this.metric = locals.newName("metric");
    }

    TypeSpec write() {
        TypeSpec.Builder type = TypeSpec.classBuilder(model.names().wrapper())
                .addJavadoc("$L", documentation())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addTypeVariables(model.variables())
                .superclass(
                        ParameterizedTypeName.get(ClassName.get(BoundMetric.class), model.wrapped(), model.result()));
        Library.mark(type, model);
        model.arguments()
                .forEach(argument ->
                        type.addField(fieldType(argument), argument.name(), Modifier.PRIVATE, Modifier.FINAL));
        type.addMethod(constructor())
                .addMethod(builderMethod())
                .addMethod(feed())
                .addMethod(copy())
                .addType(new BuilderWriter(model, wrappedType).write());
        model.adapter().ifPresent(adapter -> type.addType(new AdapterWriter(model, adapter, tools).write()));
        return type.build();
    }

    private CodeBlock documentation() {
        String summary = model.doc().firstSentence().sentence();
        return summary.isEmpty()
                ? CodeBlock.of("{@link $T}, fed from the fields of a batch.", model.metricClass())
                : CodeBlock.of(
                        "$L\n\n<p>It is measured by {@link $T}, fed from the fields of a batch.",
                        summary,
                        model.metricClass());
    }

    private MethodSpec constructor() {
        MethodSpec.Builder method = MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(wrappedType, wrapped)
                .addStatement("super($N)", wrapped);
        for (ArgumentModel argument : model.arguments()) {
            method.addParameter(fieldType(argument), argument.name()).addStatement("this.$1N = $1N", argument.name());
        }
        return method.build();
    }

    private TypeName fieldType(ArgumentModel argument) {
        TypeName type = Library.fieldOf(argument);
        return model.mayBeUnfed(argument) ? Library.nullable(type) : type;
    }

    private MethodSpec builderMethod() {
        return MethodSpec.methodBuilder("builder")
                .addJavadoc("A builder with the defaults.")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addTypeVariables(model.variables())
                .returns(model.builder())
                .addStatement("return new $T()", model.builder())
                .build();
    }

    private static MethodSpec.Builder override(String name, Modifier modifier) {
        return MethodSpec.methodBuilder(name).addAnnotation(Override.class).addModifiers(modifier);
    }

    private MethodSpec feed() {
        CodeBlock arguments = model.arguments().stream().map(this::value).collect(CodeBlock.joining(",$W"));
        return override("feed", Modifier.PROTECTED)
                .addParameter(model.wrapped(), metric)
                .addParameter(Batch.class, batch)
                .addExceptions(model.thrownByUpdate())
                .addStatement("$N.update($L)", metric, arguments)
                .build();
    }

    private CodeBlock value(ArgumentModel argument) {
        return argument.optional()
                ? CodeBlock.of(
                        "$T.find($N, $N)$L",
                        OptionalFields.class,
                        batch,
                        argument.name(),
                        argument.type().conversionOrNull(argument.form()))
                : CodeBlock.of(
                        "$N.get($N)$L", batch, argument.name(), argument.type().conversion(argument.form()));
    }

    private MethodSpec copy() {
        CodeBlock fields = model.arguments().stream()
                .map(argument -> CodeBlock.of(",$W$N", argument.name()))
                .collect(CodeBlock.joining(""));
        return override("copy", Modifier.PUBLIC)
                .returns(self)
                .addStatement("return new $T(wrapped().copy()$L)", self, fields)
                .build();
    }
}
