package io.github.anometry.cli.demo;

import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.internal.FileFailure;
import io.github.anometry.api.internal.WholeFile;
import io.github.anometry.cli.internal.DemoMessages;
import io.github.anometry.plugin.files.MapFiles;
import io.github.anometry.plugin.files.demo.DemoFiles;
import io.github.anometry.plugin.files.demo.DemoImage;
import io.github.anometry.plugin.files.demo.DemoLayout;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A small data set in one of the layouts: anomaly maps as a detector might produce them, and what the data set has of images,
 * masks and lists. The maps are raw scores, not probabilities; some defects are almost missed, and some normal spots raise false
 * alarms. The same seed gives the same files.
 */
public final class DemoDataSet {
    private static final String MARKER = ".anometry-demo";
    /** In the marker, before the name of the layout. A marker without it is of MVTec AD's. */
    private static final String LAYOUT = "Layout: ";

    private static final DemoFiles.Size SIZE = new DemoFiles.Size(2, 3, 12, 5, 2);

    private final Path folder;
    private final DemoLayout layout;
    private final long seed;

    /** @param folder where to write the files: a new or empty folder, or one that the demo made of this layout */
    public DemoDataSet(Path folder, DemoLayout layout, long seed) {
        this.folder = folder;
        this.layout = layout;
        this.seed = seed;
    }

    public Path folder() {
        return folder;
    }

    public Path maps() {
        return folder.resolve("anomaly_maps");
    }

    /** The data set, which has the masks. */
    public Path dataset() {
        return folder.resolve("dataset");
    }

    /** @throws ConfigurationException if the folder holds other files, or is not writable */
    public void write() {
        try {
            claimFolder();
            write(layout.files(SIZE));
        } catch (IOException refused) {
            throw new ConfigurationException(
                    "--out", DemoMessages.cannotWrite(folder.toString(), reason(refused)), refused);
        }
    }

    private static String reason(IOException refused) {
        return refused instanceof FileAlreadyExistsException
                ? "it is a file, not a folder"
                : FileFailure.reason(refused);
    }

    private void claimFolder() throws IOException {
        Files.createDirectories(folder);
        Path marker = folder.resolve(MARKER);
        if (Files.exists(marker)) {
            requireOwn(marker);
            return;
        }
        try (DirectoryStream<Path> content = Files.newDirectoryStream(folder)) {
            if (content.iterator().hasNext()) {
                throw new ConfigurationException("--out", DemoMessages.folderInUse(folder.toString()), null);
            }
        }
        WholeFile.write(
                marker,
                writer -> writer.write("Made by 'anometry demo', which may overwrite this folder.\n" + LAYOUT
                        + layout.layout() + "\n"));
    }

    /** Two data sets in one folder would be read as one. */
    private void requireOwn(Path marker) throws IOException {
        try (Stream<String> lines = Files.lines(marker)) {
            String other = lines.filter(line -> line.startsWith(LAYOUT))
                    .map(line -> line.substring(LAYOUT.length()))
                    .findFirst()
                    .orElse(DemoLayout.MVTEC.layout());
            if (!other.equals(layout.layout())) {
                throw new ConfigurationException("--out", DemoMessages.otherLayout(folder.toString(), other), null);
            }
        }
    }

    private void write(DemoFiles files) throws IOException {
        Map<String, Sketch.Series> series = new HashMap<>();
        for (DemoImage image : files.images()) {
            Sketch sketch = sketch(series(series, image.category()), image);
            MapFiles.write(sketch.map().toTensor(), in(maps(), image.map()));
            if (image.image().isPresent()) {
                Pictures.write(sketch.photo(), in(dataset(), image.image().get()));
            }
            if (image.mask().isPresent()) {
                Pictures.writeMask(sketch.mask(), in(dataset(), image.mask().get()));
            }
        }
        for (DemoFiles.Other other : files.others()) {
            Pictures.write(series(series, other.category()).photo(), in(dataset(), other.image()));
            if (other.mask().isPresent()) {
                Pictures.writeMask(new Layer(), in(dataset(), other.mask().get()));
            }
        }
        for (Map.Entry<String, String> list : files.lists().entrySet()) {
            WholeFile.write(in(dataset(), list.getKey()), writer -> writer.write(list.getValue()));
        }
    }

    /** The second category is rougher. */
    private Sketch.Series series(Map<String, Sketch.Series> series, String category) {
        return series.computeIfAbsent(
                category, name -> new Sketch.Series(seed + series.size(), series.isEmpty() ? 1.0f : 1.6f));
    }

    private static Sketch sketch(Sketch.Series series, DemoImage image) {
        return image.normal()
                ? series.normal(image.number())
                : series.anomalous(
                        kind(image),
                        image.number(),
                        // The last image of each kind of defect is the one that the detector almost misses.
                        image.number() == SIZE.anomalous() - 1);
    }

    /** That of its name; if the data set names none, one after the other. */
    private static Defect kind(DemoImage image) {
        List<Defect> kinds = List.of(Defect.values());
        return kinds.stream()
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(image.defect()))
                .findFirst()
                .orElseGet(() -> kinds.get(image.number() % kinds.size()));
    }

    private static Path in(Path folder, String path) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        return file;
    }
}
