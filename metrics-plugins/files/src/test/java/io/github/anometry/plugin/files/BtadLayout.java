package io.github.anometry.plugin.files;

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

/** BTAD: as MVTec AD, but normal images are in {@code ok}, and the masks of {@code ko} are named as their images. */
public final class BtadLayout implements DataLayout {
    @Override
    public String name() {
        return "btad";
    }

    @Override
    public String summary() {
        return "BTAD: <category>/test/{ok,ko}/<id>.png and <category>/ground_truth/ko/<id>.png.";
    }

    @Override
    public int priority() {
        return 20; // before mvtec, which recognises these folders as well
    }

    @Override
    public Optional<String> mismatch(LayoutRequest request) {
        Path maps = request.maps().orElse(request.dataset());
        try {
            return folders(maps).stream().anyMatch(folder -> Files.isDirectory(folder.resolve("test/ok")))
                    ? Optional.empty()
                    : Optional.of("There is no <category>/test/ok in " + maps + ".");
        } catch (DataException unreadable) {
            return Optional.of(String.valueOf(unreadable.getMessage()));
        }
    }

    @Override
    public LayoutData read(LayoutRequest request) {
        List<DataCategory> categories = new ArrayList<>();
        for (Path maps : folders(request.maps().orElseThrow())) {
            String category = maps.getFileName().toString();
            if (!request.categories().isEmpty() && !request.categories().contains(category)) {
                continue;
            }
            List<DataSample> samples = new ArrayList<>();
            for (String type : List.of("ko", "ok")) {
                Path masks = request.dataset()
                        .resolve(category)
                        .resolve("ground_truth")
                        .resolve(type);
                for (Path map : files(maps.resolve("test").resolve(type))) {
                    String id = map.getFileName().toString().replaceFirst("\\.\\w+$", "");
                    samples.add(new DataSample(
                            category + "/" + type + "/" + id,
                            type,
                            Optional.of(DataFile.of(map)),
                            Optional.empty(),
                            type.equals("ok") ? Truth.normal() : Truth.mask(DataFile.of(masks.resolve(id + ".png")))));
                }
            }
            categories.add(new DataCategory(category, samples));
        }
        return LayoutData.of(categories);
    }

    private static List<Path> folders(Path folder) {
        return files(folder).stream().filter(Files::isDirectory).toList();
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new DataException(folder + " cannot be listed: " + e.getMessage(), e);
        }
    }
}
