package io.github.anometry.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.metric.MergeSupport;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.api.metric.StateInput;
import io.github.anometry.api.metric.StateOutput;
import io.github.anometry.api.metric.StatePool;
import io.github.anometry.api.wrapper.OptionalFields;
import io.github.anometry.api.wrapper.WrappedMetric;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** Writes the {@code AnomalibMetric} of a metric. */
final class WrapperWriter {
    private static final TypeName ANY = WildcardTypeName.subtypeOf(Object.class);

    private final MetricModel model;
    private final ProcessingTools tools;
    private final TypeName self;
    private final TypeName wrappedType;

    // The arguments keep their names; what would hide one of them steps aside.
    private final String wrapped;
    private final String batch;
    private final String metric;
    private final String other;
    private final String that;
    private final String pool;
    private final String out;
    private final String in;

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
        this.other = locals.newName("other");
        this.that = locals.newName("that");
        this.pool = locals.newName("pool");
        this.out = locals.newName("out");
        this.in = locals.newName("in");
    }

    TypeSpec write() {
        TypeSpec.Builder type = TypeSpec.classBuilder(model.names().wrapper())
                .addJavadoc("$L", documentation())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addTypeVariables(model.variables())
                .addSuperinterface(ParameterizedTypeName.get(ClassName.get(AnomalibMetric.class), model.result()));
        Library.mark(type, model);
        type.addField(wrappedType, wrapped, Modifier.PRIVATE, Modifier.FINAL);
        model.arguments()
                .forEach(argument ->
                        type.addField(fieldType(argument), argument.name(), Modifier.PRIVATE, Modifier.FINAL));
        type.addMethod(constructor())
                .addMethod(builderMethod())
                .addMethod(delegate("name", TypeName.get(String.class)))
                .addMethod(delegate("fields", listOfFields()))
                .addMethod(delegate("strict", TypeName.BOOLEAN))
                .addMethod(delegate("parameters", ParameterizedTypeName.get(Map.class, String.class, Object.class)))
                .addMethod(update())
                .addMethod(delegate("compute", model.result()))
                .addMethod(delegate("result", TypeName.get(MetricResult.class)))
                .addMethod(forward())
                .addMethod(reset())
                .addMethod(copy())
                .addMethod(passOn("shareState", StatePool.class, pool))
                .addMethod(passOn("write", StateOutput.class, out))
                .addMethod(passOn("read", StateInput.class, in))
                .addMethod(delegate("mergeSupport", TypeName.get(MergeSupport.class)))
                .addMethod(merge())
                .addMethod(delegate("updateCount", TypeName.LONG))
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
                .addStatement("this.$1N = $1N", wrapped);
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

    private static MethodSpec.Builder override(String name) {
        return MethodSpec.methodBuilder(name).addAnnotation(Override.class).addModifiers(Modifier.PUBLIC);
    }

    private MethodSpec delegate(String name, TypeName result) {
        return override(name)
                .returns(result)
                .addStatement("return $N.$L()", wrapped, name)
                .build();
    }

    private static TypeName listOfFields() {
        return ParameterizedTypeName.get(ClassName.get(List.class), ParameterizedTypeName.get(Library.FIELD, ANY));
    }

    private MethodSpec update() {
        return override("update")
                .addParameter(Batch.class, batch)
                .addStatement("$N.update($N, $L)", wrapped, batch, updateCall())
                .build();
    }

    private MethodSpec forward() {
        return override("forward")
                .addParameter(Batch.class, batch)
                .returns(model.result())
                .addStatement("return $N.forward($N, $L)", wrapped, batch, updateCall())
                .build();
    }

    private CodeBlock updateCall() {
        CodeBlock arguments = model.arguments().stream().map(this::value).collect(CodeBlock.joining(",$W"));
        return CodeBlock.of("$1N -> $1N.update($2L)", metric, arguments);
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

    private MethodSpec reset() {
        return override("reset").addStatement("$N.reset()", wrapped).build();
    }

    private MethodSpec copy() {
        CodeBlock fields = model.arguments().stream()
                .map(argument -> CodeBlock.of(",$W$N", argument.name()))
                .collect(CodeBlock.joining(""));
        return override("copy")
                .returns(self)
                .addStatement("return new $T($N.copy()$L)", self, wrapped, fields)
                .build();
    }

    private MethodSpec passOn(String name, Class<?> type, String parameter) {
        return override(name)
                .addParameter(type, parameter)
                .addStatement("$N.$L($N)", wrapped, name, parameter)
                .build();
    }

    /** The wrapper with any type arguments, which an instance does not know. */
    private TypeName anySelf() {
        return model.variables().isEmpty()
                ? self
                : ParameterizedTypeName.get(
                        model.names().wrapper(),
                        Collections.nCopies(model.variables().size(), ANY).toArray(TypeName[]::new));
    }

    private MethodSpec merge() {
        return override("merge")
                .addParameter(ParameterizedTypeName.get(ClassName.get(AnomalibMetric.class), ANY), other)
                .beginControlFlow("if (!($N instanceof $T $N))", other, anySelf(), that)
                .addStatement("throw $N.cannotMerge($N)", wrapped, other)
                .endControlFlow()
                .addStatement("$1N.merge($2N.$1N)", wrapped, that)
                .build();
    }
}
