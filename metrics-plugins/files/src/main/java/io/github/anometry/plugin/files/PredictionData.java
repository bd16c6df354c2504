package io.github.anometry.plugin.files;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.data.Batches;
import io.github.anometry.api.data.DataModule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Predictions in files as the data of a model that has predicted them already, one category after the other.
 *
 * <p>Batches are those of {@link BatchStream} with {@code sample_id}, by which an image is known whichever model its map is of: from
 * folders {@code bottle/broken/000}, the data set's folder of the category, that of the defect, and the name of the map without
 * extension; from array files the index of the image. From folders they have two more fields, by which results can be broken down: {@code category}, and {@code defect_type}, the
 * name of the folder that the image is in. Serves any number of runs side by side.
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
        private @Nullable Category category;
        private @Nullable BatchStream batches;
        private int taken;
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
            return !closed && ((batches != null && batches.hasNext()) || categories.hasNext());
        }

        @Override
        public Batch next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            if (category == null || batches == null || !batches.hasNext()) {
                closeCategory();
                category = categories.next();
                batches = category.open(options);
                taken = 0;
            }
            Batch batch = batches.next();
            int first = taken;
            taken += batch.size();
            // Array files have no categories.
            return category.name().isEmpty() ? numbered(batch, first) : named(category, batch);
        }

        private static Batch numbered(Batch batch, int first) {
            return batch.with(
                    Field.SAMPLE_ID,
                    IntStream.range(first, first + batch.size())
                            .mapToObj(Integer::toString)
                            .toList());
        }

        private static Batch named(Category category, Batch batch) {
            List<String> defectTypes = new ArrayList<>(batch.size());
            List<String> ids = new ArrayList<>(batch.size());
            for (String path : batch.get(Field.IMAGE_PATH)) {
                String defectType = Folder.parentName(path);
                defectTypes.add(defectType);
                ids.add(category.folder() + "/" + defectType + "/" + Folder.id(Path.of(path)));
            }
            return batch.with(Field.SAMPLE_ID, ids)
                    .with(Field.CATEGORY, Collections.nCopies(batch.size(), category.name()))
                    .with(Field.DEFECT_TYPE, defectTypes);
        }

        private void closeCategory() {
            if (batches != null) {
                batches.close();
                batches = null;
            }
        }

        @Override
        public void close() {
            closed = true;
            closeCategory();
        }
    }
}
