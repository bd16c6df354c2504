package io.github.anometry.plugin.files;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What there is to evaluate, and what there is besides.
 *
 * @param categories at least one
 * @param missing images of the data set without a map
 * @param unread files in folders of maps
 * @param withoutMaps categories of the data set that have no maps at all
 * @param arrays what was chosen from NPZ archives: {@code file[key]}, by role
 * @param unusedScores scores in an archive that are not used: {@code file:key}
 */
record Found(
        List<Category> categories,
        List<MissingImages> missing,
        List<UnreadFiles> unread,
        List<String> withoutMaps,
        Map<String, String> arrays,
        Optional<String> unusedScores) {}
