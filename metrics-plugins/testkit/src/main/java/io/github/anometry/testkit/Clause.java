package io.github.anometry.testkit;

/** What every metric promises. */
public enum Clause {
    /** The batches can be measured at all. */
    BATCHES("takes the batches"),
    /** A metric that has seen nothing is undefined, unless it reads no fields. */
    EMPTY("is undefined before it has seen a batch"),
    /** Reading a result twice, or between updates, changes nothing. */
    COMPUTE("computes at any time without changing its state"),
    /** Each batch that is taken in counts as one update. */
    UPDATE_COUNT("counts the batches it took in"),
    /** After a reset it is as new. */
    RESET("forgets everything when it is reset"),
    /** A copy has the same settings, has seen nothing, and shares no state. */
    COPY("copies its settings and shares no state with its copy"),
    /** {@code forward} gives the value of the batch alone while the state takes it in as {@code update} does. */
    FORWARD("gives the value of the batch alone in forward, and takes it in"),
    /** A batch without any of its fields is refused by a strict metric and skipped by another; the state stays. */
    ABSENT_FIELDS("refuses a batch without its fields if it is strict, and else skips it"),
    /** The values of a batch are only read. */
    INPUTS_UNCHANGED("does not write to the batch"),
    /** Memory of a batch that changes after the update changes nothing. */
    INPUTS_NOT_KEPT("keeps no view of the batch's memory"),
    /** What {@link io.github.anometry.api.metric.MergeSupport} it declares holds for any split, order and merge tree. */
    MERGE("merges as it declares"),
    /** If it can be written, what is read back is the same metric, and the same data give the same bytes. */
    BYTES("comes back from its bytes as it was");

    private final String promise;

    Clause(String promise) {
        this.promise = promise;
    }

    /** What it says, to follow the name of a metric: {@code merges as it declares}. */
    public String promise() {
        return promise;
    }
}
