package io.github.anometry.processor.internal.read;

import io.github.anometry.processor.internal.declare.Role;
import io.github.anometry.processor.internal.element.Members;
import io.github.anometry.processor.internal.model.CallModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;

/** Reads the call that takes data: a method of the instance for a batch or an element, or a function of all data. */
record IntakeReader(Usage usage, CallReader calls) {
    Optional<CallModel> read() {
        Optional<Written> oneShot = usage.step(Role.ONE_SHOT);
        return oneShot.isPresent()
                ? read(oneShot.get(), true)
                : usage.step(Role.UPDATE).flatMap(update -> read(update, false));
    }

    private Optional<CallModel> read(Written step, boolean oneShot) {
        Members members = usage.members();
        Members owner = oneShot ? step.type("in").map(calls::membersOf).orElse(members) : members;
        List<ExecutableElement> candidates = new ArrayList<>(oneShot ? owner.staticMethods() : List.of());
        // Only static methods of another class can be called.
        if (owner == members) {
            candidates.addAll(members.methods());
        }
        String name = step.given("method").orElse(step.defaultName());
        return step.fed(new Written.Wanted(owner, name, candidates, "method", step.place("method")), oneShot);
    }
}
