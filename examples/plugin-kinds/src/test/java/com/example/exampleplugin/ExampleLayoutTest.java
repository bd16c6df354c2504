package com.example.exampleplugin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.anometry.api.data.DataSample;
import io.github.anometry.api.data.LayoutRequest;
import io.github.anometry.api.data.Truth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExampleLayoutTest {
    private final ExampleLayout layout = new ExampleLayout();

    @TempDir
    private Path folder;

    @Test
    void aMapBelongsToTheMaskOfItsName() throws IOException {
        Path maps = Files.createDirectories(folder.resolve("maps"));
        Path masks = Files.createDirectories(folder.resolve("data/masks"));
        Files.createFile(maps.resolve("a.tiff"));
        Files.createFile(maps.resolve("b.tiff"));
        Files.createFile(masks.resolve("b.png"));
        LayoutRequest request = LayoutRequest.of(maps, folder.resolve("data"));

        assertEquals(Optional.empty(), layout.mismatch(request));
        List<DataSample> samples = layout.read(request).categories().get(0).samples();
        assertEquals(List.of("a", "b"), samples.stream().map(DataSample::id).toList());
        assertEquals(Truth.normal(), samples.get(0).truth());
        assertEquals("anomalous", samples.get(1).defectType());
    }

    @Test
    void otherFoldersAreNoneOfIt() {
        assertEquals(
                Optional.of("There is no folder '" + folder.resolve("masks") + "'."),
                layout.mismatch(LayoutRequest.of(folder, folder)));
    }
}
