package io.github.anometry.plugin.files;

import io.github.anometry.api.data.Batches;
import io.github.anometry.api.data.DataCategory;
import io.github.anometry.api.data.DataModule;
import io.github.anometry.api.data.LayoutData;
import io.github.anometry.api.data.LayoutRequest;
import io.github.anometry.api.data.MaskRule;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.error.DataException;
import io.github.anometry.api.spi.DataLayout;
import io.github.anometry.plugin.files.internal.pixel.MaskMeaning;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The test images of a data set in folders, for models that have yet to predict: one category after another. May be
 * used by any number of runs concurrently.
 *
 * <p>Batches have {@code image} [N, 3, H, W] as {@link ImageFiles} reads it, {@code gt_label}, {@code gt_mask}, {@code
 * image_path}, {@code sample_id}, {@code category}, {@code defect_type} and, if all their images have masks, {@code
 * mask_path}; a batch ends early where the size of the images changes. There are no validation images: layouts only
 * list test images.
 */
public final class ImageData implements DataModule {
    private final List<DataCategory> categories;
    private final MaskMeaning meaning;
    private final ReadOptions options;

    private ImageData(List<DataCategory> categories, MaskMeaning meaning, ReadOptions options) {
        this.categories = List.copyOf(categories);
        this.meaning = meaning;
        this.options = options;
    }

    /**
     * All images, in batches of 16.
     *
     * @param dataset the folder of the data set
     * @throws ConfigurationException if the folder is not a data set in a known layout
     * @throws DataException if files are missing or do not match
     */
    public static ImageData open(Path dataset) {
        return builder(dataset).open();
    }

    /** For further options. */
    public static Builder builder(Path dataset) {
        return new Builder(dataset);
    }

    /** The names of the categories, in order. */
    public List<String> categories() {
        return categories.stream().map(DataCategory::name).toList();
    }

    /** The number of images. */
    public int size() {
        return categories.stream()
                .mapToInt(category -> category.samples().size())
                .sum();
    }

    @Override
    public Batches validation() {
        return Batches.none();
    }

    @Override
    public Batches test() {
        List<Supplier<Batches>> parts = new ArrayList<>();
        for (DataCategory category : categories) {
            parts.add(() -> new DecodedBatches<>(new ImageSamples(category, meaning), new ImageAssembly(), options));
        }
        return new BatchChain(parts, size());
    }

    /** Options for reading. */
    public static final class Builder {
        private final Path dataset;
        private final Set<String> categories = new LinkedHashSet<>();
        private @Nullable List<DataLayout> layouts;
        private final List<DataLayout> moreLayouts = new ArrayList<>();
        private String layout = Layouts.AUTO;
        private ReadOptions options = ReadOptions.defaults();

        private Builder(Path dataset) {
            this.dataset = dataset;
        }

        /** Reads only these categories. */
        public Builder categories(Collection<String> names) {
            categories.addAll(names);
            return this;
        }

        /** The layouts that the folder may be in, see {@link Predictions.Builder#layouts}. Default: those on the class path. */
        public Builder layouts(List<? extends DataLayout> all) {
            layouts = List.copyOf(all);
            return this;
        }

        /** Further layouts, such as those of plugins. */
        public Builder addLayouts(List<? extends DataLayout> more) {
            moreLayouts.addAll(more);
            return this;
        }

        /** The layout that the folder is in. Default: {@code auto}, the first that recognises it. */
        public Builder layout(String name) {
            layout = name;
            return this;
        }

        /** How files are read. */
        public Builder options(ReadOptions all) {
            options = all;
            return this;
        }

        /**
         * Finds the images.
         *
         * @throws ConfigurationException if the folder is not a data set in a known layout, or there is no such
         *     category
         * @throws DataException if files are missing or do not match
         */
        public ImageData open() {
            Layouts known = layouts == null ? Layouts.found() : Layouts.of(layouts);
            LayoutRequest request = new LayoutRequest(Optional.empty(), dataset, categories, false);
            LayoutData found = known.and(moreLayouts).read(layout, request).data();
            MaskMeaning meaning = new MaskMeaning(found.maskRule().orElse(MaskRule.POSITIVE), Set.of());
            return new ImageData(found.categories(), meaning, options);
        }
    }
}
