package com.example.exampleplugin;

import com.google.auto.service.AutoService;
import io.github.anometry.api.data.DataCategory;
import io.github.anometry.api.data.DataFile;
import io.github.anometry.api.data.DataSample;
import io.github.anometry.api.data.LayoutData;
import io.github.anometry.api.data.LayoutRequest;
import io.github.anometry.api.data.Truth;
import io.github.anometry.api.error.DataException;
import io.github.anometry.api.spi.DataLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One category in two flat folders: the map {@code MAPS/000.tiff} belongs to the mask {@code DATASET/masks/000.png}; an image without
 * a mask is normal.
 */
@AutoService(DataLayout.class)
public final class ExampleLayout implements DataLayout {
    @Override
    public String name() {
        return "example";
    }

    @Override
    public String summary() {
        return "Flat folders: MAPS/<id>.tiff against DATASET/masks/<id>.png.";
    }

    @Override
    public Optional<String> mismatch(LayoutRequest request) {
        Path masks = request.dataset().resolve("masks");
        return Files.isDirectory(masks) ? Optional.empty() : Optional.of("There is no folder '" + masks + "'.");
    }

    @Override
    public LayoutData read(LayoutRequest request) {
        List<DataSample> samples = new ArrayList<>();
        try (Stream<Path> maps = Files.list(request.maps().orElse(request.dataset()))) {
            for (Path map : maps.sorted().toList()) {
                String file = String.valueOf(map.getFileName());
                if (file.endsWith(".tiff")) {
                    samples.add(sample(file.substring(0, file.length() - ".tiff".length()), map, request.dataset()));
                }
            }
        } catch (IOException unreadable) {
            throw new DataException("The maps cannot be listed: " + unreadable.getMessage() + ".", unreadable);
        }
        return LayoutData.of(List.of(new DataCategory("all", samples)));
    }

    private static DataSample sample(String id, Path map, Path dataset) {
        Path mask = dataset.resolve("masks").resolve(id + ".png");
        boolean isAnomalous = Files.exists(mask);
        return new DataSample(
                id,
                isAnomalous ? "anomalous" : "good",
                Optional.of(DataFile.of(map)),
                Optional.empty(),
                isAnomalous ? Truth.mask(DataFile.of(mask)) : Truth.normal());
    }
}
