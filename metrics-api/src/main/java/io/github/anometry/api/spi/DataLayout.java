package io.github.anometry.api.spi;

import io.github.anometry.api.data.LayoutData;
import io.github.anometry.api.data.LayoutRequest;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.error.DataException;
import java.util.Optional;

/**
 * Knows how a kind of data set lies in folders: which map belongs to which image and mask, and what is normal. Found by {@link
 * java.util.ServiceLoader}: register it with {@code @AutoService(DataLayout.class)}. Public, with a public constructor without
 * parameters. Thread-safe.
 *
 * <p>Layouts are asked in the order of their {@link #priority}, the highest first, those of one priority by name, and the first
 * that recognises the folders reads them. A layout lists files; it opens none that evaluation does not read.
 */
public interface DataLayout {
    /** By which it is asked for, in lower case: {@code mvtec}. */
    String name();

    /** Which data sets it is for and where their files are, as a sentence. */
    String summary();

    /** Layouts that recognise folders by more than others do come first. Those of Anometry have 0 to 100. */
    default int priority() {
        return 0;
    }

    /**
     * Why these folders are none of its kind, as a sentence: {@code There is no folder 'test' in 'maps/bottle'.}; empty if they
     * are. Says so of folders that cannot be read, too; never throws for what it finds.
     */
    Optional<String> mismatch(LayoutRequest request);

    /**
     * Finds the images.
     *
     * @throws ConfigurationException if the folders are not what they are given for, or there is no such category
     * @throws DataException if files are missing, or do not fit together
     */
    LayoutData read(LayoutRequest request);
}
