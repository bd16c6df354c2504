package io.github.anometry.processor.internal.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.anometry.api.metric.MergeSupport;
import io.github.anometry.api.metric.Mergeable;
import io.github.anometry.api.metric.Metric;
import io.github.anometry.api.wrapper.CheckedFailure;
import io.github.anometry.api.wrapper.Elements;
import io.github.anometry.api.wrapper.GatheredArrays;
import io.github.anometry.api.wrapper.ThirdPartyMetric;
import io.github.anometry.processor.internal.element.ProcessingTools;
import io.github.anometry.processor.internal.model.ArgumentModel;
import io.github.anometry.processor.internal.model.CallModel;
import io.github.anometry.processor.internal.model.Deprecation;
import io.github.anometry.processor.internal.model.MetricModel;
import io.github.anometry.processor.internal.model.ParameterModel;
import io.github.anometry.processor.internal.model.Passed;
import io.github.anometry.processor.internal.model.ThirdPartyModel;
import io.github.anometry.processor.internal.model.ThirdPartyResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Writes the class inside an adapter that turns a third-party class into a metric. */
final class ThirdPartyWriter {
    private final MetricModel model;
    private final ThirdPartyModel thirdParty;
    private final ProcessingTools tools;
    private final TypeName self;

    // Options keep their names as fields. Arguments keep theirs unless they would hide a field.
    private final NameAllocator members = new NameAllocator();
    private final Map<String, String> gathered = new HashMap<>();
    private final String instance;
    private final String other;

    ThirdPartyWriter(MetricModel model, ThirdPartyModel thirdParty, ProcessingTools tools) {
        this.model = model;
        this.thirdParty = thirdParty;
        this.tools = tools;
        this.self = model.wrapped();
        model.parameters().forEach(parameter -> members.newName(parameter.name()));
        this.instance = members.newName("metric");
        this.other = members.newName("other");
        if (thirdParty.oneShot()) {
            model.arguments().forEach(argument -> gathered.put(argument.name(), members.newName(argument.name())));
        }
    }

    TypeSpec write() {
        TypeSpec.Builder type = TypeSpec.classBuilder(model.names().thirdParty())
                .addJavadoc("Turns {@link $T} into a metric.", model.metricClass())
                // Not private, because the extends clause of the adapter names it.
                .addModifiers(Modifier.STATIC, Modifier.FINAL)
                .addTypeVariables(model.variables())
                .addSuperinterface(ParameterizedTypeName.get(
                        ClassName.get(thirdParty.oneShot() ? Metric.class : ThirdPartyMetric.class), model.result()));
        suppressed().ifPresent(type::addAnnotation);
        if (thirdParty.merge().isPresent()) {
            type.addSuperinterface(ParameterizedTypeName.get(ClassName.get(Mergeable.class), self));
        }
        model.parameters()
                .forEach(parameter ->
                        type.addField(model.typeOf(parameter), parameter.name(), Modifier.PRIVATE, Modifier.FINAL));
        if (thirdParty.creation().isPresent()) {
            type.addField(FieldSpec.builder(thirdParty.instance(), instance, Modifier.PRIVATE)
                    .addModifiers(isReplaced() ? new Modifier[0] : new Modifier[] {Modifier.FINAL})
                    .build());
        }
        if (thirdParty.oneShot()) {
            model.arguments().forEach(argument -> type.addField(gatheredField(argument)));
        }
        type.addMethod(constructor());
        thirdParty.creation().map(this::create).ifPresent(type::addMethod);
        type.addMethod(update()).addMethod(compute()).addMethod(reset());
        thirdParty.merge().ifPresent(merge -> {
            type.addMethod(merge(merge));
            if (merge.support() != MergeSupport.EXACT) {
                type.addMethod(mergeSupport(merge));
            }
        });
        return type.build();
    }

    /** Whether the instance is ever replaced. */
    private boolean isReplaced() {
        return (!thirdParty.oneShot() && thirdParty.reset().isEmpty())
                || thirdParty
                        .merge()
                        .filter(ThirdPartyModel.MergeModel::replaces)
                        .isPresent();
    }

    private FieldSpec gatheredField(ArgumentModel argument) {
        TypeName type = ParameterizedTypeName.get(
                ClassName.get(GatheredArrays.class), argument.type().type());
        return FieldSpec.builder(type, gathered.get(argument.name()), Modifier.PRIVATE, Modifier.FINAL)
                .initializer("$T.$L()", GatheredArrays.class, argument.type().gatherer())
                .build();
    }

    private MethodSpec constructor() {
        MethodSpec.Builder method =
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).addExceptions(model.thrown());
        for (ParameterModel parameter : model.parameters()) {
            method.addParameter(model.typeOf(parameter), parameter.name())
                    .addStatement(
                            "this.$N = $L",
                            parameter.name(),
                            isForMaking(parameter) ? CodeBlock.of("$N", parameter.name()) : parameter.handed());
        }
        if (thirdParty.creation().isPresent()) {
            method.addStatement("this.$N = create()", instance);
        }
        return method.build();
    }

    /**
     * Whether a parameter is used to create instances. If so, each instance gets its own copy of an array; otherwise the field
     * holds the copy.
     */
    private boolean isForMaking(ParameterModel parameter) {
        return thirdParty.making().anyMatch(call -> call.chosen().contains(parameter));
    }

    private MethodSpec create(CallModel creation) {
        MethodSpec.Builder method = MethodSpec.methodBuilder("create")
                .addModifiers(Modifier.PRIVATE)
                .addExceptions(model.thrown())
                .returns(thirdParty.instance());
        NameAllocator locals = members.clone();
        CodeBlock.Builder before = CodeBlock.builder();
        CodeBlock made = creation.kind() == CallModel.Kind.BUILDER
                ? creation.built(before, locals, passed -> value(passed, CodeBlock.of(""), ThirdPartyWriter::unfed))
                : code(creation, CodeBlock.of(""));
        method.addCode(before.build());
        if (thirdParty.setters().isEmpty()) {
            return method.addStatement("return $L", made).build();
        }
        String local = locals.newName("made");
        method.addStatement("$T $N = $L", thirdParty.instance(), local, made);
        thirdParty.setters().forEach(setter -> method.addStatement(code(setter, CodeBlock.of("$N", local))));
        return method.addStatement("return $N", local).build();
    }

    /** The code of a call without data. */
    private CodeBlock code(CallModel call, CodeBlock object) {
        return code(call, object, ThirdPartyWriter::unfed);
    }

    private static CodeBlock unfed(ArgumentModel argument) {
        throw new IllegalStateException("A field feeds a call without data: " + argument.name());
    }

    private CodeBlock code(CallModel call, CodeBlock object, Function<ArgumentModel, CodeBlock> arguments) {
        return call.code(object, passed -> value(passed, object, arguments));
    }

    /** Suppresses warnings about the third-party class, which the user of the adapter cannot fix. */
    private Optional<AnnotationSpec> suppressed() {
        List<String> warnings = new ArrayList<>();
        if (thirdParty.deprecation() != Deprecation.NONE && model.deprecation() == Deprecation.NONE) {
            warnings.add(thirdParty.deprecation() == Deprecation.FOR_REMOVAL ? "removal" : "deprecation");
        }
        Stream<CallModel> making = Stream.concat(
                thirdParty.creation().stream(),
                thirdParty.merge().stream()
                        .flatMap(merge -> Stream.concat(
                                merge.copy().stream(), merge.replaces() ? merge.call().stream() : Stream.empty())));
        if (making.anyMatch(this::isUnchecked)) {
            warnings.add("unchecked");
        }
        if (warnings.isEmpty()) {
            return Optional.empty();
        }
        AnnotationSpec.Builder annotation = AnnotationSpec.builder(SuppressWarnings.class);
        warnings.forEach(warning -> annotation.addMember("value", "$S", warning));
        return Optional.of(annotation.build());
    }

    /** Whether a call returns an instance with other type arguments, or none. */
    private boolean isUnchecked(CallModel call) {
        return thirdParty.instance() instanceof ParameterizedTypeName
                && (call.converted() || !TypeName.get(call.type()).equals(thirdParty.instance()));
    }

    private CodeBlock value(Passed passed, CodeBlock object, Function<ArgumentModel, CodeBlock> arguments) {
        if (passed instanceof Passed.Fed fed) {
            return arguments.apply(fed.argument());
        }
        if (passed instanceof Passed.Chosen chosen) {
            ParameterModel parameter = chosen.parameter();
            return isForMaking(parameter) ? parameter.handed() : CodeBlock.of("$N", parameter.name());
        }
        if (passed instanceof Passed.Fixed fixed) {
            return fixed.literal();
        }
        return passed instanceof Passed.Other ? otherInstance() : object;
    }

    private CodeBlock otherInstance() {
        CodeBlock theirs = CodeBlock.of("$N.$N", other, instance);
        return thirdParty
                .merge()
                .flatMap(ThirdPartyModel.MergeModel::copy)
                .map(copy -> code(copy, theirs))
                .orElse(theirs);
    }

    // Taking data

    private MethodSpec update() {
        MethodSpec.Builder method = MethodSpec.methodBuilder("update");
        NameAllocator locals = members.clone();
        Map<String, String> names = new HashMap<>();
        for (ArgumentModel argument : model.arguments()) {
            String name = thirdParty.oneShot() ? argument.name() : locals.newName(argument.name());
            names.put(argument.name(), name);
            TypeName type = argument.type().type();
            method.addParameter(argument.optional() ? model.sight().orNull(type) : type, name);
        }
        if (thirdParty.oneShot()) {
            requireSameSizes(method, names);
            model.arguments()
                    .forEach(argument -> method.addStatement(
                            "this.$N.add($N)", gathered.get(argument.name()), names.get(argument.name())));
            return method.build();
        }
        method.addExceptions(tools.widest(thirdParty.intake().thrown()));
        if (!thirdParty.isPerElement()) {
            return method.addStatement(code(
                            thirdParty.intake(),
                            CodeBlock.of("$N", instance),
                            argument -> CodeBlock.of("$N", names.get(argument.name()))))
                    .build();
        }
        forEachElement(method, names, locals);
        return method.build();
    }

    private void forEachElement(MethodSpec.Builder method, Map<String, String> names, NameAllocator locals) {
        CodeBlock object = CodeBlock.of("$N", instance);
        ArgumentModel first = model.arguments().get(0);
        if (first.optional()) {
            // Without the first argument there are no elements.
            method.beginControlFlow("if ($N == null)", names.get(first.name()))
                    .addStatement("return")
                    .endControlFlow();
        }
        if (model.arguments().size() == 1) {
            String element = locals.newName("element");
            method.beginControlFlow("for ($T $N : $N)", first.type().elementType(), element, names.get(first.name()))
                    .addStatement(code(thirdParty.intake(), object, argument -> CodeBlock.of("$N", element)))
                    .endControlFlow();
            return;
        }
        requireSameSizes(method, names);
        String index = locals.newName("i");
        method.beginControlFlow("for (int $1N = 0; $1N < $2N.length; $1N++)", index, names.get(first.name()))
                .addStatement(code(
                        thirdParty.intake(),
                        object,
                        argument -> CodeBlock.of(
                                argument.optional() && !argument.equals(first)
                                        ? "$1N == null ? null : $1N[$2N]"
                                        : "$1N[$2N]",
                                names.get(argument.name()),
                                index)))
                .endControlFlow();
    }

    /** Adds checks that arrays whose elements are used together have the same length. */
    private void requireSameSizes(MethodSpec.Builder method, Map<String, String> names) {
        ArgumentModel first = model.arguments().get(0);
        for (ArgumentModel argument :
                model.arguments().subList(1, model.arguments().size())) {
            if (argument.optional()) {
                method.beginControlFlow("if ($N != null)", names.get(argument.name()));
            }
            method.addStatement(
                    "$T.requireSameSize($S, $N.length, $S, $N.length)",
                    Elements.class,
                    first.name(),
                    names.get(first.name()),
                    argument.name(),
                    names.get(argument.name()));
            if (argument.optional()) {
                method.endControlFlow();
            }
        }
    }

    // Results

    private MethodSpec compute() {
        MethodSpec.Builder method = override("compute").returns(model.result());
        List<TypeMirror> thrown = new ArrayList<>();
        thirdParty.reading().forEach(call -> thrown.addAll(call.thrown()));
        guarded(method, thrown, () -> addResultOrNone(method));
        return method.build();
    }

    private void addResultOrNone(MethodSpec.Builder method) {
        if (thirdParty.undefinedWhen().isEmpty()) {
            addResult(method);
            return;
        }
        String tooFew = members.clone().newName("tooFewData");
        method.beginControlFlow("try");
        addResult(method);
        method.nextControlFlow("catch ($L $N)", alternatives(thirdParty.undefinedWhen()), tooFew)
                .addStatement("return $T.undefined($N)", Elements.class, tooFew)
                .endControlFlow();
    }

    private CodeBlock alternatives(List<? extends TypeMirror> exceptions) {
        return tools.widest(exceptions).stream()
                .map(type -> CodeBlock.of("$T", type))
                .collect(CodeBlock.joining(" | "));
    }

    private void addResult(MethodSpec.Builder method) {
        CodeBlock object = CodeBlock.of("$N", instance);
        Function<ArgumentModel, CodeBlock> joined =
                argument -> CodeBlock.of("$N.join()", gathered.get(argument.name()));
        NameAllocator locals = members.clone();
        if (thirdParty.oneShot()) {
            CodeBlock called = code(thirdParty.intake(), object, joined);
            if (thirdParty.results().isEmpty() && thirdParty.finish().isEmpty()) {
                method.addStatement("return $L", new ThirdPartyResult(tools, thirdParty).code(List.of(called)));
                return;
            }
            object = local(method, locals, "measured", thirdParty.intake(), called);
        }
        if (thirdParty.finish().isPresent()) {
            CallModel finish = thirdParty.finish().get();
            CodeBlock called = code(finish, object);
            if (finish.type().getKind() == TypeKind.VOID) {
                method.addStatement(called);
            } else {
                object = local(method, locals, "finished", finish, called);
            }
        }
        CodeBlock subject = object;
        List<CodeBlock> values = thirdParty.results().stream()
                .map(result -> code(result.call(), subject))
                .toList();
        method.addStatement("return $L", new ThirdPartyResult(tools, thirdParty).code(values));
    }

    private static CodeBlock local(
            MethodSpec.Builder method, NameAllocator locals, String suggestion, CallModel call, CodeBlock value) {
        String name = locals.newName(suggestion);
        method.addStatement("$T $N = $L", TypeName.get(call.type()), name, value);
        return CodeBlock.of("$N", name);
    }

    // Resetting and merging

    private MethodSpec reset() {
        MethodSpec.Builder method = override("reset");
        if (thirdParty.oneShot()) {
            model.arguments().forEach(argument -> method.addStatement("$N.clear()", gathered.get(argument.name())));
            return method.build();
        }
        if (thirdParty.reset().isPresent()) {
            CallModel reset = thirdParty.reset().get();
            guarded(method, reset.thrown(), () -> method.addStatement(code(reset, CodeBlock.of("$N", instance))));
            return method.build();
        }
        guarded(method, thirdParty.thrownByMaking(), () -> method.addStatement("$N = create()", instance));
        return method.build();
    }

    private MethodSpec merge(ThirdPartyModel.MergeModel merge) {
        MethodSpec.Builder method = override("merge").addParameter(self, other);
        if (merge.call().isEmpty()) {
            model.arguments()
                    .forEach(argument ->
                            method.addStatement("$1N.addAll($2N.$1N)", gathered.get(argument.name()), other));
            return method.build();
        }
        CodeBlock merged = code(merge.call().get(), CodeBlock.of("$N", instance));
        List<TypeMirror> thrown = new ArrayList<>();
        thirdParty.merging().forEach(call -> thrown.addAll(call.thrown()));
        guarded(method, thrown, () -> {
            if (merge.replaces()) {
                method.addStatement("$N = $L", instance, merged);
            } else {
                method.addStatement(merged);
            }
        });
        return method.build();
    }

    private static MethodSpec mergeSupport(ThirdPartyModel.MergeModel merge) {
        return override("mergeSupport")
                .returns(MergeSupport.class)
                .addStatement("return $T.$L", MergeSupport.class, merge.support())
                .build();
    }

    private static MethodSpec.Builder override(String name) {
        return AdapterWriter.override(name, Modifier.PUBLIC);
    }

    /** Whether a catch clause for these exceptions would catch unchecked exceptions as well. */
    private boolean isOfUnchecked(List<? extends TypeMirror> thrown) {
        List<TypeName> all = List.of(ClassName.get(Exception.class), ClassName.get(Throwable.class));
        return tools.widest(thrown).stream().anyMatch(all::contains);
    }

    /** Wraps checked exceptions, which the methods of a metric do not declare, in a {@code CheckedFailure} for the adapter. */
    private void guarded(MethodSpec.Builder method, List<? extends TypeMirror> thrown, Runnable statements) {
        if (thrown.isEmpty()) {
            statements.run();
            return;
        }
        CodeBlock types = alternatives(thrown);
        String failure = members.clone().newName("failure");
        method.beginControlFlow("try");
        statements.run();
        if (isOfUnchecked(thrown)) {
            method.nextControlFlow("catch ($T | $T $N)", RuntimeException.class, Error.class, failure)
                    .addStatement("throw $N", failure);
        }
        method.nextControlFlow("catch ($L $N)", types, failure)
                .addStatement("throw new $T($N)", CheckedFailure.class, failure)
                .endControlFlow();
    }
}
