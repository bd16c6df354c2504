package io.github.anometry.processor.internal.model;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.lang.model.type.TypeMirror;

/**
 * A call that a generated adapter makes, or a field that it reads.
 *
 * @param kind what is called
 * @param owner the class that has it
 * @param member its name; of a constructor nothing, nor of a builder that a constructor makes
 * @param passed what it is handed, in order
 * @param steps of a builder: what takes each of these, and what makes the instance
 * @param type what it gives
 * @param thrown the checked exceptions that it throws
 * @param deprecation whether calling it makes the compiler warn
 * @param nullable whether what it gives may be null
 * @param converted whether what it gives is of another primitive type and has to be converted to {@code type}
 */
public record CallModel(
        Kind kind,
        TypeName owner,
        String member,
        List<Passed> passed,
        List<BuilderStep> steps,
        TypeMirror type,
        List<? extends TypeMirror> thrown,
        Deprecation deprecation,
        boolean nullable,
        boolean converted) {

    /** The same call, whose value is used as this type. */
    public CallModel as(TypeMirror wanted, boolean convert) {
        return new CallModel(kind, owner, member, passed, steps, wanted, thrown, deprecation, nullable, convert);
    }

    /** The same call, which may give null if somebody says so. */
    public CallModel orNull(boolean said) {
        return new CallModel(
                kind, owner, member, passed, steps, type, thrown, deprecation, nullable || said, converted);
    }

    /** What is called. */
    public enum Kind {
        CONSTRUCTOR,
        STATIC_METHOD,
        STATIC_FIELD,
        METHOD,
        FIELD,
        /** A static method or a constructor that gives a builder, the builder's methods, and what ends it: {@code build()}. */
        BUILDER
    }

    /**
     * A method of a builder.
     *
     * @param returnsBuilder whether what it returns has the next step
     */
    public record BuilderStep(String method, boolean returnsBuilder) {}

    public boolean needsInstance() {
        return kind == Kind.METHOD || kind == Kind.FIELD || passed.stream().anyMatch(Passed.Instance.class::isInstance);
    }

    public List<ParameterModel> chosen() {
        return passed.stream()
                .flatMap(
                        value -> value instanceof Passed.Chosen chosen ? Stream.of(chosen.parameter()) : Stream.empty())
                .toList();
    }

    public List<ArgumentModel> fed() {
        return passed.stream()
                .flatMap(value -> value instanceof Passed.Fed fed ? Stream.of(fed.argument()) : Stream.empty())
                .toList();
    }

    /** The expression, with what stands for each thing that is passed. */
    public CodeBlock code(CodeBlock instance, Function<Passed, CodeBlock> values) {
        CodeBlock called = called(instance, values);
        return converted ? CodeBlock.of("($T) $L", type, called) : called;
    }

    private CodeBlock called(CodeBlock instance, Function<Passed, CodeBlock> values) {
        CodeBlock arguments = passed.stream().map(values).collect(CodeBlock.joining(",$W"));
        return switch (kind) {
            case CONSTRUCTOR -> CodeBlock.of("new $T($L)", owner, arguments);
            case STATIC_METHOD -> CodeBlock.of("$T.$L($L)", owner, member, arguments);
            case STATIC_FIELD -> CodeBlock.of("$T.$L", owner, member);
            case METHOD -> CodeBlock.of("$L.$L($L)", instance, member, arguments);
            case FIELD -> CodeBlock.of("$L.$L", instance, member);
            case BUILDER -> throw new IllegalStateException("The building of " + owner + " is more than an expression");
        };
    }

    private CodeBlock begun() {
        return member.isEmpty() ? CodeBlock.of("new $T()", owner) : CodeBlock.of("$T.$L()", owner, member);
    }

    /** What makes the instance, after all that takes something. */
    private String last() {
        return steps.get(passed.size()).method();
    }

    /**
     * The expression that ends the building: all of it, unless a method of the builder returns none.
     *
     * @param statements gets what stands before it
     * @param names for the builders there
     */
    public CodeBlock built(CodeBlock.Builder statements, NameAllocator names, Function<Passed, CodeBlock> values) {
        CodeBlock builder = begun();
        boolean isLocal = false;
        for (int i = 0; i < passed.size(); i++) {
            BuilderStep step = steps.get(i);
            if (!step.returnsBuilder() && !isLocal) {
                String local = names.newName("builder");
                statements.addStatement("var $N = $L", local, builder);
                builder = CodeBlock.of("$N", local);
                isLocal = true;
            }
            CodeBlock called = CodeBlock.of("$L$Z.$L($L)", builder, step.method(), values.apply(passed.get(i)));
            if (step.returnsBuilder()) {
                builder = called;
                isLocal = false;
            } else {
                statements.addStatement(called);
            }
        }
        return CodeBlock.of("$L$Z.$L()", builder, last());
    }
}
