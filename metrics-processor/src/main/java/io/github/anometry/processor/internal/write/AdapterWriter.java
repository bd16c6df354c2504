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
import io.github.anometry.processor.internal.model.AdapterModel;
import io.github.anometry.processor.internal.model.AdapterResult;
import io.github.anometry.processor.internal.model.ArgumentModel;
import io.github.anometry.processor.internal.model.CallModel;
import io.github.anometry.processor.internal.model.Deprecation;
import io.github.anometry.processor.internal.model.MetricModel;
import io.github.anometry.processor.internal.model.ParameterModel;
import io.github.anometry.processor.internal.model.Passed;
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

/** Writes the class inside a wrapper that makes a metric of a third-party class. */
final class AdapterWriter {
    private final MetricModel model;
    private final AdapterModel adapter;
    private final ProcessingTools tools;
    private final TypeName self;

    // The options keep their names as members; the arguments keep theirs where they hide no member.
    private final NameAllocator members = new NameAllocator();
    private final Map<String, String> gathered = new HashMap<>();
    private final String instance;
    private final String other;

    AdapterWriter(MetricModel model, AdapterModel adapter, ProcessingTools tools) {
        this.model = model;
        this.adapter = adapter;
        this.tools = tools;
        this.self = model.wrapped();
        model.parameters().forEach(parameter -> members.newName(parameter.name()));
        this.instance = members.newName("metric");
        this.other = members.newName("other");
        if (adapter.oneShot()) {
            model.arguments().forEach(argument -> gathered.put(argument.name(), members.newName(argument.name())));
        }
    }

    TypeSpec write() {
        TypeSpec.Builder type = TypeSpec.classBuilder(model.names().adapter())
                .addJavadoc("Makes {@link $T} a metric.", model.metricClass())
                // Not private: the wrapper names it where it says what it extends.
                .addModifiers(Modifier.STATIC, Modifier.FINAL)
                .addTypeVariables(model.variables())
                .addSuperinterface(ParameterizedTypeName.get(
                        ClassName.get(adapter.oneShot() ? Metric.class : ThirdPartyMetric.class), model.result()));
        suppressed().ifPresent(type::addAnnotation);
        if (adapter.merge().isPresent()) {
            type.addSuperinterface(ParameterizedTypeName.get(ClassName.get(Mergeable.class), self));
        }
        model.parameters()
                .forEach(parameter ->
                        type.addField(model.typeOf(parameter), parameter.name(), Modifier.PRIVATE, Modifier.FINAL));
        if (adapter.creation().isPresent()) {
            type.addField(FieldSpec.builder(adapter.instance(), instance, Modifier.PRIVATE)
                    .addModifiers(isReplaced() ? new Modifier[0] : new Modifier[] {Modifier.FINAL})
                    .build());
        }
        if (adapter.oneShot()) {
            model.arguments().forEach(argument -> type.addField(gatheredField(argument)));
        }
        type.addMethod(constructor());
        adapter.creation().map(this::create).ifPresent(type::addMethod);
        type.addMethod(update()).addMethod(compute()).addMethod(reset());
        adapter.merge().ifPresent(merge -> {
            type.addMethod(merge(merge));
            if (merge.support() != MergeSupport.EXACT) {
                type.addMethod(mergeSupport(merge));
            }
        });
        return type.build();
    }

    /** Whether the adapter ever gets another instance. */
    private boolean isReplaced() {
        return (!adapter.oneShot() && adapter.reset().isEmpty())
                || adapter.merge().filter(AdapterModel.MergeModel::replaces).isPresent();
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
        if (adapter.creation().isPresent()) {
            method.addStatement("this.$N = create()", instance);
        }
        return method.build();
    }

    /** Then each instance that is made gets an array of its own; otherwise the one that the adapter keeps is its own. */
    private boolean isForMaking(ParameterModel parameter) {
        return adapter.making().anyMatch(call -> call.chosen().contains(parameter));
    }

    private MethodSpec create(CallModel creation) {
        MethodSpec.Builder method = MethodSpec.methodBuilder("create")
                .addModifiers(Modifier.PRIVATE)
                .addExceptions(model.thrown())
                .returns(adapter.instance());
        NameAllocator locals = members.clone();
        CodeBlock.Builder before = CodeBlock.builder();
        CodeBlock made = creation.kind() == CallModel.Kind.BUILDER
                ? creation.built(before, locals, passed -> value(passed, CodeBlock.of(""), AdapterWriter::unfed))
                : code(creation, CodeBlock.of(""));
        method.addCode(before.build());
        if (adapter.setters().isEmpty()) {
            return method.addStatement("return $L", made).build();
        }
        String local = locals.newName("made");
        method.addStatement("$T $N = $L", adapter.instance(), local, made);
        adapter.setters().forEach(setter -> method.addStatement(code(setter, CodeBlock.of("$N", local))));
        return method.addStatement("return $N", local).build();
    }

    /** A call that no field feeds. */
    private CodeBlock code(CallModel call, CodeBlock object) {
        return code(call, object, AdapterWriter::unfed);
    }

    private static CodeBlock unfed(ArgumentModel argument) {
        throw new IllegalStateException("A call that no field feeds is fed by " + argument.name());
    }

    private CodeBlock code(CallModel call, CodeBlock object, Function<ArgumentModel, CodeBlock> arguments) {
        return call.code(object, passed -> value(passed, object, arguments));
    }

    /** Warnings of what the third-party class does, which the user of the wrapper cannot change. */
    private Optional<AnnotationSpec> suppressed() {
        List<String> warnings = new ArrayList<>();
        if (adapter.deprecation() != Deprecation.NONE && model.deprecation() == Deprecation.NONE) {
            warnings.add(adapter.deprecation() == Deprecation.FOR_REMOVAL ? "removal" : "deprecation");
        }
        Stream<CallModel> making = Stream.concat(
                adapter.creation().stream(),
                adapter.merge().stream()
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

    /** Whether it gives an instance whose type arguments are another's, or left out. */
    private boolean isUnchecked(CallModel call) {
        return adapter.instance() instanceof ParameterizedTypeName
                && (call.converted() || !TypeName.get(call.type()).equals(adapter.instance()));
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
        return adapter.merge()
                .flatMap(AdapterModel.MergeModel::copy)
                .map(copy -> code(copy, theirs))
                .orElse(theirs);
    }

    // Taking in

    private MethodSpec update() {
        MethodSpec.Builder method = MethodSpec.methodBuilder("update");
        NameAllocator locals = members.clone();
        Map<String, String> names = new HashMap<>();
        for (ArgumentModel argument : model.arguments()) {
            String name = adapter.oneShot() ? argument.name() : locals.newName(argument.name());
            names.put(argument.name(), name);
            TypeName type = argument.type().type();
            method.addParameter(argument.optional() ? model.sight().orNull(type) : type, name);
        }
        if (adapter.oneShot()) {
            requireSameSizes(method, names);
            model.arguments()
                    .forEach(argument -> method.addStatement(
                            "this.$N.add($N)", gathered.get(argument.name()), names.get(argument.name())));
            return method.build();
        }
        method.addExceptions(tools.widest(adapter.intake().thrown()));
        if (!adapter.isPerElement()) {
            return method.addStatement(code(
                            adapter.intake(),
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
            // Without it there is nothing whose elements could be taken in.
            method.beginControlFlow("if ($N == null)", names.get(first.name()))
                    .addStatement("return")
                    .endControlFlow();
        }
        if (model.arguments().size() == 1) {
            String element = locals.newName("element");
            method.beginControlFlow("for ($T $N : $N)", first.type().elementType(), element, names.get(first.name()))
                    .addStatement(code(adapter.intake(), object, argument -> CodeBlock.of("$N", element)))
                    .endControlFlow();
            return;
        }
        requireSameSizes(method, names);
        String index = locals.newName("i");
        method.beginControlFlow("for (int $1N = 0; $1N < $2N.length; $1N++)", index, names.get(first.name()))
                .addStatement(code(
                        adapter.intake(),
                        object,
                        argument -> CodeBlock.of(
                                argument.optional() && !argument.equals(first)
                                        ? "$1N == null ? null : $1N[$2N]"
                                        : "$1N[$2N]",
                                names.get(argument.name()),
                                index)))
                .endControlFlow();
    }

    /** Of arrays whose elements belong together one by one. */
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

    // Reading

    private MethodSpec compute() {
        MethodSpec.Builder method = override("compute").returns(model.result());
        List<TypeMirror> thrown = new ArrayList<>();
        adapter.reading().forEach(call -> thrown.addAll(call.thrown()));
        guarded(method, thrown, () -> addResultOrNone(method));
        return method.build();
    }

    private void addResultOrNone(MethodSpec.Builder method) {
        if (adapter.undefinedWhen().isEmpty()) {
            addResult(method);
            return;
        }
        String tooFew = members.clone().newName("tooFewData");
        method.beginControlFlow("try");
        addResult(method);
        method.nextControlFlow("catch ($L $N)", alternatives(adapter.undefinedWhen()), tooFew)
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
        if (adapter.oneShot()) {
            CodeBlock called = code(adapter.intake(), object, joined);
            if (adapter.results().isEmpty() && adapter.finish().isEmpty()) {
                method.addStatement("return $L", new AdapterResult(tools, adapter).code(List.of(called)));
                return;
            }
            object = local(method, locals, "measured", adapter.intake(), called);
        }
        if (adapter.finish().isPresent()) {
            CallModel finish = adapter.finish().get();
            CodeBlock called = code(finish, object);
            if (finish.type().getKind() == TypeKind.VOID) {
                method.addStatement(called);
            } else {
                object = local(method, locals, "finished", finish, called);
            }
        }
        CodeBlock subject = object;
        List<CodeBlock> values = adapter.results().stream()
                .map(result -> code(result.call(), subject))
                .toList();
        method.addStatement("return $L", new AdapterResult(tools, adapter).code(values));
    }

    private static CodeBlock local(
            MethodSpec.Builder method, NameAllocator locals, String suggestion, CallModel call, CodeBlock value) {
        String name = locals.newName(suggestion);
        method.addStatement("$T $N = $L", TypeName.get(call.type()), name, value);
        return CodeBlock.of("$N", name);
    }

    // Forgetting and merging

    private MethodSpec reset() {
        MethodSpec.Builder method = override("reset");
        if (adapter.oneShot()) {
            model.arguments().forEach(argument -> method.addStatement("$N.clear()", gathered.get(argument.name())));
            return method.build();
        }
        if (adapter.reset().isPresent()) {
            CallModel reset = adapter.reset().get();
            guarded(method, reset.thrown(), () -> method.addStatement(code(reset, CodeBlock.of("$N", instance))));
            return method.build();
        }
        guarded(method, adapter.thrownByMaking(), () -> method.addStatement("$N = create()", instance));
        return method.build();
    }

    private MethodSpec merge(AdapterModel.MergeModel merge) {
        MethodSpec.Builder method = override("merge").addParameter(self, other);
        if (merge.call().isEmpty()) {
            model.arguments()
                    .forEach(argument ->
                            method.addStatement("$1N.addAll($2N.$1N)", gathered.get(argument.name()), other));
            return method.build();
        }
        CodeBlock merged = code(merge.call().get(), CodeBlock.of("$N", instance));
        List<TypeMirror> thrown = new ArrayList<>();
        adapter.merging().forEach(call -> thrown.addAll(call.thrown()));
        guarded(method, thrown, () -> {
            if (merge.replaces()) {
                method.addStatement("$N = $L", instance, merged);
            } else {
                method.addStatement(merged);
            }
        });
        return method.build();
    }

    private static MethodSpec mergeSupport(AdapterModel.MergeModel merge) {
        return override("mergeSupport")
                .returns(MergeSupport.class)
                .addStatement("return $T.$L", MergeSupport.class, merge.support())
                .build();
    }

    private static MethodSpec.Builder override(String name) {
        return WrapperWriter.override(name, Modifier.PUBLIC);
    }

    /** Whether what is declared covers what needs no declaration. */
    private boolean isOfUnchecked(List<? extends TypeMirror> thrown) {
        List<TypeName> all = List.of(ClassName.get(Exception.class), ClassName.get(Throwable.class));
        return tools.widest(thrown).stream().anyMatch(all::contains);
    }

    /** Carries checked exceptions, which the methods of a metric do not declare, to the wrapper. */
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
