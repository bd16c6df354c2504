package io.github.anometry.plugin.files.internal.layout;

import io.github.anometry.api.data.DataCategory;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;

/** What the masks of a category's images are: files, or folders of files. */
interface CategoryMasks {
    /** The masks of a defect by the id of their image; none if there is no such folder. */
    SortedMap<String, Path> ofDefect(Path folder);

    /**
     * What is said of an image without a mask.
     *
     * @param file the image, or its map
     * @param folder of the masks of its defect
     * @param advice what else may be wrong
     */
    String noMask(Path file, Path folder, String id, String advice);

    /**
     * The categories that the images are.
     *
     * @param name of the folder of the maps
     * @param dataset the data set's folder of the category
     * @param images by defect, normal ones included
     */
    List<DataCategory> categories(String name, Path dataset, SortedMap<String, List<Image>> images);
}
