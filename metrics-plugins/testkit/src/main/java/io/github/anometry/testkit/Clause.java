package io.github.anometry.testkit;

/** The clauses of the contract of every metric. */
public enum Clause {
    /** The batches can be measured at all. */
    BATCHES("accepts the batches"),
    /** A metric that has seen nothing is undefined, unless it reads no fields. */
    EMPTY("is undefined before it has seen a batch"),
    /** Reading a result twice, or between updates, changes nothing. */
    COMPUTE("computes at any time without changing its state"),
    /** Each accepted batch counts as one update. */
    UPDATE_COUNT("counts the batches that it accepted"),
    /** After a reset it is as new. */
    RESET("forgets everything when it is reset"),
    /** A copy has the same settings, has seen nothing, and shares no state. */
    COPY("copies its settings and shares no state with its copy"),
    /** {@code forward} gives the value of the batch alone, while the state is updated as {@code update} does. */
    FORWARD("gives the value of the batch alone in forward, and adds it to its state"),
    /** A batch without any of its fields is rejected by a strict metric and skipped by another; the state is unchanged. */
    ABSENT_FIELDS("rejects a batch without its fields if it is strict, and skips it otherwise"),
    /** The batch is only read. */
    INPUTS_UNCHANGED("does not write to the batch"),
    /** Changing the batch's memory after the update changes nothing. */
    INPUTS_NOT_KEPT("keeps no view of the batch's memory"),
    /** The declared {@link io.github.anometry.api.metric.MergeSupport} holds for any split, order and merge tree. */
    MERGE("merges as it declares"),
    /** If it can be serialised, reading it back gives the same metric, and the same data give the same bytes. */
    BYTES("is restored from its bytes unchanged");

    private final String promise;

    Clause(String promise) {
        this.promise = promise;
    }

    /** Completes a sentence that starts with a metric's name: {@code merges as it declares}. */
    public String promise() {
        return promise;
    }
}
