package io.github.anometry.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.anometry.api.internal.FileFailure;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The system's limit of open files is nothing that a free disk or another copy would mend. */
class OpenFilesTest {
    private static final List<IOException> FAILURES = List.of(
            new FileSystemException("plugins/acme.jar", null, "Too many open files"),
            new FileNotFoundException("/tmp/anometry-plugins-1/ab.jar (Too many open files)"));

    @Test
    void aPluginCannotBeRead() {
        for (IOException failure : FAILURES) {
            assertThat(Refusal.of(failure).problem())
                    .isEqualTo(new Problem(
                            "It cannot be read: too many files are open.",
                            "Each plugin keeps its jars open. Raise the limit, for example with 'ulimit -n 4096', or load fewer "
                                    + "plugins."));
            assertThat(FileFailure.reason(failure)).isEqualTo("too many files are open");
        }
        assertThat(Refusal.of(new FileSystemException("acme.jar", null, "Input/output error"))
                        .problem())
                .isEqualTo(
                        new Problem("It cannot be read: Input/output error.", "Copy it again, or make it readable."));
    }

    @Test
    void aPluginCannotBeCopied() {
        assertThat(Messages.tooManyOpenFilesToCopyPlugins("/tmp"))
                .isEqualTo(
                        "Plugin jars cannot be copied to '/tmp': too many files are open. They are loaded from private copies. "
                                + "Each plugin keeps its jars open. Raise the limit, for example with 'ulimit -n 4096', or load fewer "
                                + "plugins.");
        assertThat(Messages.cannotCopyPlugins("/tmp", "No space left on device"))
                .isEqualTo(
                        "Plugin jars cannot be copied to '/tmp': No space left on device. They are loaded from private copies. "
                                + "Free some space there, or name another directory with -Djava.io.tmpdir=DIR.");
    }
}
