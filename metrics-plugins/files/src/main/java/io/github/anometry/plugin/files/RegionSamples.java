package io.github.anometry.plugin.files;

import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.data.DataFile;
import io.github.anometry.api.error.DataException;
import io.github.anometry.api.warning.Warning;
import io.github.anometry.plugin.files.internal.format.ImageFormats;
import io.github.anometry.plugin.files.internal.format.Stored;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Images of one map and a folder of masks each, a file for each region.
 *
 * @param scored whether the files of the maps have image scores, too
 */
record RegionSamples(List<Image> images, DefectsConfig defects, boolean scored) implements SampleSource {
    /**
     * @param folder null: a normal image
     * @param masks one for each region; they may overlap; of a normal image those that it has all the same
     */
    record Image(Path map, @Nullable Path folder, List<Path> masks) {
        Image {
            masks = List.copyOf(masks);
        }
    }

    RegionSamples {
        images = List.copyOf(images);
    }

    @Override
    public int size() {
        return images.size();
    }

    @Override
    public List<Path> maps() {
        return images.stream().map(Image::map).toList();
    }

    @Override
    public List<Path> masks() {
        return images.stream()
                .filter(image -> image.folder() != null)
                .flatMap(image -> image.masks().stream())
                .toList();
    }

    @Override
    public Sample read(int index) {
        Image image = images.get(index);
        Stored stored = ImageFormats.map(DataFile.of(image.map()));
        Tensor map = FolderSamples.oneImage(image.map(), stored.values());
        List<Path> turned = new ArrayList<>(stored.turned() ? List.of(image.map()) : List.of());
        ImageScore score = scored ? FolderScores.read(image.map()) : null;
        Path folder = image.folder();
        if (folder == null) {
            List<Warning> warnings = new ArrayList<>(MaskChecks.ofNormal(image.masks()));
            MaskChecks.ofTurned(turned).ifPresent(warnings::add);
            return new Sample(map, null, List.of(), score, null, image.map().toString(), null, warnings);
        }
        List<Region> regions = new ArrayList<>();
        byte[] mask = new byte[map.size()];
        for (Path file : image.masks()) {
            Stored values = ImageFormats.region(DataFile.of(file));
            if (values.turned()) {
                turned.add(file);
            }
            Region region = region(image.map(), map, file, values.values());
            regions.add(region);
            for (int pixel : region.pixels()) {
                mask[pixel] = 1;
            }
        }
        return new Sample(
                map,
                Tensor.ofBooleans(mask, map.shape()),
                regions,
                score,
                null,
                image.map().toString(),
                folder.toString(),
                MaskChecks.ofTurned(turned).stream().toList());
    }

    private Region region(Path mapFile, Tensor map, Path file, Tensor stored) {
        Tensor values = FolderSamples.oneImage(file, stored);
        if (!map.hasShapeOf(values)) {
            throw new DataException(FolderMessages.sizesDiffer(mapFile, map.shapeText(), file, values.shapeText()));
        }
        int[] pixels = new int[values.size()];
        int area = 0;
        double marks = 0;
        for (int i = 0; i < pixels.length; i++) {
            double value = values.getDouble(i);
            if (value == 0) {
                continue;
            }
            if (area > 0 && value != marks) {
                throw new DataException(LocoMessages.severalPixelValues(file, marks, value, values.positionText(i)));
            }
            marks = value;
            pixels[area++] = i;
        }
        if (area == 0) {
            throw new DataException(LocoMessages.noRegion(file));
        }
        DefectType type = defects.type(file, marks, values.positionText(pixels[0]));
        return new Region(Arrays.copyOf(pixels, area), type.saturationArea(area));
    }

    @Override
    public void close() {
        // each file is closed once it is read
    }
}
