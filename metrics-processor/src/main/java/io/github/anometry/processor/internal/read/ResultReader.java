package io.github.anometry.processor.internal.read;

import com.google.auto.common.MoreTypes;
import io.github.anometry.processor.internal.declare.Role;
import io.github.anometry.processor.internal.element.Members;
import io.github.anometry.processor.internal.model.CallModel;
import io.github.anometry.processor.internal.model.Passed;
import io.github.anometry.processor.internal.model.ThirdPartyModel;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads the call that finishes the measurement, and the results. */
record ResultReader(Usage usage, CallReader calls) {
    /** The call that finishes: a constructor or static method that takes the given object, or a method of that object. */
    Optional<CallModel> finish(TypeMirror given) {
        return usage.step(Role.FINISH).flatMap(step -> {
            if (!step.makesOf(given)) {
                return step.on(usage.finished(given));
            }
            return step.made().map(calls::membersOf).flatMap(made -> making(step, made));
        });
    }

    private Optional<CallModel> making(Written step, Members made) {
        Optional<String> factory = step.given("method");
        boolean isStatic = factory.isPresent();
        List<ExecutableElement> candidates = isStatic ? made.staticMethods() : made.constructors();
        String kind = (isStatic ? "static method" : "constructor") + " that takes a "
                + calls.declaration().simpleName() + " and is named";
        String name = factory.orElse(made.element().getSimpleName().toString());
        return step.makerOf(new Written.Wanted(made, name, candidates, kind, step.place()))
                .map(maker -> calls.call(
                        isStatic ? CallModel.Kind.STATIC_METHOD : CallModel.Kind.CONSTRUCTOR,
                        made,
                        maker,
                        List.of(new Passed.Instance())));
    }

    /**
     * The results.
     *
     * @param given the object that they are read from, unless {@code finish} returns another one
     */
    List<ThirdPartyModel.ResultModel> results(TypeMirror given, Optional<CallModel> finish, boolean oneShot) {
        TypeMirror subject = finish.map(CallModel::type)
                .filter(type -> type.getKind() != TypeKind.VOID)
                .orElse(given);
        List<Written> written = usage.results();
        if (written.isEmpty()) {
            return usage.unnamedResult(subject, oneShot && finish.isEmpty());
        }
        if (!usage.requireObject(subject, Role.RESULT)) {
            return List.of();
        }
        return written.stream()
                .flatMap(step -> result(step, subject).map(call -> named(step, call)).stream())
                .toList();
    }

    private static ThirdPartyModel.ResultModel named(Written step, CallModel call) {
        return new ThirdPartyModel.ResultModel(step.given("name").orElseGet(() -> step.title(call)), call);
    }

    private Optional<CallModel> result(Written step, TypeMirror subject) {
        Optional<String> field = step.given("field");
        if (field.isEmpty() || subject.getKind() != TypeKind.DECLARED) {
            return step.on(subject);
        }
        return calls.field(
                        CallModel.Kind.FIELD,
                        calls.membersOf(MoreTypes.asDeclared(subject)),
                        field.get(),
                        step.place("field"))
                .flatMap(step::typed);
    }
}
