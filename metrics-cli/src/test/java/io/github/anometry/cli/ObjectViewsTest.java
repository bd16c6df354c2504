package io.github.anometry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Metrics of objects of which images are views. */
final class ObjectViewsTest {
    @TempDir
    private Path folder;

    private Path views() throws IOException {
        return Files.writeString(folder.resolve("views.csv"), """
                image_path,score,label,object_id
                a_1.png,1,0,a
                a_2.png,5,0,a
                b_1.png,4,1,b
                b_2.png,2,0,b
                c_1.png,3,0,c
                """);
    }

    private void assertRefused(Run run, String message) {
        assertThat(run).isEqualTo(new Run(2, "", "anometry: " + message + "\n"));
    }

    @Test
    void objectsHaveTheHighestScoreOfTheirViews() throws IOException {
        Run expected = new Run(0, """
                5 images (1 anomalous)
                Read: manifest; 1 category; image score given; 3 objects (1 anomalous), each with the highest score of its views

                image_AUROC   0.7500
                object_AUROC  0.5000
                """, "");
        assertThat(Run.anometry("evaluate", views(), "--metrics", "AUROC")).isEqualTo(expected);
        for (String regex : List.of("(\\w+)_\\d", "^[a-z]", "^([a-z])(_9)?")) {
            assertThat(Run.anometry("evaluate", views(), "--metrics", "AUROC", "--object", regex))
                    .as(regex)
                    .isEqualTo(expected);
        }
        JsonNode settings = new ObjectMapper()
                .readTree(Run.anometry("evaluate", views(), "--json", "-").out())
                .get("settings");
        assertThat(settings.get("objects").asInt()).isEqualTo(3);
        assertThat(settings.get("anomalous_objects").asInt()).isEqualTo(1);
    }

    /** Whatever the folders above the data are called. */
    @Test
    void pathsAreThoseBelowTheFolderOfTheMaps() throws IOException {
        TestData.category(folder.resolve("x_1"), "bolt");
        Path maps = folder.resolve("x_1/maps");
        Path here = Path.of("").toAbsolutePath().relativize(maps);
        for (Path given : List.of(maps, here, maps.resolve("../maps"))) {
            Run run = Run.anometry(
                    "evaluate",
                    given,
                    folder.resolve("x_1/dataset"),
                    "--object",
                    "^bolt/test/(\\w+)",
                    "--metrics",
                    "AUROC");
            assertThat(run.exitCode()).as(run.err()).isZero();
            assertThat(run.out()).contains("; 2 objects (1 anomalous), each with the highest score of its views;");
        }
        assertThat(Run.anometry("evaluate", maps, folder.resolve("x_1/dataset"), "--object", "x_1")
                        .err())
                .isEqualTo(
                        "anometry: 'x_1' does not match the path bolt/test/crack/000.npy. Every image is a view of an"
                                + " object.\n");
    }

    @Test
    void whatNamesNoObjectIsRefused() throws IOException {
        Path views = views();
        assertThat(Run.anometry("evaluate", views, "--object", "(x").err())
                .startsWith(
                        "anometry: '(x' is not a regular expression: Unclosed group. Put the part of the path that names"
                                + " the object into a group, for example '(\\w+)_C\\d'.");
        assertRefused(
                Run.anometry("evaluate", views, "--object", ""),
                "The regular expression of --object is empty. Put the part of the path that names the object into a group, for"
                        + " example '(\\w+)_C\\d'.");
        assertRefused(
                Run.anometry("evaluate", views, "--object", "_1"),
                "'_1' does not match the path a_2.png. Every image is a view of an object.");
        for (String regex : List.of("(x)?_\\d", "x*", "()_\\d")) {
            assertRefused(
                    Run.anometry("evaluate", views, "--object", regex),
                    "'" + regex
                            + "' matches the path a_1.png, but finds no name for the object in it. Let the first group"
                            + " match at least one character in every path.");
        }
    }

    @Test
    void imagesOfArraysHaveNoPaths() throws IOException {
        Path maps = TestData.npy(folder.resolve("m.npy"), new float[] {1, 2, 3, 4, 5, 6, 7, 8}, 2, 2, 2);
        Path masks = TestData.npy(folder.resolve("g.npy"), new byte[] {0, 0, 0, 0, 0, 0, 1, 1}, 2, 2, 2);
        assertRefused(
                Run.anometry("evaluate", maps, masks, "--object", "\\d"),
                "--object finds objects in the paths of images, and the images of array files have none. Pass folders, or a"
                        + " manifest, which may have a column object_id.");
    }
}
