package io.github.anometry.plugin.files.internal.layout;

import io.github.anometry.api.data.DataCategory;
import io.github.anometry.api.error.ConfigurationException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The chosen categories. If a folder holds several categories, as in MVTec LOCO AD, the folder's name means all of
 * them.
 *
 * @param names all categories if empty
 * @param maps where the categories are looked for
 */
record Choice(Set<String> names, Path maps) {
    private static final String KEY = "category";

    boolean hasFolder(String folder) {
        return names.isEmpty() || names.stream().anyMatch(name -> folderOf(name).equals(folder));
    }

    /** @throws ConfigurationException if a category has no folder */
    void requireFolders(Collection<String> folders) {
        names.stream()
                .filter(name -> !folders.contains(folderOf(name)))
                .findFirst()
                .ifPresent(name -> {
                    throw unknown(name, folders);
                });
    }

    /**
     * The chosen categories.
     *
     * @param found all categories of the folders
     * @throws ConfigurationException if one is not among them
     */
    List<DataCategory> of(List<DataCategory> found) {
        List<String> known = found.stream().map(DataCategory::name).toList();
        for (String name : names) {
            if (known.stream().noneMatch(category -> stands(name, category))) {
                throw unknown(name, known);
            }
        }
        return found.stream()
                .filter(category -> names.isEmpty() || names.stream().anyMatch(name -> stands(name, category.name())))
                .toList();
    }

    private static boolean stands(String name, String category) {
        return category.equals(name) || folderOf(category).equals(name);
    }

    private static String folderOf(String category) {
        int slash = category.indexOf('/');
        return slash < 0 ? category : category.substring(0, slash);
    }

    private ConfigurationException unknown(String name, Collection<String> found) {
        return new ConfigurationException(KEY, FolderMessages.noMapsOfCategory(name, maps, found), null);
    }
}
