package io.github.anometry.processor.internal.read;

import io.github.anometry.processor.internal.declare.Role;
import io.github.anometry.processor.internal.element.Lookup;
import io.github.anometry.processor.internal.element.Members;
import io.github.anometry.processor.internal.model.CallModel;
import io.github.anometry.processor.internal.problem.Problem;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;

/** Reads the calls that create an instance: a constructor, factory, static field, builder or method of the spec, and setters. */
record CreationReader(Usage usage, CallReader calls) {
    /** The call that creates the instance. A static function needs none, and one that was not found may be static. */
    Optional<CallModel> read(Optional<CallModel> intake, boolean oneShot) {
        Optional<Written> written = usage.step(Role.CREATE);
        if (intake.isEmpty() && oneShot && written.isEmpty() && !usage.readsOn()) {
            return Optional.empty();
        }
        if (intake.isPresent() && !intake.get().needsInstance()) {
            written.ifPresent(step -> calls.reporter()
                    .report(
                            step.place(),
                            Problem.NOTHING_TO_CREATE,
                            calls.declaration().simpleName(),
                            intake.get().member()));
            return Optional.empty();
        }
        return written.isPresent() ? read(written.get()) : usage.construction();
    }

    private Optional<CallModel> read(Written step) {
        Optional<CallModel> own = step.ownMaking();
        if (own.isPresent()) {
            return own;
        }
        Members owner = step.type("in").map(calls::membersOf).orElse(usage.members());
        Optional<String> field = step.given("field");
        Optional<String> builder = step.given("builder");
        Optional<String> factory = step.given("factory");
        if (field.isPresent()) {
            return calls.field(CallModel.Kind.STATIC_FIELD, owner, field.get(), step.place("field"));
        }
        if (builder.isPresent()) {
            return step.built(owner, builder.get());
        }
        return factory.isPresent() ? byFactory(step, owner, factory.get()) : usage.construction();
    }

    private Optional<CallModel> byFactory(Written step, Members owner, String name) {
        List<ExecutableElement> makers = Lookup.factories(owner, usage.members().type(), calls.tools());
        String kind = "static method that returns " + calls.declaration().simpleName() + " and is named";
        return step.member(new Written.Wanted(owner, name, makers, kind, step.place("factory")))
                .flatMap(maker -> step.options(owner, maker)
                        .map(options -> calls.call(CallModel.Kind.STATIC_METHOD, owner, maker, options)));
    }

    /** The setters to call on the instance. Those of a builder are part of the creation. */
    List<CallModel> setters(Optional<CallModel> creation) {
        return usage.step(Role.CREATE).map(step -> step.setters(creation)).orElse(List.of());
    }
}
