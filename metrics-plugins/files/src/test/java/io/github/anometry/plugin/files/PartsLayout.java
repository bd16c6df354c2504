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

/** A data set of our own: its normal images are in {@code pass}, and its masks have the names of their images. */
public final class PartsLayout implements DataLayout {
    @Override
    public String name() {
        return "parts";
    }

    @Override
    public String summary() {
        return "Parts: <category>/test/{pass,fail}/<id>.png and <category>/ground_truth/fail/<id>.png.";
    }

    @Override
    public int priority() {
        return 20; // before mvtec, which also recognises these folders
    }

    @Override
    public Optional<String> mismatch(LayoutRequest request) {
        Path folder = request.maps().orElse(request.dataset());
        return entries(folder).stream().anyMatch(category -> Files.isDirectory(category.resolve("test/pass")))
                ? Optional.empty()
                : Optional.of("There is no <category>/test/pass in " + folder + ".");
    }

    @Override
    public LayoutData read(LayoutRequest request) {
        List<DataCategory> categories = new ArrayList<>();
        for (Path folder : entries(request.maps().orElse(request.dataset()))) {
            String category = folder.getFileName().toString();
            if (request.categories().isEmpty() || request.categories().contains(category)) {
                List<DataSample> samples = new ArrayList<>();
                for (String type : List.of("fail", "pass")) {
                    Path masks = request.dataset().resolve(category + "/ground_truth/" + type);
                    for (Path file : entries(folder.resolve("test").resolve(type))) {
                        String id = file.getFileName().toString().replaceFirst("\\.\\w+$", "");
                        Optional<DataFile> found = Optional.of(DataFile.of(file));
                        samples.add(new DataSample(
                                category + "/" + type + "/" + id,
                                type,
                                request.maps().isPresent() ? found : Optional.empty(),
                                request.maps().isPresent() ? Optional.empty() : found,
                                type.equals("pass")
                                        ? Truth.normal()
                                        : Truth.mask(DataFile.of(masks.resolve(id + ".png")))));
                    }
                }
                categories.add(new DataCategory(category, samples));
            }
        }
        return LayoutData.of(categories);
    }

    private static List<Path> entries(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        } catch (IOException unreadable) {
            throw new DataException(folder + " cannot be listed: " + unreadable.getMessage() + ".", unreadable);
        }
    }
}
