package io.github.anometry.plugin.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.anometry.api.batch.DType;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.ImageBatch;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.data.MaskRule;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.error.DataException;
import io.github.anometry.api.warning.Warning;
import io.github.anometry.plugin.files.prepare.Preparation;
import io.github.anometry.plugin.files.prepare.Resize;
import io.github.anometry.plugin.files.prepare.ScoreRule;
import io.github.anometry.plugin.files.testing.TestNpy;
import io.github.anometry.plugin.files.testing.TestPng;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void fill() {
        file = folder.resolve("predictions.csv");
        TestNpy.write(folder, "maps/0.npy", TestNpy.floats("(2, 2)", 0, 0, 1, 0));
        TestNpy.write(folder, "maps/1.npy", TestNpy.floats("(2, 2)", 9, 8, 7, 6));
        TestNpy.write(folder, "masks/1.png", TestPng.mask(2, 2, 0));
    }

    private Predictions open(String text, String... categories) {
        TestNpy.write(folder, "predictions.csv", text.getBytes(StandardCharsets.UTF_8));
        return Predictions.ofManifest(file, List.of(categories), Preparation.defaults());
    }

    private List<ImageBatch> read(String text, String... categories) {
        return open(text, categories).categories().stream()
                .flatMap(category -> MvtecLayoutTest.read(category, new ReadOptions(16, 2)).stream())
                .toList();
    }

    private void assertRefused(String text, String message) {
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> read(text))
                .withMessage(message.replace("FILE", file.toString()));
    }

    @Test
    void pixelsOfIgnoreMasksAreLeftOut() {
        TestNpy.write(folder, "ignore/0.png", TestPng.mask(2, 2, 2));
        TestNpy.write(folder, "ignore/1.png", TestPng.mask(2, 2, 0, 3));
        List<ImageBatch> batches = read("""
                image_path,map_path,mask_path,ignore_path
                a.png,maps/0.npy,,ignore/0.png
                b.png,maps/1.npy,masks/1.png,
                c.png,maps/1.npy,masks/1.png,ignore/1.png
                """);
        Tensor masks = batches.get(0).get(Field.GT_MASK);
        byte[] pixels = new byte[masks.size()];
        masks.read(0, pixels, 0, pixels.length);
        assertThat(pixels).containsExactly(0, 0, 2, 0, 1, 0, 0, 0, 2, 0, 0, 2);
        assertThat(batches.get(0).get(Field.GT_LABEL).toBooleanArray()).containsExactly(false, true, false);
        TestNpy.write(folder, "ignore/0.png", TestPng.mask(1, 2, 0));
        assertThat(read("""
                image_path,map_path,mask_path,ignore_path
                a.png,maps/0.npy,,ignore/0.png
                """).get(0).get(Field.GT_MASK).dtype()).isEqualTo(DType.MASK);
    }

    @Test
    void mapsAndMasks() {
        ImageBatch batch = read("""
                image_path,map_path,mask_path,category,defect_type
                a.png,maps/0.npy,,bolt,good
                b.png,maps/1.npy,masks/1.png,bolt,crack
                """).get(0);
        assertThat(batch.get(Field.ANOMALY_MAP).toFloatArray()).containsExactly(0, 0, 1, 0, 9, 8, 7, 6);
        assertThat(batch.get(Field.GT_MASK).toFloatArray()).containsExactly(0, 0, 0, 0, 1, 0, 0, 0);
        assertThat(batch.get(Field.GT_LABEL).toBooleanArray()).containsExactly(false, true);
        assertThat(batch.get(Field.PRED_SCORE).toFloatArray()).containsExactly(1, 9);
        assertThat(batch.get(Field.SAMPLE_ID)).containsExactly("a.png", "b.png");
        assertThat(batch.get(Field.CATEGORY)).containsExactly("bolt", "bolt");
        assertThat(batch.get(Field.DEFECT_TYPE)).containsExactly("good", "crack");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void scoresAlone(String separator) {
        Predictions predictions =
                open("\uFEFFimage_path,score,label\r\na.png,0.5,0\r\nb.png,1e3,anomalous\r\n".replace(",", separator));
        Category all = predictions.categories().get(0);
        assertThat(all.hasMaps()).isFalse();
        assertThat(all.hasMasks()).isFalse();
        ImageBatch batch = MvtecLayoutTest.read(all, ReadOptions.defaults()).get(0);
        assertThat(batch.get(Field.PRED_SCORE).toFloatArray()).containsExactly(0.5f, 1000);
        assertThat(batch.get(Field.GT_LABEL).toBooleanArray()).containsExactly(false, true);
        assertThat(batch.find(Field.ANOMALY_MAP)).isEmpty();
        assertThat(batch.find(Field.GT_MASK)).isEmpty();
        assertThat(batch.find(Field.CATEGORY)).isEmpty();
        assertThat(batch.get(Field.DEFECT_TYPE)).containsExactly("good", "anomalous");
    }

    @Test
    void mapsWithLabelsAlone() {
        Predictions predictions = open("map_path,label_index\nmaps/0.npy,0\nmaps/1.npy,1\n");
        assertThat(predictions.categories().get(0).hasMaps()).isTrue();
        assertThat(predictions.categories().get(0).hasMasks()).isFalse();
        ImageBatch batch = MvtecLayoutTest.read(predictions.categories().get(0), ReadOptions.defaults())
                .get(0);
        assertThat(batch.get(Field.ANOMALY_MAP).shape()).containsExactly(2, 2, 2);
        assertThat(batch.find(Field.GT_MASK)).isEmpty();
        assertThat(batch.get(Field.GT_LABEL).toBooleanArray()).containsExactly(false, true);
        assertThat(batch.get(Field.SAMPLE_ID)).containsExactly("maps/0.npy", "maps/1.npy");
    }

    @Test
    void scoresWithMasks() {
        ImageBatch batch =
                read("path,score,mask_path\na.png,1,\nb.png,2,masks/1.png\n").get(0);
        assertThat(batch.get(Field.GT_LABEL).toBooleanArray()).containsExactly(false, true);
        assertThat(batch.find(Field.GT_MASK)).isEmpty();
    }

    @Test
    void givenScoresAndLabelsCount() {
        ImageBatch batch = read("""
                map_path,mask_path,score,label
                maps/0.npy,,7,0
                maps/1.npy,masks/1.png,3,0
                """).get(0);
        assertThat(batch.get(Field.PRED_SCORE).toFloatArray()).containsExactly(7, 3);
        assertThat(batch.get(Field.GT_LABEL).toBooleanArray()).containsExactly(false, false);
        assertThat(batch.get(Field.GT_MASK).toFloatArray()).containsExactly(0, 0, 0, 0, 1, 0, 0, 0);
        assertThat(batch.warnings()).extracting(Warning::name).containsExactly(Warning.LABELS_AGAINST_MASKS);
    }

    @Test
    void onlyTheTestSplitIsMeasured() {
        Predictions predictions =
                open("image_path,score,label,split\na,1,0,train\nb,2,1,test\nc,3,0,\nd,4,1,Test\ne,0,0,val\n");
        assertThat(predictions.categories().get(0).size()).isEqualTo(3);
        assertThat(predictions.leftOut()).isEqualTo(2);
        assertRefused(
                "image_path,score,label,split\na,1,0,train\n",
                "The table FILE lists no image to measure: the split of all 1 rows is something other than test. Only test"
                        + " is measured.");
    }

    @Test
    void categoriesMayBeChosen() {
        String text = "image_path,score,label,category\na,1,0,nut\nb,2,1,bolt\nc,3,0,nut\n";
        assertThat(open(text).categories()).extracting(Category::name).containsExactly("nut", "bolt");
        assertThat(open(text, "bolt").categories()).extracting(Category::name).containsExactly("bolt");
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> open(text, "bol"))
                .withMessage("The table " + file + " has no category 'bol'. It has nut, bolt.");
    }

    @Test
    void allMistakesOfRowsAreReportedAtOnce() {
        assertRefused("""
                image_path,map_path,mask_path,score,label
                a,maps/0.npy,,1,1
                A,maps/2.npy,,2,0
                b,,masks/2.png,x,maybe
                ,maps/0.npy,,NaN,0
                """, """
                The table FILE has 8 mistakes:
                  line 2: the label is anomalous, but mask_path is empty. Give the mask, or leave out the column mask_path.
                  line 3: map_path is 'maps/2.npy', but there is no file FOLDER/maps/2.npy. Paths are relative to the manifest.
                  line 3: the image 'A' is in line 2 already. Remove one of them, or give each a name in a column sample_id.
                  line 4: map_path is empty. Every image needs one, or leave out the column.
                  line 4: the label is 'maybe'. Give 0, false, normal, good or ok for a normal image, 1, true, anomalous, anomaly, abnormal, defect, defective, bad or ng for an anomalous one.
                  line 4: mask_path is 'masks/2.png', but there is no file FOLDER/masks/2.png. Paths are relative to the manifest.
                  line 4: the score is 'x'. Give a number with a decimal point.
                  line 5: the score is 'NaN'. Give a number with a decimal point.\
                """.replace("FOLDER", folder.toString()));
    }

    @Test
    void ofManyMistakesTheFirstTwentyAreShown() {
        List<String> rows = new ArrayList<>(List.of("image_path,score,label"));
        List<String> lines = new ArrayList<>(List.of("The table FILE has 25 mistakes:"));
        for (int i = 2; i < 27; i++) {
            rows.add("image" + i + ",1,2");
            lines.add("  line " + i
                    + ": the label is '2'. Give 0, false, normal, good or ok for a normal image, 1, true, anomalous,"
                    + " anomaly, abnormal, defect, defective, bad or ng for an anomalous one.");
        }
        List<String> shown = new ArrayList<>(lines.subList(0, 21));
        shown.add("  and 5 more.");
        assertRefused(String.join("\n", rows), String.join("\n", shown));
    }

    @Test
    void whatIsNoManifestIsRefused() {
        assertRefused(
                "", "The table FILE is empty. Its first line names the columns, for example image_path,score,label.");
        assertRefused(
                "image_path,label\n",
                "The table FILE has the columns image_path, label, but nothing that was predicted. Add a column map_path"
                        + " with anomaly maps, or score with image scores.");
        assertRefused(
                "image_path,score\n",
                "The table FILE has the columns image_path, score, but no ground truth. Add a column label with 0 or 1, or"
                        + " mask_path with masks.");
        assertRefused(
                "score,label\n",
                "The table FILE has the columns label, score, but nothing that names the images. Add a column image_path or"
                        + " sample_id.");
        assertRefused("image_path,score,label\n", "The table FILE lists no image to measure.");
        assertRefused(
                "image_path,score,label,ignore_path\n",
                "The table FILE has the column ignore_path, whose masks mark pixels to leave out, but no pixels are measured"
                        + " without map_path and mask_path. Leave it out, or add these columns.");
        assertRefused(
                "image_path,scores,label\n",
                "The table FILE has a column 'scores', which is not known. Did you mean 'score'? Columns are image_path,"
                        + " map_path, mask_path, label, score, category, defect_type, split, sample_id, object_id, ignore_path. Rename it.");
        assertRefused(
                "image_path,path,score,label\n",
                "The table FILE has the column 'image_path' twice, or under two names. Remove one of them.");
        assertRefused(
                "image_path,score,label\na,b,1,0\n",
                "Line 2 of the table FILE has 4 cells, but there are 3 columns. Put cells that contain a separator in double"
                        + " quotes.");
        assertRefused(
                "image_path,score,label\n\"a,1,0\n",
                "The table FILE is damaged at or after line 1: a quoted cell does not end. Save it again as CSV.");
        TestNpy.write(folder, "predictions.csv", new byte[] {(byte) 0xFC, 'a'});
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> Predictions.ofManifest(file, List.of(), Preparation.defaults()))
                .withMessage("The table " + file
                        + " is not text in UTF-8, or in UTF-16 with a byte order mark. Save it as CSV in UTF-8.");
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() ->
                        Predictions.ofManifest(folder.resolve("prediction.csv"), List.of(), Preparation.defaults()))
                .withMessage(
                        "There is no " + folder.resolve("prediction.csv")
                                + " to read the manifest from. Did you mean 'predictions.csv'? Pass an existing folder or file.");
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> Predictions.ofManifest(folder, List.of(), Preparation.defaults()))
                .withMessage("The manifest " + folder
                        + " is a folder. Pass a CSV file, or the folder as maps, with the masks after it.");
    }

    @Test
    void otherColumnsAreAllowed() {
        assertThat(read("image_path,score,label,comment\na,1,0,\"x, y\"\nb,2,1,\n"))
                .hasSize(1);
    }

    /** As pandas writes them, with a column of numbers that has no name. */
    @Test
    void aColumnMayHaveNoName() {
        assertThat(read(",map_path,label\n0,maps/0.npy,0\n1,maps/1.npy,1\n")
                        .get(0)
                        .get(Field.PRED_SCORE)
                        .toFloatArray())
                .containsExactly(1, 9);
    }

    @Test
    void pathsMayBeThoseOfWindows() {
        assertThat(read("map_path,mask_path\nmaps\\0.npy,\nmaps\\1.npy,masks\\1.png\n")
                        .get(0)
                        .get(Field.GT_LABEL)
                        .toBooleanArray())
                .containsExactly(false, true);
    }

    @Test
    void anomalousImagesWithoutMaskBesideOthersWithOne() {
        assertRefused(
                "image_path,score,mask_path,label\na,1,masks/1.png,1\nb,2,,1\n",
                "The table FILE has 1 mistake:\n  line 3: the label is anomalous, but mask_path is empty. Give the mask, or"
                        + " leave out the column mask_path.");
    }

    /** As Excel writes them in countries with a decimal comma. */
    @Test
    void tablesOfSpreadsheets() {
        String text = "sep=;\r\nimage_path;score;label\r\na;0,5;1,0\r\nb;25e-2;Good\r\nc;-,25;0.0\r\n;;\r\n;;\r\n";
        for (String table : List.of(text, text.replace("sep=;", "\"sep=;\""), "\uFEFF" + text)) {
            ImageBatch batch = read(table).get(0);
            assertThat(batch.get(Field.PRED_SCORE).toDoubleArray()).containsExactly(0.5, 0.25, -0.25);
            assertThat(batch.get(Field.GT_LABEL).toBooleanArray()).containsExactly(true, false, false);
        }
        assertRefused(
                text.replace("25e-2", "1.000,5"),
                "The table FILE has 1 mistake:\n  line 4: the score is '1.000,5'. Give a number with a decimal point.");
        assertThat(read("image_path\tscore\tlabel\na\t0,5\t0,0\n")
                        .get(0)
                        .get(Field.PRED_SCORE)
                        .toDoubleArray())
                .containsExactly(0.5);
        assertRefused(
                "image_path,score,label\na,\"0,5\",1\n",
                "The table FILE has 1 mistake:\n  line 2: the score is '0,5'. Give a number with a decimal point.");
        assertRefused(
                "sep=;\r\n",
                "The table FILE is empty. Its first line names the columns, for example image_path,score,label.");
    }

    @Test
    void tablesInUtf16() {
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            TestNpy.write(folder, "predictions.csv", "\uFEFFimage_path\tscore\tlabel\nä\t0.5\t1\n".getBytes(charset));
            Category all = Predictions.ofManifest(file, List.of(), Preparation.defaults())
                    .categories()
                    .get(0);
            assertThat(MvtecLayoutTest.read(all, ReadOptions.defaults()).get(0).get(Field.SAMPLE_ID))
                    .containsExactly("ä");
        }
    }

    @Test
    void wordsForLabels() {
        List<String> normal = List.of("0", "0.0", "FALSE", "Normal", "good", "OK");
        List<String> anomalous =
                List.of("1", "1.0", "True", "anomalous", "Anomaly", "abnormal", "defect", "Defective", "BAD", "ng");
        StringBuilder text = new StringBuilder("image_path,score,label\n");
        List<Boolean> labels = new ArrayList<>();
        for (String label : Stream.concat(normal.stream(), anomalous.stream()).toList()) {
            text.append(labels.size()).append(",1,").append(label).append('\n');
            labels.add(anomalous.contains(label));
        }
        assertThat(read(text.toString()).get(0).get(Field.GT_LABEL).toBooleanArray())
                .isEqualTo(flags(labels));
    }

    private static boolean[] flags(List<Boolean> all) {
        boolean[] flags = new boolean[all.size()];
        for (int i = 0; i < flags.length; i++) {
            flags[i] = all.get(i);
        }
        return flags;
    }

    /** No folder says that the image is anomalous. */
    @Test
    void anEmptyMaskIsThatOfANormalImage() {
        TestNpy.write(folder, "masks/0.png", TestPng.mask(2, 2));
        ImageBatch batch = read("map_path,mask_path\nmaps/0.npy,masks/0.png\nmaps/1.npy,masks/1.png\n")
                .get(0);
        assertThat(batch.get(Field.GT_LABEL).toBooleanArray()).containsExactly(false, true);
        assertThat(batch.warnings()).isEmpty();
        assertThat(read("map_path,mask_path,label\nmaps/0.npy,masks/0.png,1\n")
                        .get(0)
                        .warnings())
                .extracting(Warning::name)
                .containsExactly(Warning.EMPTY_MASK);
    }

    @Test
    void whatIsNoFileIsSaidWithTheLine() {
        assertRefused("map_path,label\nmaps,0\n/no/0.npy,0\nC:\\maps\\0.npy,0\n/dev/null,1\n", """
                The table FILE has 4 mistakes:
                  line 2: map_path is 'maps', a folder. Name the file of this image.
                  line 3: map_path is '/no/0.npy', but there is no such file.
                  line 4: map_path is 'C:\\maps\\0.npy', a path of Windows, which this system does not have. Give a relative path.
                  line 5: map_path is '/dev/null', which is no regular file. Name a file on a disk.\
                """);
    }

    @Test
    void aStreamHasPathsRelativeToTheWorkingDirectory() {
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> Predictions.ofManifest(
                        new ByteArrayInputStream("map_path,label\nno/0.npy,0\n".getBytes(StandardCharsets.UTF_8)),
                        List.of(),
                        Preparation.defaults()))
                .withMessage(
                        "The table on standard input has 1 mistake:\n  line 2: map_path is 'no/0.npy', but there is no file"
                                + " no/0.npy. Paths in a table from a pipe are relative to the working directory.");
        Predictions predictions = Predictions.ofManifest(
                new ByteArrayInputStream(
                        ("map_path,label\n" + folder + "/maps/0.npy,0\n").getBytes(StandardCharsets.UTF_8)),
                List.of(),
                Preparation.defaults());
        assertThat(predictions.categories().get(0).paths()).containsValue(folder + "/maps/0.npy");
    }

    @Test
    void settingsThatHaveNothingToActOnAreRefused() {
        TestNpy.write(folder, "predictions.csv", "image_path,score,label\na,1,0\n".getBytes(StandardCharsets.UTF_8));
        Preparation defaults = Preparation.defaults();
        String noMaps =
                ", but the data have no anomaly maps, only image scores, so there is nothing that it could act on."
                        + " Leave it out, or add a column map_path.";
        assertUseless(defaults.withPool(3), "'pool' is 3" + noMaps);
        assertUseless(defaults.withSmooth(1.5), "'smooth' is 1.5" + noMaps);
        assertUseless(defaults.withResize(Resize.none()), "'resize' is none" + noMaps);
        assertUseless(defaults.withImageScore(ScoreRule.parse("mean")), "'image_score' is mean" + noMaps);
        assertUseless(
                defaults.withMaskRule(MaskRule.parse(">127")),
                "'mask_rule' is >127, but the data have no masks, so there is nothing that it could act on. Leave it out.");
        Predictions given = Predictions.ofManifest(file, List.of(), defaults.withImageScore(ScoreRule.parse("given")));
        assertThat(given.categories().get(0).givenScores()).isEqualTo(1);
    }

    private void assertUseless(Preparation preparation, String message) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> Predictions.ofManifest(file, List.of(), preparation))
                .withMessage(message);
    }

    /** Where a channel comes last, as in TensorFlow. */
    @Test
    void theChannelOfAMapMayComeLast() {
        TestNpy.write(folder, "maps/0.npy", TestNpy.floats("(2, 2, 1)", 0, 0, 1, 0));
        TestNpy.write(folder, "maps/1.npy", TestNpy.floats("(1, 2, 2, 1)", 9, 8, 7, 6));
        ImageBatch batch = read("map_path,label\nmaps/0.npy,0\nmaps/1.npy,1\n").get(0);
        assertThat(batch.get(Field.ANOMALY_MAP).shape()).containsExactly(2, 2, 2);
    }
}
