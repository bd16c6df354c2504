package io.github.anometry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.anometry.cli.scaffold.ProjectKind;
import io.github.anometry.plugin.files.ImageArrays;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Maps that a plugin's predictor makes from images, and that evaluate accepts unchanged. */
class PredictCommandTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void aDataSetAndAPlugin() throws IOException {
        TestPlugin.made(folder.resolve("demo"), ProjectKind.PREDICTOR).build(folder.resolve("plugins/demo.jar"));
        image("good/000.png", -1);
        image("good/001.png", -1);
        image("crack/000.png", 5);
        TestData.mask(folder.resolve("data/bolt/ground_truth/crack/000_mask.png"), 4, 4, 5);
    }

    /** Dark, with one bright pixel. */
    private void image(String name, int bright) throws IOException {
        BufferedImage image = new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB);
        if (bright >= 0) {
            image.setRGB(bright % 4, bright / 4, 0xFFFFFF);
        }
        Path file = folder.resolve("data/bolt/test").resolve(name);
        Files.createDirectories(file.getParent());
        ImageIO.write(image, "png", file.toFile());
    }

    private Run predict(Object... more) {
        return Run.anometry(Stream.concat(
                        Stream.of(
                                "predict",
                                "--plugins",
                                folder.resolve("plugins"),
                                "--data",
                                folder.resolve("data"),
                                "--out",
                                folder.resolve("maps")),
                        Stream.of(more))
                .toArray());
    }

    private List<String> written() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("maps"))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.resolve("maps").relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void missingOptionsAreNamedAsInTheHelp() {
        assertThat(Run.anometry("predict", "--plugins", folder).err())
                .startsWith("anometry: Missing required options: '--model=NAME[=VALUE]', '--data=DIR', '--out=DIR'.\n");
    }

    @Test
    void mapsMirrorTheImagesAndCanBeEvaluated() throws IOException {
        Run run = predict("--model", "demo");
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .isEqualTo("Wrote the maps to " + folder.resolve("maps") + ". Evaluate them:\n  ./anometry evaluate "
                        + folder.resolve("maps") + " " + folder.resolve("data") + "\n");
        assertThat(run.exitCode()).isZero();
        assertThat(written())
                .containsExactly("bolt/test/crack/000.tiff", "bolt/test/good/000.tiff", "bolt/test/good/001.tiff");
        assertThat(ImageArrays.readMap(folder.resolve("maps/bolt/test/crack/000.tiff"))
                        .getFloat(5))
                .isEqualTo(0.9375f);
        Run evaluated = Run.anometry("evaluate", folder.resolve("maps"), folder.resolve("data"), "--json", "-");
        assertThat(evaluated.exitCode()).isZero();
        assertThat(evaluated.out()).contains("\"image_AUROC\" : 1.0").contains("\"pixel_AUROC\" : 1.0");
    }

    @Test
    void whatIsThereIsNotReplacedUnlessThatIsSaid() throws IOException {
        predict("--model", "demo");
        Run again = predict("--model", "demo");
        assertThat(again.err())
                .isEqualTo("anometry: The folder '" + folder.resolve("maps")
                        + "' is not empty, so nothing was predicted. Name another folder, or replace the maps in it "
                        + "with --overwrite.\n");
        assertThat(again.exitCode()).isEqualTo(2);
        assertThat(predict("--model", "demo", "--overwrite").exitCode()).isZero();
        Run into = Run.anometry(
                "predict",
                "--plugins",
                folder.resolve("plugins"),
                "--model",
                "demo",
                "--data",
                folder.resolve("data"),
                "--out",
                folder.resolve("data/maps"));
        assertThat(into.err())
                .isEqualTo("anometry: The maps cannot be written to '" + folder.resolve("data/maps")
                        + "': it is in the data set, and maps would mix with its images. Name another folder.\n");
    }

    @Test
    void aModelThatThereIsNot() {
        Run run = predict("--model", "dmeo=x.onnx");
        assertThat(run.err())
                .isEqualTo(
                        "anometry: There is no predictor 'dmeo'. Did you mean 'demo'? There are demo. A predictor of a"
                                + " plugin needs the plugin's directory (--plugins), or its jar on the class path.\n");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(predict("--model", "demo=x.onnx").err())
                .isEqualTo("anometry: The predictor 'demo' takes no value, but is given 'x.onnx'. Write only demo.\n");
        assertThat(folder.resolve("maps")).doesNotExist();
    }

    @Test
    void aModelThatFailsIsNamedWithItsPlugin() throws IOException {
        TestPlugin.made(folder.resolve("other"), ProjectKind.PREDICTOR)
                .replace(
                        "OtherPredictor.java",
                        "Tensor images = ",
                        "if (true) { throw new UnsatisfiedLinkError(\"no onnxruntime\"); } Tensor images = ")
                .build(folder.resolve("plugins/other.jar"));
        Run run = predict("--model", "other");
        assertThat(run.err())
                .contains("other")
                .contains("'other' (" + folder.resolve("plugins/other.jar")
                        + ") failed: java.lang.UnsatisfiedLinkError: no onnxruntime.");
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void aModelWithoutMaps() throws IOException {
        TestPlugin.made(folder.resolve("none"), ProjectKind.PREDICTOR)
                .replace(
                        "NonePredictor.java",
                        "batch.with(Field.ANOMALY_MAP, Tensor.of(maps, count, height, width))",
                        "batch.with(Field.PRED_SCORE, Tensor.of(new float[count], count))")
                .build(folder.resolve("plugins/none.jar"));
        Run run = predict("--model", "none");
        assertThat(run.err())
                .endsWith("The model 'none' predicts no anomaly_map. It must add one to each batch of images that it is"
                        + " given.\n");
        assertThat(run.exitCode()).isEqualTo(3);
    }
}
