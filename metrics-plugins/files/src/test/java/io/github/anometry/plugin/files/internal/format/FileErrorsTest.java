package io.github.anometry.plugin.files.internal.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.anometry.api.data.DataFile;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileErrorsTest {
    @TempDir
    Path folder;

    @Test
    void aFolderThatMayNotBeRead() {
        IOException denied = new AccessDeniedException(folder.toString());
        String message =
                folder + " cannot be read: access is denied. Make it readable for the user who runs this program.";
        assertThat(FileErrors.unreadable(folder, denied)).hasMessage(message).hasCause(denied);
        assertThat(FileErrors.unreadable(DataFile.of(folder), denied)).hasMessage(message);
    }

    @Test
    void aFolderInPlaceOfAFile() {
        assertThat(FileErrors.unreadable(folder, new IOException("Is a directory")))
                .hasMessage(folder
                        + " cannot be read: it is a folder. Pass a file, or rename the folder if it is not meant to be "
                        + "an image.");
    }
}
