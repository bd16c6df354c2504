package io.github.anometry.plugin.files;

import io.github.anometry.api.data.Batches;
import io.github.anometry.api.data.DataModule;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Predictions in files, as the data of a model that has already predicted them, one category after another. Batches are
 * those of {@link BatchStream}. May be used by any number of runs concurrently.
 */
public final class PredictionData implements DataModule {
    private final List<Category> validation;
    private final List<Category> test;
    private final ReadOptions options;

    private PredictionData(List<Category> validation, List<Category> test, ReadOptions options) {
        this.validation = validation;
        this.test = test;
        this.options = options;
    }

    /** For testing only. */
    public static PredictionData ofTest(Predictions test, ReadOptions options) {
        return new PredictionData(List.of(), test.categories(), options);
    }

    /** @param validation on which thresholds are fitted; the same as {@code test} if the data set has no validation part */
    public static PredictionData of(Predictions validation, Predictions test, ReadOptions options) {
        return new PredictionData(validation.categories(), test.categories(), options);
    }

    /** One category, for testing only. */
    public static PredictionData ofTest(Category test, ReadOptions options) {
        return new PredictionData(List.of(), List.of(test), options);
    }

    /** One category, for validation only. */
    public static PredictionData ofValidation(Category validation, ReadOptions options) {
        return new PredictionData(List.of(validation), List.of(), options);
    }

    @Override
    public Batches validation() {
        return batches(validation);
    }

    @Override
    public Batches test() {
        return batches(test);
    }

    private Batches batches(List<Category> categories) {
        List<Supplier<Batches>> parts = new ArrayList<>();
        long samples = 0;
        for (Category category : categories) {
            parts.add(() -> category.open(options));
            samples += category.size();
        }
        return new BatchChain(parts, samples);
    }
}
