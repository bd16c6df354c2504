package io.github.anometry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The launcher beside a few sources, with fake Maven, Java and {@code du} programs that take no time and record how
 * they were called.
 *
 * @param root the folder with the launcher
 * @param tools the folder with these programs
 * @param path where programs are looked up
 */
record Checkout(Path root, Path tools, String path) {
    /** Builds jars from the sources as Maven does, and prints Maven's output. */
    private static final String MAVEN = """
            #!/usr/bin/env bash
            echo "$MAVEN_OPTS mvn $*" >> "$TOOLS/maven-calls"
            [ ! -e "$TOOLS/maven-waits" ] || sleep 1
            cat "$TOOLS/maven-says" 2> /dev/null
            [ ! -e "$TOOLS/maven-fails" ] || exit 1
            mkdir -p metrics-cli/target/launcher/lib metrics-core/target/launcher/classes
            cat metrics-core/src/main/*.java > metrics-cli/target/launcher/lib/anometry-metrics-core.jar
            cat metrics-cli/src/main/*.java > metrics-cli/target/launcher/anometry-cli.jar
            echo library > metrics-cli/target/launcher/lib/library.jar
            """;

    private static final String JAVA = """
            #!/usr/bin/env bash
            case "$*" in
              *-XshowSettings*) echo "    java.specification.version = $(cat "$TOOLS/java-version")" >&2 ;;
              *-XX:ArchiveClassesAtExit=*)
                echo archive >> "$TOOLS/archives"
                for argument in "$@"; do
                  case "$argument" in -XX:ArchiveClassesAtExit=*) echo classes > "${argument#*=}" ;; esac
                done
                ;;
              *start.*) [ ! -e "$TOOLS/java-hangs" ] || sleep 60 ;;
              *)
                echo "$LC_ALL" > "$TOOLS/locale-of-java"
                echo "java $*"
                ;;
            esac
            """;

    /** Everything in a folder called big is big. */
    private static final String DU = """
            #!/usr/bin/env bash
            for argument in "$@"; do
              case "$argument" in
                -*) ;;
                *big*) echo "200000 $argument" | tr ' ' '\\t' ;;
                *) echo "4 $argument" | tr ' ' '\\t' ;;
              esac
            done
            """;

    /** Knows only what the test configures. */
    private static final String LOCALE = """
            #!/usr/bin/env bash
            cat "$TOOLS/charmap"
            """;

    static Checkout in(Path folder) throws IOException {
        Path tools = Files.createDirectories(folder.resolve("tools"));
        Checkout checkout = new Checkout(folder.resolve("checkout"), tools, tools + ":" + System.getenv("PATH"));
        for (String module : List.of(
                ".",
                "metrics-api",
                "metrics-processor",
                "metrics-core",
                "metrics-plugins",
                "metrics-plugins/files",
                "metrics-plugins/testkit",
                "metrics-cli")) {
            checkout.write(module + "/pom.xml", "<project/>");
            checkout.write(module + "/src/main/Some.java", "class Some {}");
        }
        checkout.write(".mvn/jvm.config", "");
        Files.copy(Path.of("..", "anometry"), checkout.root.resolve("anometry"));
        checkout.tool("mvn", MAVEN);
        checkout.tool("java", JAVA);
        checkout.tool("du", DU);
        checkout.tool("locale", LOCALE);
        checkout.says("charmap", "UTF-8");
        checkout.says("java-version", "17");
        return checkout;
    }

    /** With a path of only a few programs. */
    Checkout withoutMaven() throws IOException {
        Path programs = Files.createDirectories(tools.resolve("programs"));
        for (String name : List.of(
                "bash", "cat", "dirname", "env", "find", "ln", "mkdir", "rm", "sed", "sleep", "sort", "xargs", "cksum",
                "cmp", "ls")) {
            for (String folder : path.split(":", -1)) {
                if (Files.isExecutable(Path.of(folder, name)) && Files.notExists(programs.resolve(name))) {
                    tool("programs/" + name, "#!/bin/bash\nexec " + folder + "/" + name + " \"$@\"\n");
                }
            }
        }
        Files.copy(tools.resolve("java"), programs.resolve("java"));
        return new Checkout(root, tools, programs.toString());
    }

    void write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(Objects.requireNonNull(path.getParent()));
        Files.writeString(path, text);
    }

    private void tool(String name, String script) throws IOException {
        Path tool = Files.writeString(tools.resolve(name), script);
        assertThat(tool.toFile().setExecutable(true)).isTrue();
    }

    /** Writes a file that one of the tools looks at. */
    void says(String file, String text) throws IOException {
        Files.writeString(tools.resolve(file), text);
    }

    /** Gives each file this time. */
    void touch(Instant time) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.toList()) {
                Files.setLastModifiedTime(file, FileTime.from(time));
            }
        }
    }

    /** A copy elsewhere, in which each file is new. */
    Checkout copy(Path other) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.toList()) {
                Path target = other.resolve(root.relativize(file).toString());
                Files.copy(file, target);
                assertThat(target.toFile().setExecutable(file.toFile().canExecute()))
                        .isTrue();
            }
        }
        return new Checkout(other, tools, path);
    }

    Process start(String... arguments) throws IOException {
        return startIn("C.UTF-8", arguments);
    }

    private Process startIn(String locale, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(root.resolve("anometry").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder process = new ProcessBuilder(command);
        Map<String, String> environment = process.environment();
        environment.remove("JAVA_HOME");
        environment.remove("MAVEN_OPTS");
        environment.put("TOOLS", tools.toString());
        environment.put("PATH", path);
        environment.remove("LC_CTYPE");
        environment.remove("LC_ALL");
        environment.put("LANG", locale);
        return process.start();
    }

    static Run end(Process process) throws IOException, InterruptedException {
        // Both outputs are short, so neither blocks the other.
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), out, err);
    }

    Run run(String... arguments) throws IOException, InterruptedException {
        return end(start(arguments));
    }

    /** The LC_ALL that Java gets; empty if none. */
    String localeOfJavaIn(String locale) throws IOException, InterruptedException {
        assertThat(end(startIn(locale, "demo")).exitCode()).isZero();
        return String.join("", lines("locale-of-java"));
    }

    /** The folders in which runs create their archives. */
    List<String> foldersOfStarts() throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(target(), "start.*")) {
            List<String> names = new ArrayList<>();
            folders.forEach(folder -> names.add(String.valueOf(folder.getFileName())));
            return names;
        }
    }

    private List<String> lines(String file) throws IOException {
        Path path = tools.resolve(file);
        return Files.exists(path) ? Files.readAllLines(path) : List.of();
    }

    List<String> builds() throws IOException {
        return lines("maven-calls");
    }

    int archives() throws IOException {
        return lines("archives").size();
    }

    /** Where the launcher puts its build. */
    Path target() {
        return root.resolve("metrics-cli/target");
    }
}
