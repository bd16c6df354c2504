package io.github.anometry.plugin.files.internal.layout;

import io.github.anometry.api.error.DataException;
import io.github.anometry.plugin.files.internal.format.FileErrors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The content of a folder, sorted by name, without hidden files. */
public final class Folder {
    /** The extensions of maps. */
    public static final Set<String> MAPS = Set.of(".tiff", ".tif", ".npy", ".npz", ".png");
    /** The extensions of masks. */
    public static final Set<String> MASKS = Set.of(".tiff", ".tif", ".npy", ".npz", ".png", ".bmp", ".gif");
    /** Treated as masks if there is no other, so that reading them explains why they are rejected. */
    private static final Set<String> LOSSY_MASKS = Set.of(".jpg", ".jpeg", ".webp");

    /** The extensions of images. */
    public static final Set<String> IMAGES = Set.of(
            ".png", ".jpg", ".jpeg", ".bmp", ".tif", ".tiff", ".gif", ".webp", ".avif", ".jfif", ".jp2", ".heic",
            ".ppm", ".pgm");
    /** Leftovers of file managers. */
    private static final Set<String> LITTER = Set.of("thumbs.db", "desktop.ini");

    /** What systems put beside the folders of people. */
    private static final Set<String> OF_SYSTEMS =
            Set.of("lost+found", "$recycle.bin", "system volume information", "@eadir", "__macosx");
    /** Folders may have links that lead around in circles. */
    private static final int DEEPEST_EXAMPLE = 8;

    private static final String MASK_SUFFIX = "_mask";

    private Folder() {}

    /** Names of files that are read must be text; those of other files do not matter. */
    private static List<Path> entries(Path folder, Predicate<Path> read) {
        List<Path> entries = entries(folder).stream().filter(read).toList();
        entries.stream().filter(entry -> !FileNames.isText(entry)).findFirst().ifPresent(entry -> {
            throw new DataException(FolderMessages.nameIsNoText(folder, entry));
        });
        entries.stream().filter(entry -> name(entry).isBlank()).findFirst().ifPresent(entry -> {
            throw new DataException(FolderMessages.nameIsBlank(folder, name(entry)));
        });
        return entries;
    }

    private static List<Path> entries(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> !name(entry).startsWith(".")
                            && !OF_SYSTEMS.contains(name(entry).toLowerCase(Locale.ROOT)))
                    .sorted(Comparator.comparing(Folder::name))
                    .toList();
        } catch (IOException e) {
            throw FileErrors.unreadable(folder, e);
        } catch (UncheckedIOException e) {
            throw FileErrors.unreadable(folder, Objects.requireNonNull(e.getCause()));
        }
    }

    /**
     * Whether there is such a folder.
     *
     * @throws DataException if it is not accessible, since its content would be left out silently
     */
    public static boolean isFolder(Path path) {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class).isDirectory();
        } catch (AccessDeniedException e) {
            throw FileErrors.unreadable(path, e);
        } catch (IOException none) {
            if (Files.isSymbolicLink(path)) {
                // Perhaps on a disk that is not mounted, whose content would be left out silently.
                throw FileErrors.unreadable(path, none);
            }
            return false;
        }
    }

    public static String name(Path path) {
        Path name = path.getFileName();
        return name == null ? "" : name.toString();
    }

    /** Also for a folder given as {@code .} or ending with {@code ..}. */
    public static String realName(Path folder) {
        return name(folder.toAbsolutePath().normalize());
    }

    /** For messages: leaves out names that are not text, because they cannot be shown. */
    public static List<String> names(Path folder) {
        return entries(folder).stream()
                .filter(FileNames::isText)
                .map(Folder::name)
                .toList();
    }

    /** The first file in a folder or below it, as an example; empty if there is none, or none that can be listed. */
    public static Optional<Path> firstFileBelow(Path folder) {
        try (Stream<Path> files = Files.walk(folder, DEEPEST_EXAMPLE)) {
            return files.filter(file -> !name(file).startsWith(".") && Files.isRegularFile(file))
                    .filter(FileNames::isText)
                    .min(Comparator.naturalOrder());
        } catch (IOException | UncheckedIOException unreadable) {
            return Optional.empty();
        }
    }

    /** The folders in it. */
    public static List<Path> folders(Path folder) {
        return entries(folder, Folder::isFolderOrLost);
    }

    /** A broken link may have led to a folder, unless its name looks like a file's. */
    private static boolean isFolderOrLost(Path entry) {
        return Files.isDirectory(entry)
                || (Files.isSymbolicLink(entry) && name(entry).indexOf('.') < 0 && isFolder(entry));
    }

    /** Folders of some categories, other than these: {@code screw/tests}. */
    public static List<String> within(Path folder, Collection<String> categories) {
        return folders(folder).stream()
                .filter(category -> categories.contains(name(category)))
                .flatMap(category -> folderNames(category).stream().map(name -> name(category) + "/" + name))
                .toList();
    }

    /** The folders' names; empty if there is no such folder. */
    static List<String> folderNames(Path folder) {
        return isFolder(folder) ? folders(folder).stream().map(Folder::name).toList() : List.of();
    }

    /** The folders with a subfolder {@code test}, by name; the folder itself if it has one. */
    static SortedMap<String, Path> categories(Path folder) {
        SortedMap<String, Path> categories = new TreeMap<>();
        if (isFolder(folder.resolve(FolderNames.TEST))) {
            categories.put(realName(folder), folder);
            return categories;
        }
        folders(folder).stream()
                .filter(category -> isFolder(category.resolve(FolderNames.TEST)))
                .forEach(category -> categories.put(name(category), category));
        return categories;
    }

    /** The files that may be maps, by name; several may have one id. */
    public static List<Path> mapFiles(Path folder) {
        return entries(folder, entry -> has(MAPS, entry));
    }

    /** The files that may be images of a data set. */
    public static List<Path> imageFiles(Path folder) {
        return entries(folder, entry -> has(IMAGES, entry) && !Files.isDirectory(entry));
    }

    /** The files that may be masks, also in formats that are rejected when they are read. */
    public static List<Path> possibleMasks(Path folder) {
        return entries(folder, entry -> (has(MASKS, entry) || has(LOSSY_MASKS, entry)) && !Files.isDirectory(entry));
    }

    /** The maps by id, the name without extension. */
    static SortedMap<String, Path> maps(Path folder, Mismatches mismatches) {
        SortedMap<String, Path> maps = new TreeMap<>();
        for (Path entry : entries(folder, entry -> has(MAPS, entry))) {
            Path other = maps.putIfAbsent(id(entry), entry);
            if (other != null) {
                mismatches.severalMaps(other, entry);
            }
        }
        return maps;
    }

    /** The files in a folder of maps whose names are not those of maps. */
    public static List<Path> unread(Path folder) {
        return entries(folder).stream()
                .filter(entry -> !has(MAPS, entry)
                        && !LITTER.contains(name(entry).toLowerCase(Locale.ROOT))
                        && !Files.isDirectory(entry))
                .toList();
    }

    /** The images in a folder of masks that are not read as masks. */
    static List<Path> unreadMasks(Path folder) {
        return entries(folder).stream()
                .filter(entry -> has(IMAGES, entry) && !has(MASKS, entry) && !Files.isDirectory(entry))
                .toList();
    }

    /** The images of a data set by id. Empty if there is no such folder. */
    static SortedMap<String, Path> images(Path folder, Mismatches mismatches) {
        SortedMap<String, Path> images = new TreeMap<>();
        if (isFolder(folder)) {
            for (Path entry : entries(folder, entry -> has(IMAGES, entry))) {
                Path other = images.putIfAbsent(id(entry), entry);
                if (other != null) {
                    mismatches.sameId(other, entry);
                }
            }
        }
        return images;
    }

    /** The masks by the id of their image: the name without extension and {@code _mask}. */
    static SortedMap<String, Path> masks(Path folder, Mismatches mismatches) {
        SortedMap<String, Path> masks = new TreeMap<>();
        if (!isFolder(folder)) {
            return masks;
        }
        List<Path> entries = entries(folder, entry -> has(MASKS, entry) || has(LOSSY_MASKS, entry));
        for (Path entry : entries) {
            if (has(MASKS, entry)) {
                Path other = masks.putIfAbsent(maskId(entry), entry);
                if (other != null) {
                    mismatches.severalMasks(other, entry);
                }
            }
        }
        entries.stream()
                .filter(entry -> has(LOSSY_MASKS, entry))
                .forEach(entry -> masks.putIfAbsent(maskId(entry), entry));
        return masks;
    }

    /** The masks of normal images, which need none, by the id of their image: single files, and those in the image's folder. */
    static Map<String, List<Path>> masksOfNormal(Path folder) {
        Map<String, List<Path>> masks = new HashMap<>();
        if (!isFolder(folder)) {
            return masks;
        }
        for (Path entry : entries(folder, entry -> has(MASKS, entry) || Files.isDirectory(entry))) {
            if (Files.isDirectory(entry)) {
                masks.computeIfAbsent(name(entry), id -> new ArrayList<>()).addAll(maskFiles(entry));
            } else if (has(MASKS, entry)) {
                masks.computeIfAbsent(maskId(entry), id -> new ArrayList<>()).add(entry);
            }
        }
        return masks;
    }

    private static String maskId(Path entry) {
        String id = id(entry);
        return id.endsWith(MASK_SUFFIX) ? id.substring(0, id.length() - MASK_SUFFIX.length()) : id;
    }

    /** The folders of masks by the id of their image. */
    static SortedMap<String, Path> maskFolders(Path folder) {
        SortedMap<String, Path> images = new TreeMap<>();
        if (!isFolder(folder)) {
            return images;
        }
        for (Path entry : entries(folder, entry -> has(MASKS, entry) || Files.isDirectory(entry))) {
            if (Files.isDirectory(entry)) {
                images.put(name(entry), entry);
            } else if (has(MASKS, entry)) {
                throw new DataException(FolderMessages.maskBesideFolders(entry, folder.resolve(id(entry))));
            }
        }
        return images;
    }

    /** The masks of one image, or of one defect. */
    static List<Path> maskFiles(Path folder) {
        return entries(folder, entry -> has(MASKS, entry));
    }

    private static boolean has(Set<String> extensions, Path entry) {
        String name = name(entry).toLowerCase(Locale.ROOT);
        int dot = name.lastIndexOf('.');
        return dot >= 0 && extensions.contains(name.substring(dot));
    }

    /** The name without extension. */
    public static String id(Path entry) {
        String name = name(entry);
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }
}
