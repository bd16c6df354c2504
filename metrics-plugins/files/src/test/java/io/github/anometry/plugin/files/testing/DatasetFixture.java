package io.github.anometry.plugin.files.testing;

import io.github.anometry.plugin.files.demo.DemoFiles;
import io.github.anometry.plugin.files.demo.DemoLayout;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** The demo's data sets of one category, with two normal images and two anomalous ones, and images that are not measured. */
public enum DatasetFixture {
    BTAD(DemoLayout.BTAD),
    MVTEC3D(DemoLayout.MVTEC3D) {
        @Override
        public void fill(TestDataset data) {
            super.fill(data);
            // What the demo lacks: the positions beside the images.
            data.image("bagel/test/good/xyz/000.tiff");
            data.image("bagel/test/good/xyz/001.tiff");
        }
    },
    MVTEC_AD2(DemoLayout.MVTEC_AD2),
    KSDD(DemoLayout.KSDD),
    KSDD2(DemoLayout.KSDD2),
    DAGM(DemoLayout.DAGM),
    BMAD(DemoLayout.BMAD),
    /** With its split and the lists of its categories. */
    VISA(DemoLayout.VISA),
    /** Without its split, with the lists of its categories. */
    VISA_ANNOTATED(DemoLayout.VISA, 0, "split_csv/1cls.csv"),
    /** Without any list. */
    VISA_FOLDERS(DemoLayout.VISA, 0, "split_csv/1cls.csv", "candle/image_anno.csv"),
    REAL_IAD(DemoLayout.REAL_IAD),
    ADER(DemoLayout.ADER),
    FOLDER(DemoLayout.FOLDER),
    LOCO(DemoLayout.LOCO),
    MVTEC(DemoLayout.MVTEC);

    private final DemoLayout layout;
    private final int others;

    @SuppressWarnings("ImmutableEnumChecker") // a copy
    private final List<String> withoutLists;

    DatasetFixture(DemoLayout layout) {
        this(layout, 1);
    }

    /**
     * @param others how many images there are for training
     * @param withoutLists which lists there are not
     */
    DatasetFixture(DemoLayout layout, int others, String... withoutLists) {
        this.layout = layout;
        this.others = others;
        this.withoutLists = List.of(withoutLists);
    }

    /** The layout that reads it. */
    public String layout() {
        return layout.layout();
    }

    /** Writes the data set: images of one byte, and masks of 2 x 2 pixels. */
    public void fill(TestDataset data) {
        DemoFiles files = layout.files(new DemoFiles.Size(1, 1, 2, 2, others));
        files.images().forEach(image -> {
            image.image().ifPresent(data::image);
            image.mask().ifPresent(mask -> mask(data, mask, image.normal()));
        });
        files.others().forEach(other -> {
            data.image(other.image());
            other.mask().ifPresent(mask -> mask(data, mask, true));
        });
        files.lists().forEach((path, text) -> {
            if (!withoutLists.contains(path)) {
                TestNpy.write(data.dataset, path, text.getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    private static void mask(TestDataset data, String path, boolean isNormal) {
        if (isNormal) {
            data.mask(path);
        } else {
            data.mask(path, 3);
        }
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
