package io.github.anometry.plugin.files;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.data.Batches;
import io.github.anometry.api.data.DataModule;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.OptionalLong;

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
        return new AllCategories(validation, options);
    }

    @Override
    public Batches test() {
        return new AllCategories(test, options);
    }

    /** Opens a category when the one before is through. */
    private static final class AllCategories implements Batches {
        private final Iterator<Category> categories;
        private final long samples;
        private final ReadOptions options;
        private Batches current = Batches.none();
        private boolean closed;

        AllCategories(List<Category> categories, ReadOptions options) {
            this.categories = categories.iterator();
            this.samples = categories.stream().mapToLong(Category::size).sum();
            this.options = options;
        }

        @Override
        public OptionalLong samples() {
            return OptionalLong.of(samples);
        }

        @Override
        public boolean hasNext() {
            return !closed && (current.hasNext() || categories.hasNext());
        }

        @Override
        public Batch next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            if (!current.hasNext()) {
                current.close();
                current = categories.next().open(options);
            }
            return current.next();
        }

        @Override
        public void close() {
            closed = true;
            current.close();
        }
    }
}
