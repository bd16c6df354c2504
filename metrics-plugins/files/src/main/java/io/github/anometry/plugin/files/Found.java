package io.github.anometry.plugin.files;

import io.github.anometry.api.data.DataCategory;
import io.github.anometry.api.data.DataSample;
import io.github.anometry.api.data.LayoutData;
import io.github.anometry.api.data.MaskRule;
import io.github.anometry.api.data.MissingMaps;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.internal.Wording;
import io.github.anometry.api.warning.Warning;
import io.github.anometry.plugin.files.internal.manifest.Manifest;
import io.github.anometry.plugin.files.internal.pixel.MaskMeaning;
import io.github.anometry.plugin.files.internal.size.Sizing;
import io.github.anometry.plugin.files.prepare.Preparation;
import io.github.anometry.plugin.files.prepare.Resize;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What there is to evaluate, and what else was found.
 *
 * @param categories at least one
 * @param missing images of the data set without a map
 * @param withoutMaps categories of the data set without any maps
 * @param arrays the arrays chosen from NPZ archives: {@code file[key]}, by role
 * @param layout that found them; empty for arrays
 * @param leftOut images, or rows of a manifest, that are of another split
 * @param maskRule which values of masks mark anomalous pixels
 */
record Found(
        List<Category> categories,
        List<MissingMaps> missing,
        List<Warning> warnings,
        List<String> withoutMaps,
        Map<String, String> arrays,
        Optional<String> layout,
        int leftOut,
        MaskRule maskRule) {
    /** In place of the name of a layout. */
    private static final String MANIFEST = "manifest";

    /** @param maps the folder of the maps */
    static Found of(Layouts.Read read, Path maps, Sizing sizing) {
        LayoutData data = read.data();
        ImageNames names = ImageNames.below(maps);
        return of(read.layout(), data, withMissingCategories(read), names, data.leftOut(), sizing);
    }

    static Found of(Manifest.Listed listed, Sizing sizing) {
        LayoutData data = listed.data();
        ImageNames names = ImageNames.ofManifest(listed.paths());
        return of(MANIFEST, data, data.warnings(), names, listed.leftOut(), sizing);
    }

    private static Found of(
            String layout, LayoutData data, List<Warning> warnings, ImageNames names, int leftOut, Sizing sizing) {
        requirePossible(data, sizing.preparation());
        Preparation preparation = sizing.preparation();
        requireUseful(data, preparation);
        MaskRule rule = preparation.maskRule().or(data::maskRule).orElse(MaskRule.POSITIVE);
        MaskMeaning meaning = new MaskMeaning(rule, preparation.ignored());
        MapScores scores = new MapScores();
        List<Category> categories = new ArrayList<>();
        for (DataCategory category : data.categories()) {
            categories.add(Category.of(category, scores.areIn(category.samples()), sizing, meaning, names));
        }
        return new Found(
                List.copyOf(categories),
                data.missing(),
                Warning.merge(warnings),
                data.categoriesWithoutMaps(),
                Map.of(),
                Optional.of(layout),
                leftOut,
                rule);
    }

    private static void requirePossible(LayoutData data, Preparation preparation) {
        if (data.categories().stream().noneMatch(LayoutSamples::hasRegions)) {
            return;
        }
        Resize resize = preparation.resize();
        if (resize.what() == Resize.What.MASKS || resize.what() == Resize.What.BOTH) {
            throw new ConfigurationException("resize", SampleMessages.regionsNeedTheirSize(resize), null);
        }
        if (preparation.maskRule().isPresent()) {
            throw new ConfigurationException("mask_rule", SampleMessages.notWithRegions("mask_rule"), null);
        }
        if (!preparation.ignored().isEmpty()) {
            throw new ConfigurationException("ignore", SampleMessages.notWithRegions("ignore"), null);
        }
    }

    /** A setting that has nothing to act on is a mistake. */
    private static void requireUseful(LayoutData data, Preparation preparation) {
        List<DataSample> samples = data.categories().stream()
                .flatMap(category -> category.samples().stream())
                .toList();
        if (samples.stream().allMatch(sample -> sample.map().isEmpty())) {
            requireDefault(preparation.resize().equals(Resize.maps()), "resize", preparation.resize());
            requireDefault(!preparation.imageScore().isOfMap(), "image_score", preparation.imageScore());
            requireDefault(preparation.pool() == 1, "pool", preparation.pool());
            requireDefault(preparation.smooth() == 0, "smooth", Wording.number(preparation.smooth()));
        }
        boolean haveMasks = samples.stream()
                .flatMap(sample -> LayoutSamples.masks(sample.truth()))
                .findAny()
                .isPresent();
        if (preparation.maskRule().isPresent() && !haveMasks) {
            String rule = preparation.maskRule().get().toString();
            throw new ConfigurationException("mask_rule", SampleMessages.needsMasks("mask_rule", rule), null);
        }
        if (!preparation.ignored().isEmpty() && !haveMasks) {
            String values = String.join(
                    ",",
                    preparation.ignored().stream().sorted().map(Wording::number).toList());
            throw new ConfigurationException("ignore", SampleMessages.needsMasks("ignore", values), null);
        }
    }

    private static void requireDefault(boolean isDefault, String key, Object value) {
        if (!isDefault) {
            throw new ConfigurationException(key, SampleMessages.needsMaps(key, value.toString()), null);
        }
    }

    private static List<Warning> withMissingCategories(Layouts.Read read) {
        List<Warning> warnings = new ArrayList<>(read.data().warnings());
        List<String> missing = read.data().categoriesWithoutMaps();
        if (!missing.isEmpty()) {
            String message = WarningMessages.missingCategories(missing, read.misnamedFolders());
            warnings.add(new Warning(Warning.MISSING_CATEGORY, message, missing.size(), Optional.empty()));
        }
        return warnings;
    }

    static Found of(ArraySources sources, Sizing sizing) {
        try (ArraySamples samples = ArraySamples.open(sources, sizing)) {
            Category all = Category.ofArrays(
                    samples.size(), sources.scores() != null, () -> ArraySamples.open(sources, sizing));
            List<Warning> warnings = new ArrayList<>(sources.unusedArrays(samples.size()));
            sources.unusedScores()
                    .ifPresent(scores -> warnings.add(
                            Warning.of(Warning.UNUSED_SCORES, WarningMessages.unusedScores(scores), scores)));
            return new Found(
                    List.of(all),
                    List.of(),
                    Warning.merge(warnings),
                    List.of(),
                    sources.fromArchives(),
                    Optional.empty(),
                    0,
                    sizing.preparation().maskRule().orElse(MaskRule.POSITIVE));
        }
    }
}
