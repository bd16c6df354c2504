package io.github.anometry.cli.demo;

import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.internal.FileFailure;
import io.github.anometry.api.internal.WholeFile;
import io.github.anometry.cli.internal.Messages;
import io.github.anometry.plugin.files.MapFiles;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A small data set in MVTec AD layout: anomaly maps as a detector might produce them, and ground-truth masks. The maps
 * are raw scores, not probabilities; some defects are almost missed, and some normal spots raise false alarms. The same
 * seed gives the same files.
 */
public final class DemoDataSet {
    private static final String MARKER = ".anometry-demo";
    private static final int GOOD_IMAGES = 12;
    private static final int IMAGES_PER_DEFECT = 5;

    private final Path folder;
    private final long seed;

    /** @param folder where to write the files: a new or empty folder, or one that the demo made */
    public DemoDataSet(Path folder, long seed) {
        this.folder = folder;
        this.seed = seed;
    }

    public Path maps() {
        return folder.resolve("anomaly_maps");
    }

    public Path masks() {
        return folder.resolve("dataset");
    }

    /** @throws ConfigurationException if the folder holds other files, or is not writable */
    public void write() {
        try {
            claimFolder();
            writeCategory("fabric", List.of(Defect.HOLE, Defect.STAIN, Defect.THREAD), 1.0f, seed);
            writeCategory("tile", List.of(Defect.CHIPS, Defect.CRACK), 1.6f, seed + 1);
        } catch (IOException refused) {
            throw new ConfigurationException(
                    "--out", Messages.cannotWriteDemo(folder.toString(), reason(refused)), refused);
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
            return;
        }
        try (DirectoryStream<Path> content = Files.newDirectoryStream(folder)) {
            if (content.iterator().hasNext()) {
                throw new ConfigurationException("--out", Messages.demoFolderInUse(folder.toString()), null);
            }
        }
        WholeFile.write(marker, writer -> writer.write("Made by 'anometry demo', which may overwrite this folder.\n"));
    }

    private void writeCategory(String category, List<Defect> defects, float texture, long categorySeed)
            throws IOException {
        Random random = new Random(categorySeed);
        for (int image = 0; image < GOOD_IMAGES; image++) {
            // Every fourth normal image has something harmless that the detector mistakes for a defect.
            writeMap(category, "good", image, map(random, texture, new Layer(), 0, image % 4 == 3));
        }
        for (Defect defect : defects) {
            String name = defect.name().toLowerCase(Locale.ROOT);
            for (int image = 0; image < IMAGES_PER_DEFECT; image++) {
                Layer mask = new Layer();
                defect.draw(mask, random);
                // The last image of each kind of defect is the one that the detector almost misses.
                boolean missed = image == IMAGES_PER_DEFECT - 1;
                float gain = missed ? 0.6f : 4 + 4 * random.nextFloat();
                writeMap(category, name, image, map(random, texture, mask, gain, image == 0));
                Path file = masks().resolve(Path.of(
                        category, "ground_truth", name, String.format(Locale.ROOT, "%03d_mask.png", image)));
                Files.createDirectories(file.getParent());
                MapFiles.writeMask(mask.toTensor(), file);
            }
        }
    }

    private void writeMap(String category, String defect, int image, Layer map) throws IOException {
        Path file = maps().resolve(Path.of(category, "test", defect, String.format(Locale.ROOT, "%03d.tiff", image)));
        Files.createDirectories(file.getParent());
        MapFiles.write(map.toTensor(), file);
    }

    private static Layer map(Random random, float texture, Layer mask, float gain, boolean falseAlarm) {
        Layer map = Layer.noise(random, 32, 0.4f * texture)
                .plus(Layer.noise(random, 8, 0.3f * texture), 1)
                .plus(Layer.noise(random, 1, 0.1f), 1)
                .plus(mask.blurred(2), gain);
        if (falseAlarm) {
            Layer alarm = new Layer();
            alarm.disc(16 + random.nextInt(Layer.SIDE - 32), 16 + random.nextInt(Layer.SIDE - 32), 3);
            map = map.plus(alarm.blurred(2), 4);
        }
        for (int i = 0; i < map.pixels().length; i++) {
            map.pixels()[i] += 6;
        }
        return map;
    }
}
