package io.github.anometry.plugin.files.internal.layout;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Maps, images and masks of folders like those of MVTec AD that do not match, of all categories. */
final class Mismatches {
    private final Path dataset;
    private final Set<String> severalMaps = new LinkedHashSet<>();
    private final Set<String> sameIds = new LinkedHashSet<>();
    private final Set<String> severalMasks = new LinkedHashSet<>();
    private final Set<String> regionsTwice = new LinkedHashSet<>();
    private final List<String> unknownCategories = new ArrayList<>();
    private final Set<String> knownCategories = new TreeSet<>();
    private final List<String> withoutImage = new ArrayList<>();
    private final List<String> withoutMask = new ArrayList<>();
    private int anomalous;
    private String expectedMask = "";
    private final List<String> withoutMap = new ArrayList<>();
    private int images;
    private String expectedMap = "";

    Mismatches(Path dataset) {
        this.dataset = dataset;
    }

    void severalMaps(Path first, Path second) {
        severalMaps.add(MatchMessages.and(List.of(first.toString(), second.toString())));
    }

    void severalMasks(Path first, Path second) {
        severalMasks.add(MatchMessages.and(List.of(first.toString(), second.toString())));
    }

    void regionTwice(Path first, Path second) {
        regionsTwice.add(MatchMessages.and(List.of(first.toString(), second.toString())));
    }

    void sameId(Path first, Path second) {
        sameIds.add(MatchMessages.and(List.of(first.toString(), second.toString())));
    }

    /** Names of files that differ only in case are one on some systems. */
    void requireDistinct(Collection<Path> files) {
        Map<String, Path> byId = new HashMap<>();
        for (Path file : files) {
            Path other = byId.putIfAbsent(Folder.id(file).toLowerCase(Locale.ROOT), file);
            if (other != null) {
                sameId(other, file);
            }
        }
    }

    /** @param maps how many the folder has */
    void unknownCategory(String name, int maps, Collection<String> known) {
        knownCategories.addAll(known);
        unknownCategories.add(MatchMessages.unknownCategory(name, maps, known));
    }

    /** @param images among which is none of its name */
    void withoutImage(Path map, Collection<Path> images) {
        String id = Folder.id(map);
        withoutImage.add(images.stream()
                .filter(image -> Folder.id(image).equalsIgnoreCase(id))
                .findFirst()
                .map(image -> MatchMessages.otherCase(map.toString(), Folder.id(image) + ".*"))
                .orElse(map.toString()));
    }

    /** Images with a defect, whether or not they have masks. */
    void anomalous(int count) {
        anomalous += count;
    }

    /** @param advice more about the image, in sentences */
    void withoutMask(Path file, String expected, String advice) {
        expectedMask = withoutMask.isEmpty() ? expected : expectedMask;
        withoutMask.add(file + (advice.isEmpty() ? "" : "." + advice));
    }

    /** Images of the data set, whether or not they have maps. */
    void images(int count) {
        images += count;
    }

    void withoutMap(String image, Path expected) {
        expectedMap = withoutMap.isEmpty() ? expected.toString() : expectedMap;
        withoutMap.add(image);
    }

    void addTo(Problems problems) {
        problems.add(MatchMessages.sameId(sameIds.size()), List.copyOf(sameIds));
        problems.add(MatchMessages.severalMasks(severalMasks.size()), List.copyOf(severalMasks));
        problems.add(MatchMessages.regionsTwice(regionsTwice.size()), List.copyOf(regionsTwice));
        problems.add(MatchMessages.noMask(withoutMask.size(), anomalous, expectedMask), withoutMask);
        problems.add(MatchMessages.severalMaps(severalMaps.size()), List.copyOf(severalMaps));
        problems.add(
                MatchMessages.unknownCategories(unknownCategories.size(), dataset, knownCategories), unknownCategories);
        problems.add(MatchMessages.noImage(withoutImage.size(), dataset), withoutImage);
        problems.add(MatchMessages.noMap(withoutMap.size(), images, expectedMap), withoutMap);
    }
}
