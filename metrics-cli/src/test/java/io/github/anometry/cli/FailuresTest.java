package io.github.anometry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.InvalidPathException;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Failures that the command does not expect. */
final class FailuresTest {
    private final Failures failures = new Failures(() -> false);
    private final StringWriter err = new StringWriter();

    private int fatal(Error error) {
        return failures.fatal(error, new PrintWriter(err, true));
    }

    @Test
    void aClassThatJavaLacks() {
        assertThat(fatal(new NoClassDefFoundError("javax/imageio/ImageReader"))).isEqualTo(4);
        assertThat(err)
                .hasToString("anometry: The Java of " + System.getProperty("java.home")
                        + " has no class javax.imageio.ImageReader: it was built without the module of that class. Use "
                        + "a full JDK or JRE, or build it with all modules (jlink --add-modules ALL-MODULE-PATH).\n");
    }

    @Test
    void aClassThatTheProgramLacks() {
        assertThat(fatal(new NoClassDefFoundError("javax/inject/Inject"))).isEqualTo(4);
        assertThat(err)
                .hasToString("anometry: Something went wrong inside anometry: java.lang.NoClassDefFoundError: "
                        + "javax/inject/Inject. This is a bug. Run it again with --debug and report what it prints.\n");
    }

    /** Arguments are checked before; which others there are depends on the locale. */
    @Test
    void aPathThatIsNone() {
        CommandLine command = new CommandLine(new VersionCommand()).setErr(new PrintWriter(err, true));
        CommandLine.ParseResult parsed = command.parseArgs();
        assertThat(failures.execution(new InvalidPathException("a\0b", "Nul character not allowed"), command, parsed))
                .isEqualTo(3);
        assertThat(err)
                .hasToString("anometry: 'a\0b' is not a path: Nul character not allowed. "
                        + "Give the path of a file or folder.\n");
    }
}
