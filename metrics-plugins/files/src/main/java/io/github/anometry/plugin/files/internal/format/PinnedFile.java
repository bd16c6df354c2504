package io.github.anometry.plugin.files.internal.format;

import io.github.anometry.api.data.ByteSource;
import io.github.anometry.api.data.DataFile;
import io.github.anometry.api.error.DataException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A file that is opened several times, for its header and for its elements, and must not change in between. Equal to
 * another of the same file.
 */
public final class PinnedFile implements DataFile {
    private final DataFile file;
    /** The state at the first opening. */
    private final AtomicReference<@Nullable Optional<String>> version = new AtomicReference<>();

    public PinnedFile(DataFile file) {
        this.file = file;
    }

    @Override
    public String location() {
        return file.location();
    }

    @Override
    public String name() {
        return file.name();
    }

    @Override
    public Optional<Path> path() {
        return file.path();
    }

    /** @throws DataException if the file is not the one that was first opened */
    @Override
    public ByteSource open() throws IOException {
        ByteSource source = file.open();
        try {
            Optional<String> now = source.version();
            if (!version.compareAndSet(null, now) && !now.equals(version.get())) {
                throw new DataException(Messages.changed(location()));
            }
            return source;
        } catch (IOException | RuntimeException | Error e) {
            source.close();
            throw e;
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PinnedFile pinned && file.equals(pinned.file);
    }

    @Override
    public int hashCode() {
        return file.hashCode();
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
