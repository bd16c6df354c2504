package io.github.anometry.plugin.files.internal.manifest;

import io.github.anometry.api.data.DataFile;
import io.github.anometry.api.data.DataSample;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The names that images of folders have.
 *
 * @param maps the folder of the maps
 * @param dataset the folder of the data set
 */
record NamedImages(Path maps, Path dataset) {
    /**
     * A name of an image.
     *
     * @param whole the path on this machine, or the id
     * @param own how many of its last parts are the same on every machine: those below the folder of the maps, or of the data
     */
    record Name(PathName whole, int own) {}

    List<Name> names(DataSample sample) {
        List<Name> names = new ArrayList<>();
        PathName id = PathName.of(sample.id());
        sample.map().ifPresent(map -> names.add(name(map, maps)));
        sample.image().ifPresent(image -> names.add(name(image, dataset)));
        names.add(new Name(id, id.length()));
        return names;
    }

    private static Name name(DataFile file, Path folder) {
        PathName whole = file.path().map(PathName::of).orElseGet(() -> PathName.of(file.location()));
        PathName above = PathName.of(folder);
        // The extension that a folder seems to have is not cut off where it stands in a path.
        int length = above.length();
        boolean isBelow = length < whole.length()
                && PathName.of(String.join("/", whole.parts().subList(0, length)))
                        .equals(above);
        return new Name(whole, isBelow ? whole.length() - length : whole.length());
    }

    /** In messages: where its map is, or else the image. */
    static String shown(DataSample sample) {
        return sample.map().or(sample::image).map(DataFile::location).orElse(sample.id());
    }
}
