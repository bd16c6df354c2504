package io.github.anometry.plugin.files;

import io.github.anometry.api.data.Batches;
import io.github.anometry.api.data.DataModule;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Predictions in files as the data of a model that has predicted them already, one category after the other. Batches are those of
 * {@link BatchStream}. Serves any number of runs side by side.
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

    /** For a test alone. */
    public static PredictionData ofTest(Predictions test, ReadOptions options) {
        return new PredictionData(List.of(), test.categories(), options);
    }

    /** @param validation on which thresholds are fitted; the same as {@code test}, where a data set has no part of its own for it */
    public static PredictionData of(Predictions validation, Predictions test, ReadOptions options) {
        return new PredictionData(validation.categories(), test.categories(), options);
    }

    /** One category, for a test alone. */
    public static PredictionData ofTest(Category test, ReadOptions options) {
        return new PredictionData(List.of(), List.of(test), options);
    }

    /** One category, for a validation alone. */
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
