package io.github.anometry.plugin.files.internal.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.anometry.api.error.DataException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Names that are bytes but not text, as on Linux. */
@EnabledOnOs(OS.LINUX)
class FileNamesTest {
    @TempDir
    Path folder;

    private Path noText = Path.of("");

    @BeforeEach
    void name() {
        noText = Path.of(URI.create(folder.toUri() + "%FF%FEa.tiff"));
    }

    private String message() {
        return FolderMessages.nameIsNoText(folder, "%FF%FEa.tiff", System.getProperty("sun.jnu.encoding"));
    }

    @Test
    void textIsDistinguishedFromBytes() {
        assertThat(FileNames.isText(folder)).isTrue();
        assertThat(FileNames.isText(Path.of("/"))).isTrue();
        assertThat(FileNames.isText(noText)).isFalse();
        assertThat(FileNames.bytes(noText)).isEqualTo("%FF%FEa.tiff");
    }

    /** The substitute for bytes that are not text. */
    @Test
    void aNameMayHaveTheReplacementCharacter() {
        Path name = Path.of(URI.create(folder.toUri() + "%EF%BF%BD.tiff"));
        boolean isUtf8 = FileNames.encoding().equals("UTF-8");
        assertThat(FileNames.isText(name)).isEqualTo(isUtf8);
    }

    @Test
    void aMap() throws IOException {
        Files.createFile(noText);
        assertThatThrownBy(() -> Folder.maps(folder, new Mismatches(folder)))
                .isInstanceOf(DataException.class)
                .hasMessage(message());
    }

    @Test
    void aMaskAndAnImage() throws IOException {
        noText = Path.of(URI.create(folder.toUri() + "%FF%FEa.png"));
        Files.createFile(noText);
        String message = message().replace("tiff", "png");
        assertThatThrownBy(() -> Folder.masks(folder, new Mismatches(folder))).hasMessage(message);
        assertThatThrownBy(() -> Folder.masksOfNormal(folder)).hasMessage(message);
        assertThatThrownBy(() -> Folder.maskFiles(folder)).hasMessage(message);
        assertThatThrownBy(() -> Folder.images(folder, new Mismatches(folder))).hasMessage(message);
    }

    @Test
    void aFolder() throws IOException {
        Files.createDirectory(noText);
        assertThatThrownBy(() -> Folder.folders(folder)).hasMessage(message());
        assertThatThrownBy(() -> Folder.categories(folder)).hasMessage(message());
        assertThatThrownBy(() -> Folder.maskFolders(folder)).hasMessage(message());
    }

    /** Its name would not help in a hint. */
    @Test
    void whatIsNotReadDoesNotMatter() throws IOException {
        Files.createFile(Path.of(URI.create(folder.toUri() + "%FF.txt")));
        Files.createFile(folder.resolve("a.tiff"));
        assertThat(Folder.names(folder)).containsExactly("a.tiff");
        assertThat(Folder.maps(folder, new Mismatches(folder))).containsOnlyKeys("a");
        assertThat(Folder.folders(folder)).isEmpty();
    }

    @Test
    void whatIsToBeDone() {
        assertThat(FolderMessages.nameIsNoText(Path.of("masks"), "%FF.png", "UTF-8"))
                .isEqualTo("masks has a name that is not text in this system's encoding of file names, UTF-8, so it "
                        + "cannot be distinguished from similar ones: %FF.png, where % and two digits mean a byte. "
                        + "Rename it.");
        assertThat(FolderMessages.nameIsNoText(Path.of("masks"), "%C3%BC.png", "ANSI_X3.4-1968"))
                .isEqualTo(
                        "masks has a name that is not text in this system's encoding of file names, ANSI_X3.4-1968, so "
                                + "it cannot be distinguished from similar ones: %C3%BC.png, where % and two digits "
                                + "mean a byte. Set LC_ALL=C.UTF-8 if it is text in UTF-8, else rename it.");
    }
}
