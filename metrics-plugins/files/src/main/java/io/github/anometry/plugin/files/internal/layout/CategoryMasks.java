package io.github.anometry.plugin.files.internal.layout;

import io.github.anometry.api.data.DataCategory;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;

/** The form of a category's masks: files, or folders of files. */
interface CategoryMasks {
    /** The masks of a defect by the id of their image; empty if there is no such folder. */
    SortedMap<String, Path> ofDefect(Path folder, Mismatches mismatches);

    /**
     * Where the mask of an image would be, for messages.
     *
     * @param folder of the masks of its defect
     */
    String expected(Path folder, String id);

    /** What may be its mask under another name: a sentence, or nothing. */
    String hint(Path folder, String id);

    /**
     * Turns images into categories.
     *
     * @param name of the folder of the maps
     * @param dataset the data set's folder of the category
     * @param images by defect, normal ones included
     */
    List<DataCategory> categories(String name, Path dataset, SortedMap<String, List<Image>> images);
}
