package io.github.anometry.processor.internal.model;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.lang.model.type.TypeMirror;

/**
 * A call in generated code, or a field that it reads.
 *
 * @param kind what is called
 * @param owner the class that declares it
 * @param member its name; empty for a constructor, or for a builder that is created by one
 * @param passed the arguments in order
 * @param steps the methods of a builder: one for each argument, and the one that creates the instance
 * @param type the type of the value
 * @param thrown its checked exceptions
 * @param deprecation whether the compiler warns about the call
 * @param nullable whether the value may be null
 * @param converted whether the value has to be cast to {@code type}
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

    /** The same call with its value used as another type. */
    public CallModel as(TypeMirror wanted, boolean convert) {
        return new CallModel(kind, owner, member, passed, steps, wanted, thrown, deprecation, nullable, convert);
    }

    /** The same call, whose value may be null if it could before or if {@code orNull} is true. */
    public CallModel orNull(boolean orNull) {
        return new CallModel(
                kind, owner, member, passed, steps, type, thrown, deprecation, nullable || orNull, converted);
    }

    /** What is called. */
    public enum Kind {
        CONSTRUCTOR,
        STATIC_METHOD,
        STATIC_FIELD,
        METHOD,
        FIELD,
        /** A chain of calls: a static method or constructor that returns a builder, its methods, and {@code build()}. */
        BUILDER
    }

    /**
     * A method of a builder.
     *
     * @param returnsBuilder whether the next method is called on the object that it returns
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

    /** The expression of the call. */
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
            case BUILDER -> throw new IllegalStateException("A builder of " + owner + " is not a single expression");
        };
    }

    private CodeBlock begun() {
        return member.isEmpty() ? CodeBlock.of("new $T()", owner) : CodeBlock.of("$T.$L()", owner, member);
    }

    /** The method that creates the instance. */
    private String last() {
        return steps.get(passed.size()).method();
    }

    /**
     * The expression that creates the instance. It is the whole chain, unless a method of the builder does not return a
     * builder.
     *
     * @param statements receives the statements before the expression
     * @param names allocates the names of local variables in them
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
