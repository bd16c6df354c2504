package io.github.anometry.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ./anometry}: when it builds, what it prints meanwhile, and how it calls Java. */
final class LauncherTest {
    private static final Instant LONG_AGO = Instant.parse("2001-01-01T00:00:00Z");

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Checkout checkout;

    @BeforeEach
    void aCheckout() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "bash is not installed");
        // Without links, like the launcher's own path.
        checkout = Checkout.in(folder.toRealPath());
    }

    private static String timeless(String text) {
        return text.replaceAll("built in \\d+ s", "built in N s");
    }

    @Nested
    final class TheFirstStart {
        @Test
        void buildsWhatTheCommandNeedsAndNothingElse() throws IOException, InterruptedException {
            Run run = checkout.run("demo");
            assertThat(run.exitCode()).isZero();
            assertThat(run.out())
                    .startsWith("java -Danometry.command=" + checkout.root().resolve("anometry") + " -Danometry.home="
                            + checkout.root() + " ")
                    .endsWith(" -jar " + checkout.target().resolve("anometry-cli.jar") + " demo\n");
            assertThat(checkout.builds())
                    .containsExactly("-XX:TieredStopAtLevel=1  mvn -B -P quick -Dbuild.folder=target/launcher"
                            + " -pl metrics-cli -am -Dmaven.test.skip=true package");
            assertThat(checkout.target().resolve("lib/library.jar")).exists();
            assertThat(checkout.target().resolve("launcher")).doesNotExist();
            assertThat(checkout.root().resolve("metrics-core/target/launcher")).doesNotExist();
        }

        @Test
        void saysHowFarItIs() throws IOException, InterruptedException {
            checkout.says("maven-says", """
                    [INFO] Reactor Build Order:
                    [INFO] Building Anometry 0.1.0-SNAPSHOT                                   [1/2]
                    Downloading from central: https://repo.example/org/a/1/a-1.jar
                    Downloaded from central: https://repo.example/org/a/1/a-1.jar (8 kB at 1 MB/s)
                    %s[INFO] Building Anometry command line 0.1.0-SNAPSHOT                      [2/2]
                    [INFO] Building jar: anometry-cli.jar
                    """.formatted(
                            "Downloading from central: https://repo.example/org/b/2/b-2.jar\n".repeat(50)));
            assertThat(timeless(checkout.run("demo").err())).isEqualTo("""
                    anometry: building the command ...
                      [1/2] Anometry
                      downloading libraries; the next build has them
                      50 files, now b-2.jar
                      [2/2] Anometry command line
                    anometry: built in N s.
                    """);
        }

        @Test
        void saysWhatMavenSaidIfItFails() throws IOException, InterruptedException {
            checkout.says("maven-fails", "");
            checkout.says("maven-says", """
                    [INFO] Scanning for projects...
                    [ERROR] Some.java:[1,7] cannot find symbol
                    """);
            Run failed = checkout.run("demo");
            assertThat(failed)
                    .isEqualTo(new Run(4, "", """
                    anometry: building the command ...
                    [ERROR] Some.java:[1,7] cannot find symbol
                    anometry: The build failed; what Maven said of it is above, and all of its output is in %s.
                    """.formatted(checkout.target().resolve("anometry-cli.log"))));
            assertThat(checkout.target().resolve("anometry-cli.log")).content().contains("[INFO] Scanning");
            assertThat(checkout.run("demo").exitCode()).isEqualTo(4);
            assertThat(checkout.builds()).hasSize(2);
        }

        @Test
        void saysThatItCannotWrite() throws IOException, InterruptedException {
            Files.writeString(checkout.target(), "in the way of the folder");
            assertThat(checkout.run("demo"))
                    .isEqualTo(new Run(
                            4,
                            "",
                            "anometry: The command is to be built, but '" + checkout.target()
                                    + "' cannot be written to."
                                    + " Change the rights of the folder, or use a copy of it.\n"));
        }

        @Test
        void saysThatThereIsNoMaven() throws IOException, InterruptedException {
            assertThat(Checkout.end(checkout.withoutMaven().start("demo")))
                    .isEqualTo(new Run(
                            2,
                            "",
                            "anometry: The command is not built, and there is no Maven ('mvn' is not found) to build it."
                                    + " Install Maven 3.8.7 or newer.\n"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"11", "1.8"})
        void saysThatJavaIsTooOld(String version) throws IOException, InterruptedException {
            checkout.says("java-version", version);
            assertThat(checkout.run("demo"))
                    .isEqualTo(new Run(
                            2,
                            "",
                            "anometry: This is Java " + version.replace("1.8", "8") + " ('java'), which is too old."
                                    + " Install JDK 17 or newer, or set JAVA_HOME to it.\n"));
            assertThat(checkout.builds()).isEmpty();
        }
    }

    @Nested
    final class IsNotBuiltAgain {
        @BeforeEach
        void built() throws IOException, InterruptedException {
            checkout.run("demo");
        }

        private void assertNotBuilt(Checkout started) throws IOException, InterruptedException {
            Run run = started.run("demo");
            assertThat(run.exitCode()).isZero();
            assertThat(run.err()).isEmpty();
            assertThat(checkout.builds()).hasSize(1);
        }

        @Test
        void atTheNextStart() throws IOException, InterruptedException {
            assertNotBuilt(checkout);
        }

        @Test
        void whenItIsACopy() throws IOException, InterruptedException {
            assertNotBuilt(checkout.copy(folder.toRealPath().resolve("copy")));
        }

        @Test
        void whenSourcesAreNewerThanWhatWasBuilt() throws IOException, InterruptedException {
            checkout.touch(Instant.now().plusSeconds(3600));
            assertNotBuilt(checkout);
        }

        @Test
        void whenABranchWasLeftAndTakenAgain() throws IOException, InterruptedException {
            checkout.write("metrics-core/src/main/Some.java", "class Some { int other; }");
            checkout.write("metrics-core/src/main/Some.java", "class Some {}");
            assertNotBuilt(checkout);
        }

        @Test
        void becauseOfWhatIsNoSource() throws IOException, InterruptedException {
            checkout.write("README.md", "changed");
            checkout.write("metrics-core/src/test/SomeTest.java", "class SomeTest {}");
            checkout.write("metrics-core/src/main/.Some.java.swp", "of an editor");
            checkout.write("metrics-core/src/main/Some.java~", "of another");
            assertNotBuilt(checkout);
        }
    }

    @Nested
    final class IsBuiltAgain {
        @BeforeEach
        void built() throws IOException, InterruptedException {
            checkout.run("demo");
        }

        private void assertBuilt() throws IOException, InterruptedException {
            assertThat(checkout.run("demo").exitCode()).isZero();
            assertThat(checkout.builds()).hasSize(2);
            checkout.run("demo");
            assertThat(checkout.builds()).hasSize(2);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "pom.xml",
                    ".mvn/jvm.config",
                    "metrics-plugins/pom.xml",
                    "metrics-api/pom.xml",
                    "metrics-processor/src/main/Some.java",
                    "metrics-plugins/files/src/main/Some.java",
                    "metrics-plugins/testkit/src/main/Some.java",
                    "metrics-cli/src/main/a folder/With space.txt"
                })
        void whenASourceHasChangedAtAnyTime(String file) throws IOException, InterruptedException {
            checkout.write(file, "class Same {}");
            checkout.touch(LONG_AGO);
            assertBuilt();
        }

        @Test
        void ofWhatHasChanged() throws IOException, InterruptedException {
            checkout.write("metrics-core/src/main/Some.java", "class Other {}");
            assertBuilt();
            assertThat(checkout.target().resolve("lib/anometry-metrics-core.jar"))
                    .hasContent("class Other {}");
        }

        @Test
        void whenASourceIsGone() throws IOException, InterruptedException {
            Files.delete(checkout.root().resolve("metrics-api/src/main/Some.java"));
            assertBuilt();
        }

        /** Built by Maven, perhaps from other sources. */
        @ParameterizedTest
        @ValueSource(strings = {"anometry-cli.jar", "lib/anometry-metrics-core.jar"})
        void whenSomethingElseHasBuiltAJar(String jar) throws IOException, InterruptedException {
            Files.writeString(checkout.target().resolve(jar), "something else");
            assertBuilt();
            assertThat(checkout.target().resolve(jar)).hasContent("class Some {}");
        }

        @ParameterizedTest
        @ValueSource(strings = {"anometry-cli.jar", "lib/library.jar"})
        void whenAJarIsGone(String jar) throws IOException, InterruptedException {
            Files.delete(checkout.target().resolve(jar));
            assertBuilt();
        }

        @Test
        void withoutLibrariesThatAreNotNeededAnyMore() throws IOException, InterruptedException {
            Path old = Files.writeString(checkout.target().resolve("lib/old.jar"), "");
            assertBuilt();
            assertThat(old).doesNotExist();
        }
    }

    @Nested
    final class TwoAtOnce {
        @Test
        void buildOnce() throws IOException, InterruptedException {
            checkout.says("maven-waits", "");
            Process one = checkout.start("demo");
            Process two = checkout.start("demo");
            List<Run> runs = List.of(Checkout.end(one), Checkout.end(two));
            assertThat(runs).extracting(Run::exitCode).containsExactly(0, 0);
            assertThat(checkout.builds()).hasSize(1);
            assertThat(runs.get(0).err() + runs.get(1).err())
                    .containsPattern(
                            "anometry: waiting for another build(, of process \\d+)?\\. If there is none, remove "
                                    + checkout.target().resolve("anometry-cli.lock") + "\\.\n");
            assertThat(checkout.target().resolve("anometry-cli.lock")).doesNotExist();
        }

        @Test
        void doNotWaitForABuildThatWasKilled() throws IOException, InterruptedException {
            Process killed = checkout.start("demo");
            killed.waitFor();
            Files.delete(checkout.target().resolve("anometry-cli.built"));
            Files.writeString(checkout.target().resolve("anometry-cli.lock"), killed.pid() + "\n");
            Run run = checkout.run("demo");
            assertThat(run.exitCode()).isZero();
            assertThat(run.err()).doesNotContain("waiting");
            assertThat(checkout.builds()).hasSize(2);
            assertThat(checkout.target().resolve("anometry-cli.lock")).doesNotExist();
        }
    }

    @Nested
    final class TheArchiveOfClasses {
        @BeforeEach
        void built() throws IOException, InterruptedException {
            checkout.run("demo");
            assertThat(checkout.archives()).isEqualTo(1);
        }

        @Test
        void isMadeOnceAndGivenToJava() throws IOException, InterruptedException {
            assertThat(checkout.run("demo").out())
                    .containsPattern(" -XX:SharedArchiveFile=" + checkout.target() + "/start-\\d+-\\d+\\.jsa ");
            assertThat(checkout.archives()).isEqualTo(1);
        }

        /** Java would reject it there. */
        @Test
        void isMadeAgainAtAnotherPlace() throws IOException, InterruptedException {
            Checkout copy = checkout.copy(folder.toRealPath().resolve("copy"));
            assertThat(copy.run("demo").out()).contains(" -XX:SharedArchiveFile=" + copy.target() + "/start-");
            assertThat(checkout.archives()).isEqualTo(2);
            try (DirectoryStream<Path> archives = Files.newDirectoryStream(copy.target(), "start-*.jsa")) {
                assertThat(archives).hasSize(1);
            }
        }

        @Test
        void isMadeAgainWhenAJarHasAnotherTime() throws IOException, InterruptedException {
            checkout.touch(LONG_AGO);
            checkout.run("demo");
            assertThat(checkout.archives()).isEqualTo(2);
        }

        @Test
        void staysWhenABuildMakesTheSameJars() throws IOException, InterruptedException {
            checkout.write("metrics-api/src/main/Some.java", "class Some {} // a comment");
            checkout.run("demo");
            assertThat(checkout.builds()).hasSize(2);
            assertThat(checkout.archives()).isEqualTo(1);
        }
    }

    @Nested
    final class WhatAKilledStartLeaves {
        @BeforeEach
        void built() throws IOException, InterruptedException {
            checkout.run("demo");
            // So that the archive is created again.
            checkout.touch(LONG_AGO);
        }

        private void assertLeft(String... names) throws IOException, InterruptedException {
            assertThat(checkout.run("demo").exitCode()).isZero();
            assertThat(checkout.archives()).isEqualTo(2);
            assertThat(checkout.foldersOfStarts()).containsExactlyInAnyOrder(names);
        }

        @Test
        void isRemovedByTheNext() throws IOException, InterruptedException {
            checkout.says("java-hangs", "");
            Process start = checkout.start("demo");
            while (checkout.foldersOfStarts().isEmpty()) {
                Thread.sleep(20);
            }
            List<ProcessHandle> children = start.descendants().toList();
            start.destroyForcibly().waitFor();
            children.forEach(ProcessHandle::destroyForcibly);
            Files.deleteIfExists(checkout.tools().resolve("java-hangs"));
            assertThat(checkout.foldersOfStarts()).hasSize(1);
            assertLeft();
        }

        @Test
        void isLeftAloneWhileTheCommandStarts() throws IOException, InterruptedException {
            String own = "start." + ProcessHandle.current().pid() + ".abcdef";
            Files.createDirectories(checkout.target().resolve(own));
            assertLeft(own);
        }

        @Test
        void isLeftAloneIfItIsSomethingElse() throws IOException, InterruptedException {
            Files.createDirectories(checkout.target().resolve("start.of.mine"));
            assertLeft("start.of.mine");
        }
    }

    @Nested
    final class TheLocale {
        @ParameterizedTest
        @ValueSource(strings = {"", "C", "POSIX"})
        void ofPlainCIsReplaced(String locale) throws IOException, InterruptedException {
            assertThat(checkout.localeOfJavaIn(locale)).isEqualTo("C.UTF-8");
        }

        @ParameterizedTest
        @ValueSource(strings = {"ANSI_X3.4-1968", "US-ASCII"})
        void thatIsNotInstalledIsReplaced(String charmap) throws IOException, InterruptedException {
            checkout.says("charmap", charmap);
            assertThat(checkout.localeOfJavaIn("xx_YY.UTF-8")).isEqualTo("C.UTF-8");
        }

        @ParameterizedTest
        @ValueSource(strings = {"UTF-8", "ISO-8859-1", "EUC-JP"})
        void thatIsInstalledIsKept(String charmap) throws IOException, InterruptedException {
            checkout.says("charmap", charmap);
            assertThat(checkout.localeOfJavaIn("ja_JP")).isEmpty();
        }

        @Test
        void isKeptIfItsEncodingIsUnknown() throws IOException, InterruptedException {
            Files.delete(checkout.tools().resolve("charmap"));
            assertThat(checkout.localeOfJavaIn("ja_JP")).isEmpty();
        }
    }

    private boolean oneCompiler(String... arguments) throws IOException, InterruptedException {
        return checkout.run(arguments).out().contains(" -XX:TieredStopAtLevel=1 ");
    }

    @Nested
    final class LargePlugins {
        @Test
        void areHashedWithBothCompilers() throws IOException, InterruptedException {
            assertThat(oneCompiler("metrics", "--plugins", "big")).isFalse();
            assertThat(oneCompiler("metrics", "--plugins=big")).isFalse();
            assertThat(oneCompiler("plugins", "list", "--plugins", "big")).isFalse();
            assertThat(oneCompiler("plugins", "check", "big/acme.jar")).isFalse();
            assertThat(oneCompiler("evaluate", "--maps", "small", "--masks", "small", "--plugins", "big"))
                    .isFalse();
            assertThat(oneCompiler("evaluate", "--plugins", "big", "small", "small"))
                    .isFalse();
        }

        @Test
        void areNotSmallOnes() throws IOException, InterruptedException {
            assertThat(oneCompiler("metrics", "--plugins", "small")).isTrue();
            assertThat(oneCompiler("plugins", "list", "--plugins", "small")).isTrue();
            assertThat(oneCompiler("metrics", "big")).isTrue();
        }
    }

    @Nested
    final class FewMaps {

        @Test
        void areMeasuredWithOneCompiler() throws IOException, InterruptedException {
            assertThat(oneCompiler("demo")).isTrue();
            assertThat(oneCompiler("evaluate", "--maps", "small", "--masks", "big"))
                    .isTrue();
            assertThat(oneCompiler("evaluate", "--maps=small", "--masks=big")).isTrue();
            assertThat(oneCompiler("evaluate", "small", "big")).isTrue();
            assertThat(oneCompiler("evaluate", "small", "--masks", "big")).isTrue();
            assertThat(oneCompiler("evaluate", "--json", "result.json", "small", "big"))
                    .isTrue();
        }

        @Test
        void areNotMany() throws IOException, InterruptedException {
            assertThat(oneCompiler("evaluate", "--maps", "big", "--masks", "small"))
                    .isFalse();
            assertThat(oneCompiler("evaluate", "--masks", "small", "--maps=big"))
                    .isFalse();
            assertThat(oneCompiler("evaluate", "big", "small")).isFalse();
            assertThat(oneCompiler("evaluate", "--no-progress", "big", "small")).isFalse();
            assertThat(oneCompiler("evaluate", "--json", "result.json", "big", "small"))
                    .isFalse();
        }
    }
}
