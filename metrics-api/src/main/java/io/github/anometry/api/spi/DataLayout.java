package io.github.anometry.api.spi;

import io.github.anometry.api.data.LayoutData;
import io.github.anometry.api.data.LayoutRequest;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.error.DataException;
import java.util.Optional;

/**
 * Describes the folders of a kind of data set: which map belongs to which image and mask, and which images are normal. Found
 * by {@link java.util.ServiceLoader}: register it with {@code @AutoService(DataLayout.class)}. Public, with a public
 * constructor without parameters. Thread-safe.
 *
 * <p>Layouts are tried in the order of their {@link #priority}, the highest first, those of equal priority by name, and the
 * first that recognises the folders reads them. A layout lists files; it opens none that evaluation does not read.
 */
public interface DataLayout {
    /** Its name, in lower case: {@code mvtec}. */
    String name();

    /** A sentence that says which data sets it is for and where their files are. */
    String summary();

    /** Layouts that recognise folders by more specific signs come first. Those of Anometry have 0 to 100. */
    default int priority() {
        return 0;
    }

    /**
     * A sentence that says why these folders do not have this layout: {@code There is no folder 'test' in 'maps/bottle'.};
     * empty if they do. Also reports folders that cannot be read; never throws because of what it finds.
     */
    Optional<String> mismatch(LayoutRequest request);

    /**
     * Finds the images.
     *
     * @throws ConfigurationException if the folders do not have this layout, or a category does not exist
     * @throws DataException if files are missing or do not match
     */
    LayoutData read(LayoutRequest request);
}
