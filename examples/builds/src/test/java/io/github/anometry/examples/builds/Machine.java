package io.github.anometry.examples.builds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A machine where nothing was built: a checkout without build output, and a Maven with an empty local repository.
 * Third-party artifacts come from this build's repository, and are downloaded only if absent there.
 *
 * @param checkout where commands are run
 * @param repository the local repository of Maven
 * @param programs in which {@code mvn} is
 */
record Machine(Path checkout, Path repository, Path programs) {
    /** The root of this checkout, seen from the module. */
    static final Path ROOT = Path.of("..", "..");

    private static final Set<String> NOT_COPIED = Set.of("target", ".git", "anometry-demo");

    static Machine in(Path folder) throws IOException {
        Machine machine =
                new Machine(folder.resolve("anometry"), folder.resolve("repository"), folder.resolve("programs"));
        copy(ROOT, machine.checkout);
        Path others = Path.of(Objects.requireNonNull(System.getProperty("anometry.repository")));
        Files.createDirectories(machine.programs);
        Path settings = Files.writeString(folder.resolve("settings.xml"), """
                <settings>
                  <profiles>
                    <profile>
                      <id>others</id>
                      <activation><activeByDefault>true</activeByDefault></activation>
                      <repositories>
                        <repository><id>others</id><url>%1$s</url></repository>
                      </repositories>
                      <pluginRepositories>
                        <pluginRepository><id>others</id><url>%1$s</url></pluginRepository>
                      </pluginRepositories>
                    </profile>
                  </profiles>
                </settings>
                """.formatted(others.toUri()));
        Path maven = Files.writeString(machine.programs.resolve("mvn"), """
                #!/bin/sh
                exec '%s' -B -ntp -gs '%s' -Dmaven.repo.local='%s' "$@"
                """.formatted(
                        System.getProperty("anometry.maven"), settings, machine.repository));
        assertThat(maven.toFile().setExecutable(true)).isTrue();
        return machine;
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (NOT_COPIED.contains(folder.getFileName().toString())) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(to.resolve(from.relativize(folder).toString()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path copied = Files.copy(file, to.resolve(from.relativize(file).toString()));
                assertThat(copied.toFile().setExecutable(Files.isExecutable(file)))
                        .isTrue();
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Runs a script as pasted into a shell, in the folder of the checkout, and returns all of its output. */
    String run(String script) throws IOException, InterruptedException {
        ProcessBuilder process = new ProcessBuilder("bash", "-euo", "pipefail", "-c", script)
                .directory(checkout.toFile())
                .redirectErrorStream(true);
        Map<String, String> environment = process.environment();
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        // Not the build's own options, only those that speed up such short builds.
        environment.put("MAVEN_OPTS", "-XX:TieredStopAtLevel=1");
        environment.merge("PATH", programs.toString(), (others, ours) -> ours + ":" + others);
        Process started = process.start();
        String printed = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(started.waitFor()).as("%s\n%s", script, printed).isZero();
        return printed;
    }

    /** Removes Anometry from the local repository. */
    void uninstall() throws IOException {
        if (Files.exists(group())) {
            try (Stream<Path> files = Files.walk(group())) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** The artifacts of Anometry in the local repository, all of which must be installed ones, not downloads. */
    List<String> installed() throws IOException {
        try (Stream<Path> files = Files.list(group())) {
            List<Path> artifacts = files.filter(Files::isDirectory).sorted().toList();
            assertThat(artifacts)
                    .allSatisfy(artifact -> assertThat(artifact.resolve("maven-metadata-local.xml"))
                            .exists());
            return artifacts.stream()
                    .map(artifact -> artifact.getFileName().toString())
                    .toList();
        }
    }

    private Path group() {
        return repository.resolve("io/github/anometry");
    }
}
