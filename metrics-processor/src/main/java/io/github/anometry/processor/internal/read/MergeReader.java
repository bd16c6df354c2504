package io.github.anometry.processor.internal.read;

import io.github.anometry.processor.internal.declare.Role;
import io.github.anometry.processor.internal.model.AdapterModel;
import io.github.anometry.processor.internal.model.CallModel;
import java.util.Optional;

/** Reads what forgets everything, and how instances merge. */
final class MergeReader {
    private final Usage usage;
    private final CallReader calls;

    MergeReader(Usage usage, CallReader calls) {
        this.usage = usage;
        this.calls = calls;
    }

    /** The reset: a statement, whose value is not used. */
    Optional<CallModel> reset() {
        return usage.step(Role.RESET)
                .flatMap(step -> step.on(usage.members().type()))
                .map(call -> call.as(call.type(), false));
    }

    /** How instances merge. A function of all data has them gathered, which merges whatever its class is. */
    Optional<AdapterModel.MergeModel> merge(boolean oneShot) {
        Optional<Written> written = usage.step(Role.MERGE);
        if (oneShot) {
            written.ifPresent(Written::requireGathered);
            return Optional.of(AdapterModel.MergeModel.ofGathered(written.flatMap(Written::support)));
        }
        Optional<CallModel> call = written.flatMap(Written::merging);
        if (call.isEmpty()) {
            return Optional.empty();
        }
        Written step = written.orElseThrow();
        Optional<CallModel> copy =
                step.given("copy").flatMap(name -> calls.copy(usage.members(), name, step.place("copy")));
        return Optional.of(new AdapterModel.MergeModel(
                step.support().orElseThrow(), call, calls.givesInstance(call.get(), usage.members()), copy));
    }
}
