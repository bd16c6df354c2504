package io.github.anometry.processor.internal.read;

import io.github.anometry.processor.internal.declare.Role;
import io.github.anometry.processor.internal.model.CallModel;
import io.github.anometry.processor.internal.model.ThirdPartyModel;
import java.util.Optional;

/** Reads how instances are reset and merged. */
record MergeReader(Usage usage, CallReader calls) {
    /** The call that resets the instance. Its value is not used. */
    Optional<CallModel> reset() {
        return usage.step(Role.RESET)
                .flatMap(step -> step.on(usage.members().type()))
                .map(call -> call.as(call.type(), false));
    }

    /** How instances merge. The gathered arrays of a function of all data always merge. */
    Optional<ThirdPartyModel.MergeModel> merge(boolean oneShot) {
        Optional<Written> written = usage.step(Role.MERGE);
        if (oneShot) {
            written.ifPresent(Written::requireGathered);
            return Optional.of(ThirdPartyModel.MergeModel.ofGathered(written.flatMap(Written::support)));
        }
        Optional<CallModel> call = written.flatMap(Written::merging);
        if (call.isEmpty()) {
            return Optional.empty();
        }
        Written step = written.orElseThrow();
        Optional<CallModel> copy =
                step.given("copy").flatMap(name -> calls.copy(usage.members(), name, step.place("copy")));
        return Optional.of(new ThirdPartyModel.MergeModel(
                step.support().orElseThrow(), call, calls.givesInstance(call.get(), usage.members()), copy));
    }
}
