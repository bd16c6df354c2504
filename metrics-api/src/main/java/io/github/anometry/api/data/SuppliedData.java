package io.github.anometry.api.data;

import java.util.function.Supplier;

/** Data that the caller supplies anew for each run. */
record SuppliedData(Supplier<Batches> forValidation, Supplier<Batches> forTest) implements DataModule {
    @Override
    public Batches validation() {
        return forValidation.get();
    }

    @Override
    public Batches test() {
        return forTest.get();
    }
}
