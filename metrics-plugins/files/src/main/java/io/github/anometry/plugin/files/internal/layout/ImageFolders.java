package io.github.anometry.plugin.files.internal.layout;

import io.github.anometry.api.data.DataCategory;
import io.github.anometry.api.data.LayoutData;
import io.github.anometry.api.data.LayoutRequest;
import io.github.anometry.api.error.DataException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** The images of a data set without predictions. */
record ImageFolders(LayoutRequest request) implements CategoryFolders {
    @Override
    public List<Path> categories() {
        Choice choice = choice();
        return folders().entrySet().stream()
                .filter(folder -> choice.hasFolder(folder.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private Choice choice() {
        return new Choice(request.categories(), request.dataset());
    }

    private SortedMap<String, Path> folders() {
        SortedMap<String, Path> folders = Folder.categories(request.dataset());
        if (folders.isEmpty()) {
            throw new DataException(FolderMessages.noImages(request.dataset(), Folder.names(request.dataset())));
        }
        return folders;
    }

    @Override
    public LayoutData read(String layout, Function<Path, CategoryMasks> masks) {
        SortedMap<String, Path> folders = folders();
        Choice choice = choice();
        choice.requireFolders(folders.keySet());
        Mismatches mismatches = new Mismatches(request.dataset());
        List<DataCategory> categories = new ArrayList<>();
        folders.forEach((name, folder) -> {
            if (choice.hasFolder(name)) {
                categories.addAll(category(name, folder, masks.apply(folder), mismatches));
            }
        });
        Problems problems = new Problems(layout, request.dataset());
        mismatches.addTo(problems);
        problems.requireNone();
        return LayoutData.of(choice.of(categories));
    }

    private static List<DataCategory> category(String name, Path folder, CategoryMasks masks, Mismatches mismatches) {
        GroundTruth truth = GroundTruth.of(folder, masks);
        SortedMap<String, List<Image>> images = new TreeMap<>();
        for (String defect : Folder.folderNames(truth.test())) {
            SortedMap<String, Path> ofDefect = truth.images(defect, mismatches);
            if (!ofDefect.isEmpty()) {
                images.put(defect, truth.ofImages(defect, ofDefect, mismatches));
            }
        }
        if (images.isEmpty()) {
            Path test = truth.test();
            throw new DataException(
                    FolderMessages.noImages(test, Files.isDirectory(test) ? Folder.names(test) : Folder.names(folder)));
        }
        return masks.categories(name, folder, images);
    }
}
