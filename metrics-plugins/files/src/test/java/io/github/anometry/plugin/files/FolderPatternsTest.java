package io.github.anometry.plugin.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.plugin.files.folders.FolderPatterns;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a description of folders, before there are any. */
class FolderPatternsTest {
    private static final String IMAGES = "{category}/test/{defect}/{id}.png";

    private static Map<String, String> problems(Map<String, List<String>> byKey) {
        return Predictions.problems(FolderPatterns.of(byKey));
    }

    private static Map<String, List<String>> images(String... patterns) {
        return Map.of("images", List.of(patterns), "normal", List.of("good"));
    }

    @ParameterizedTest
    @CsvSource({
        "{category}/test/{defect}/{id}.png",
        "{category}/{split}/{defect:good|cut off|hole*}/{object}_{id}.*",
        "Test (2)/{defect}/x+y-{id}.JPG",
        "{category}/{category}-{defect}/{id}.tif",
    })
    void manyPatternsAreFine(String pattern) {
        assertThat(problems(images(pattern))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "{category}\\{defect}\\{id}.png # '{category}\\{defect}\\{id}.png' has a '\\'. Separate folders by '/', on"
                        + " Windows too.",
                "/data/{defect}/{id}.png # '/data/{defect}/{id}.png' is not a path within a folder. Leave out the folder that"
                        + " is passed to the command, '.', '..' and empty parts: {category}/test/{defect}/{id}.png.",
                "C:/{defect}/{id}.png # 'C:/{defect}/{id}.png' is not a path within a folder. Leave out the folder that is"
                        + " passed to the command, '.', '..' and empty parts: {category}/test/{defect}/{id}.png.",
                "../{defect}/{id}.png # '../{defect}/{id}.png' is not a path within a folder. Leave out the folder that is"
                        + " passed to the command, '.', '..' and empty parts: {category}/test/{defect}/{id}.png.",
                "{defect}//{id}.png # '{defect}//{id}.png' is not a path within a folder. Leave out the folder that is passed"
                        + " to the command, '.', '..' and empty parts: {category}/test/{defect}/{id}.png.",
                "{defect/{id}.png # '{defect/{id}.png' has a brace without its other one, in '{defect'. Write {id}.",
                "{defect}/id}.png # '{defect}/id}.png' has a brace without its other one, in 'id}.png'. Write {id}.",
                "{catgory}/{id}.png # There is no {catgory}. Did you mean {category}? There are {category}, {split}, {defect},"
                        + " {object}, {id}.",
                "{x}/{id}.png # There is no {x}. There are {category}, {split}, {defect}, {object}, {id}.",
                "{defect}/{id}_{id}.png # '{id}_{id}.png' has {id} twice. One name can have it once.",
                "{defect:cut||hole}/{id}.png # {defect:cut||hole} has an empty name. Separate names by '|': {defect:cut|hole}.",
                "{defect}{id}.png # In '{defect}{id}.png' it is unknown where one ends and the next begins. Put something"
                        + " between them, or leave one out.",
                "{defect}/*/{id}.png # '{defect}/*/{id}.png' has a '*', which stands only for an extension, .*, and in the names"
                        + " of a part, {defect:cut*}. Name this part, for example {object}.",
                "{defect}/{id}_*.png # '{defect}/{id}_*.png' has a '*', which stands only for an extension, .*, and in the names"
                        + " of a part, {defect:cut*}. Name this part, for example {object}.",
                "{defect}/{id} # '{defect}/{id}' has no extension. End it with one, or with .* for any.",
                "{defect}/image.png # '{defect}/image.png' has no {id}, which names the image. Put it where the names of the"
                        + " files differ.",
                "{defect}/{id}.npg # Files '.npg' are not read as images. Did you mean '.jpg'? There are .avif, .bmp, .gif,"
                        + " .heic, .jfif, .jp2, .jpeg, .jpg, .pgm, .png, .ppm, .tif, .tiff, .webp, and .* for any of them.",
            })
    void aPatternThatIsWrongInItself(String pattern, String problem) {
        assertThat(problems(images(pattern))).isEqualTo(Map.of("images", problem));
    }

    @Test
    void eachOfSeveralIsChecked() {
        assertThat(problems(Map.of(
                        "images", List.of(IMAGES, "a/{id}"),
                        "masks", List.of("{id}.jpg"),
                        "maps", List.of("{ids}.tiff"),
                        "mask_rule", List.of("127"))))
                .isEqualTo(Map.of(
                        "images[1]",
                        "'a/{id}' has no extension. End it with one, or with .* for any.",
                        "masks",
                        "Files '.jpg' are not read as masks. There are .bmp, .gif, .npy, .npz, .png, .tif, .tiff, and .* for"
                                + " any of them.",
                        "maps",
                        "There is no {ids}. Did you mean {id}? There are {category}, {split}, {defect}, {object}, {id}.",
                        "mask_rule",
                        "'127' is not a mask rule. Give a comparison and a number, for example >0, >127 or ==255, in quotes on"
                                + " the command line."));
    }

    @Test
    void imagesAndNormalOnesAreNeeded() {
        assertThat(problems(Map.of("normal", List.of("good"))))
                .isEqualTo(Map.of(
                        "images",
                        "The images are missing. Say where they are in the data set: images:"
                                + " \"{category}/test/{defect}/{id}.png\"."));
        String noNormal =
                "It is not said which images are normal. Name their folders, which are {defect} in the images, for example"
                        + " normal: [good], or write normal: empty_mask if their masks are all zero, or normal: no_mask if they"
                        + " have none.";
        assertThat(problems(Map.of("images", List.of(IMAGES)))).isEqualTo(Map.of("normal", noNormal));
        assertThat(problems(Map.of("images", List.of("{id}.png"))))
                .isEqualTo(Map.of("normal", noNormal + " The images have no {defect}."));
        assertThat(problems(images("{id}.png")))
                .isEqualTo(Map.of(
                        "normal",
                        "Normal images are those of the {defect} 'good', but the images '{id}.png' have no {defect}. Put it into"
                                + " them, or write empty_mask or no_mask."));
    }

    @Test
    void rulesAboutMasksNeedMasks() {
        assertThat(problems(Map.of(
                        "images", List.of(IMAGES), "normal", List.of("empty_mask"), "mask_rule", List.of(">127"))))
                .isEqualTo(Map.of(
                        "mask_rule",
                        "It is about masks, but there are no masks. Say where they are (masks), or leave it out."));
        assertThat(problems(Map.of("images", List.of(IMAGES), "normal", List.of("empty_mask"))))
                .isEqualTo(Map.of(
                        "normal",
                        "'empty_mask' is about masks, but there are no masks. Say where they are (masks), or name the folders of"
                                + " normal images."));
        assertThat(problems(Map.of(
                        "images", List.of(IMAGES),
                        "masks", List.of("{id}.png"),
                        "normal", List.of("good", "no_mask"))))
                .isEqualTo(Map.of(
                        "normal", "'no_mask' is a rule of its own, so there are no names beside it. Keep either."));
    }

    @Test
    void masksAndMapsHaveThePartsOfImages() {
        assertThat(problems(Map.of(
                        "images", List.of(IMAGES),
                        "masks", List.of("{object}/{id}.png"),
                        "maps", List.of("{split}/{object}/{id}.tiff"),
                        "normal", List.of("good"),
                        "split", List.of("test"))))
                .isEqualTo(Map.of(
                        "masks",
                        "The masks have {object}, which the images do not have, so it is unknown which mask an image has. The"
                                + " images have {category}, {defect}, {id}.",
                        "maps",
                        "The maps have {split}, {object}, which the images do not have, so it is unknown which map an image has."
                                + " The images have {category}, {defect}, {id}.",
                        "split",
                        "The images have no {split}. Put it into them, or leave this out."));
    }

    @Test
    void allImagesHaveACategoryOrNone() {
        assertThat(problems(images(IMAGES, "more/{defect}/{id}.png")))
                .isEqualTo(Map.of(
                        "images[1]",
                        "Some images have {category}, and 'more/{defect}/{id}.png' does not. Put it into all, for example as"
                                + " {category:name}, or into none."));
    }

    @Test
    void theKeysAreThoseOfAConfiguration() {
        Map<String, List<String>> byKey = Map.of(
                "images", List.of(IMAGES),
                "masks", List.of("{id}.png"),
                "maps", List.of("{id}.tiff"),
                "normal", List.of("good"),
                "split", List.of("test"),
                "mask_rule", List.of(">0"));
        FolderPatterns folders = FolderPatterns.of(byKey);
        assertThat(folders.byKey()).isEqualTo(byKey);
        assertThat(folders.maskRule()).isEqualTo(Optional.of(">0"));
        assertThat(FolderPatterns.of(images(IMAGES)).byKey()).containsOnlyKeys("images", "normal");
    }

    @Test
    void theyAreCheckedBeforeTheyAreUsed(@TempDir Path folder) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> Predictions.builder(folder, folder)
                        .folders(FolderPatterns.of(images("{id}")))
                        .open())
                .withMessage("'{id}' has no extension. End it with one, or with .* for any.")
                .satisfies(refused -> assertThat(refused.key()).contains("layout.images"));
    }
}
