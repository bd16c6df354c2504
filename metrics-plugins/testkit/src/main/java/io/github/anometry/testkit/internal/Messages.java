package io.github.anometry.testkit.internal;

/** The messages of the test kit: the contract, what was done, and the result. */
public final class Messages {
    private static final String BATCHES_AND_SAMPLES = " (2.1 is sample 1 of batch 2)";

    private Messages() {}

    /** @param promise completes "A metric ..." */
    public static String broken(String metric, String promise, String how, long seed) {
        return metric + " breaks the metric contract. A metric " + promise + "; this one does not: " + how + ". Seed "
                + seed + ".";
    }

    public static String differs(String what, String found, String expected) {
        return what + " it gives " + found + " instead of " + expected;
    }

    public static String batchesRefused() {
        return "The metric does not accept all of the batches, so nothing more was checked.";
    }

    // What was done

    public static String threw(String thrown) {
        return "it threw " + thrown;
    }

    public static String countIs(String what, long found, long expected) {
        return what + " its updateCount is " + found + " instead of " + expected;
    }

    public static String beforeAnyBatch() {
        return "before any batch";
    }

    public static String afterBatches(long batches) {
        return batches == 1 ? "after 1 batch" : "after " + batches + " batches";
    }

    public static String definedOfNothing(String result) {
        return "before any batch it gives " + result + " instead of undefined";
    }

    public static String readAgain(String batch) {
        return "read a second time after batch " + batch;
    }

    public static String readBetween() {
        return "when its result was read after every batch";
    }

    public static String computedAgain() {
        return "after one more compute()";
    }

    public static String afterReset() {
        return "after reset()";
    }

    public static String fedAfterReset() {
        return "after reset() and the same batches again";
    }

    public static String copyOfFed() {
        return "as a copy of a metric that has seen batches";
    }

    public static String copyDiffers(String setting, String original, String copy) {
        return setting + "() of a copy is " + copy + " instead of " + original;
    }

    public static String originalAfterCopyWasFed() {
        return "after a copy was updated";
    }

    public static String originalAfterCopyWasReset() {
        return "after a copy was reset";
    }

    public static String copyAfterOriginalWasReset() {
        return "as a copy whose original was reset";
    }

    public static String forwarded(String batch) {
        return "from forward(batch " + batch + ")";
    }

    public static String afterForward(String batch) {
        return "over all batches after forward(batch " + batch + ")";
    }

    public static String absentFields(boolean strict) {
        return strict
                ? "strict() is true and it accepts a batch without its fields instead of throwing a DataException"
                : "strict() is false and it rejects a batch without its fields instead of skipping it";
    }

    public static String afterAbsentFields() {
        return "after a batch without its fields";
    }

    public static String readsNoFields(String metric) {
        return metric + " reads no fields.";
    }

    public static String inputChanged(String field, String batch) {
        return "the values of '" + field + "' in batch " + batch + " differ after update";
    }

    public static String inputKept() {
        return "when the memory of each batch is overwritten after its update";
    }

    // Merging

    public static String mergesThoughNone() {
        return "mergeSupport() is NONE and merge accepts another metric instead of throwing a ConfigurationException";
    }

    public static String fedInOrder(String parts) {
        return "fed " + parts + BATCHES_AND_SAMPLES;
    }

    public static String merged(String plan) {
        return "merged as " + plan + BATCHES_AND_SAMPLES;
    }

    public static String mergedFrom(String plan) {
        return "as the right side of " + plan + BATCHES_AND_SAMPLES + ", after the merge";
    }

    public static String mergedFromWasReset(String plan) {
        return "merged as " + plan + BATCHES_AND_SAMPLES + ", after the right side was reset,";
    }

    public static String noMergeBound() {
        return "Its merge is approximate, and no bound is known for how far the merged value may be off, so the value was not"
                + " compared. State the bound: MetricContract.withMergeBound.";
    }

    public static String notNear(String plan, String found, String expected, double bound) {
        return plan + " it gives " + found + ", which is not within " + bound + " of " + expected;
    }

    // Bytes

    public static String afterWriting() {
        return "after toBytes()";
    }

    public static String readBack() {
        return "read back from its bytes";
    }

    public static String writtenAgain() {
        return "a metric that was read back writes different bytes than those that were read";
    }

    public static String readAndFed(int batches) {
        return "written after " + batches + " batches, read back and fed the rest,";
    }

    public static String readsCutBytes() {
        return "fromBytes accepts truncated bytes instead of throwing a DataException";
    }

    public static String otherBytes(String how) {
        return how + " its bytes differ from those for the same batches in the given order";
    }

    // Generated batches

    public static String noGeneratedBatchFits(String metric, String refusal) {
        return metric + " accepts none of the batches that can be generated, so nothing was checked: " + refusal
                + " Provide batches that it accepts: in a test, with MetricContractTest.batches(seed).";
    }

    public static String tooManyOwnFields(int fields, int most) {
        return "It reads " + fields + " custom fields, more than the " + most + " that can be guessed.";
    }

    // The reference

    public static String notTheReference(String metric, String found, String expected, double tolerance, long seed) {
        return metric + " gives " + found + ", but the reference " + expected + ", with a tolerance of " + tolerance
                + ". Seed " + seed + ".";
    }
}
