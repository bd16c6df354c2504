package io.github.anometry.plugin.files.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder of maps and a dataset beside it, in the layout of MVTec AD. */
public final class TestDataset {
    public final Path maps;
    public final Path dataset;

    public TestDataset(Path folder) {
        maps = folder.resolve("maps");
        dataset = folder.resolve("dataset");
        try {
            Files.createDirectories(maps);
            Files.createDirectories(dataset);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A 2 x 2 float map with these values. */
    public Path map(String path, double... values) {
        return TestNpy.write(maps, path, new TestTiff(2, values.length / 2, "f4", values).bytes());
    }

    /** A 2 x 2 mask with these pixels anomalous. */
    public Path mask(String path, int... anomalous) {
        return TestNpy.write(dataset, path, TestPng.mask(2, 2, anomalous));
    }

    /** An image of the data set, of which only the name matters. */
    public Path image(String path) {
        return TestNpy.write(dataset, path, new byte[1]);
    }

    /** Two defects of bottle with an image each and a good one; one image of cable. */
    public TestDataset fill() {
        map("cable/test/cut/000.tiff", 1, 2, 3, 4);
        mask("cable/ground_truth/cut/000_mask.png", 3);
        map("bottle/test/good/000.tiff", 0, 0, 1, 0);
        map("bottle/test/broken/001.tiff", 5, 6, 7, 8);
        map("bottle/test/broken/000.tiff", 9, 8, 7, 6);
        mask("bottle/ground_truth/broken/000_mask.png", 0);
        mask("bottle/ground_truth/broken/001_mask.png", 1, 2);
        mask("unpredicted/ground_truth/cut/000_mask.png", 1);
        return this;
    }
}
