package io.github.anometry.plugin.files.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people get wrong about the folders of a data set and of its maps. */
public enum LayoutMistake {
    /** Nothing: what the others are compared with. */
    NOTHING(true) {
        @Override
        protected boolean make(Folders folders) {
            return true;
        }
    },
    /** Files that systems leave behind. */
    LITTER_OF_SYSTEMS(true) {
        @Override
        protected boolean make(Folders folders) {
            for (Path root : List.of(folders.maps, folders.dataset)) {
                for (Path folder : all(root, Files::isDirectory)) {
                    write(folder.resolve(".DS_Store"));
                    write(folder.resolve("Thumbs.db"));
                    write(folder.resolve("._0000.tiff"));
                    write(folder.resolve(".cache/0000.tiff"));
                    write(folder.resolve("@eaDir/0000.tiff"));
                }
            }
            return true;
        }
    },
    /** The maps of another category among them. */
    MAPS_OF_AN_UNKNOWN_CATEGORY(false) {
        @Override
        protected boolean make(Folders folders) {
            Path category = folders.categoryOfMaps();
            if (category.equals(folders.firstMap())) {
                return false;
            }
            copy(folders.firstMap(), category.resolveSibling(Folders.name(category) + "x"), category);
            return true;
        }
    },
    /** The maps of a defect that the data set does not have. */
    MAPS_OF_AN_UNKNOWN_DEFECT(false) {
        @Override
        protected boolean make(Folders folders) {
            Path map = folders.firstMap();
            Path folder = map.getParent();
            if (folder.equals(folders.maps)) {
                return false;
            }
            copy(map, folder.resolveSibling("defect9"), folder);
            return true;
        }
    },
    /** The folder above that of the maps. */
    MAPS_ONE_TOO_HIGH(false) {
        @Override
        protected boolean make(Folders folders) {
            folders.wrap("run1", folders.maps);
            return true;
        }
    },
    /** A folder within that of the maps. */
    MAPS_ONE_TOO_LOW(false) {
        @Override
        protected boolean make(Folders folders) {
            Path folder = folders.firstMap().getParent();
            boolean isBelow = !folder.equals(folders.maps);
            folders.maps = folder;
            return isBelow;
        }
    },
    /** The folder above that of the data set. */
    DATA_ONE_TOO_HIGH(false) {
        @Override
        protected boolean make(Folders folders) {
            folders.wrap("raw", folders.dataset);
            return true;
        }
    },
    /** A folder within that of the data set: that of its masks. */
    MASKS_AS_DATA(false) {
        @Override
        protected boolean make(Folders folders) {
            Path folder = folders.firstMask().getParent();
            boolean isBelow = !folder.equals(folders.dataset);
            folders.dataset = folder;
            return isBelow;
        }
    },
    /** The maps as data and the data as maps. */
    SWAPPED(false) {
        @Override
        protected boolean make(Folders folders) {
            Path maps = folders.maps;
            folders.maps = folders.dataset;
            folders.dataset = maps;
            return true;
        }
    },
    /** The data set as its maps. */
    DATA_AS_MAPS(false) {
        @Override
        protected boolean make(Folders folders) {
            folders.maps = folders.dataset;
            return true;
        }
    },
    /** The maps as their data set. */
    MAPS_AS_DATA(false) {
        @Override
        protected boolean make(Folders folders) {
            folders.dataset = folders.maps;
            return true;
        }
    },
    /** No maps yet. */
    NO_MAPS(false) {
        @Override
        protected boolean make(Folders folders) {
            folders.files(folders.maps).forEach(LayoutMistake::delete);
            return true;
        }
    },
    /** No data. */
    NO_DATA(false) {
        @Override
        protected boolean make(Folders folders) {
            folders.dataset = mkdirs(folders.dataset.resolveSibling("empty"));
            return true;
        }
    },
    /** Maps in a format that is none. */
    MAPS_IN_ANOTHER_FORMAT(false) {
        @Override
        protected boolean make(Folders folders) {
            folders.files(folders.maps).forEach(map -> rename(map, name -> name.replace(".tiff", ".pt")));
            return true;
        }
    },
    /** One map in a format that is none. */
    ONE_MAP_IN_ANOTHER_FORMAT(false) {
        @Override
        protected boolean make(Folders folders) {
            rename(folders.firstMap(), name -> name.replace(".tiff", ".pt"));
            return true;
        }
    },
    /** Maps with something behind their names. */
    MAPS_WITH_A_SUFFIX(false) {
        @Override
        protected boolean make(Folders folders) {
            folders.files(folders.maps).forEach(map -> rename(map, name -> name.replace(".tiff", "_map.tiff")));
            return true;
        }
    },
    /** One map is missing. */
    A_MAP_IS_MISSING(false) {
        @Override
        protected boolean make(Folders folders) {
            delete(folders.firstMap());
            return true;
        }
    },
    /** There is a map too many. */
    A_MAP_TOO_MANY(false) {
        @Override
        protected boolean make(Folders folders) {
            copyTo(folders.firstMap(), folders.firstMap().resolveSibling("surplus.tiff"));
            return true;
        }
    },
    /** There is a map too many among those of normal images. */
    TWO_MAPS_OF_ONE_IMAGE(false) {
        @Override
        protected boolean make(Folders folders) {
            Path map = folders.firstMap();
            copyTo(map, map.resolveSibling(Folders.name(map).replace(".tiff", ".npy")));
            return true;
        }
    },
    /** A map is named in upper case. */
    A_MAP_IN_OTHER_CASE(false) {
        @Override
        protected boolean make(Folders folders) {
            Optional<Path> map = folders.files(folders.maps).stream()
                    .filter(file -> !Folders.otherCase(file).equals(file))
                    .findFirst();
            map.ifPresent(file -> rename(file, name -> Folders.name(Folders.otherCase(file))));
            return map.isPresent();
        }
    },
    /** A folder of maps is named in upper case. */
    A_FOLDER_IN_OTHER_CASE(false) {
        @Override
        protected boolean make(Folders folders) {
            Path folder = folders.firstMap().getParent();
            if (folder.equals(folders.maps) || Folders.otherCase(folder).equals(folder)) {
                return false;
            }
            rename(folder, name -> Folders.name(Folders.otherCase(folder)));
            return true;
        }
    },
    /** A mask is missing. */
    A_MASK_IS_MISSING(false) {
        @Override
        protected boolean make(Folders folders) {
            delete(folders.firstMask());
            return true;
        }
    },
    /** A mask too many. */
    A_MASK_TOO_MANY(false) {
        @Override
        protected boolean make(Folders folders) {
            Path mask = folders.firstMask();
            copyTo(mask, mask.resolveSibling(Folders.name(mask).replaceFirst("\\d+|[a-z](?=\\.)", "9999")));
            return true;
        }
    },
    /** Two masks of an image. */
    TWO_MASKS_OF_ONE_IMAGE(false) {
        @Override
        protected boolean make(Folders folders) {
            Path mask = folders.firstMask();
            String name = Folders.name(mask);
            copyTo(mask, mask.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ".gif"));
            return true;
        }
    },
    /** A mask of another shape. */
    A_MASK_OF_ANOTHER_SHAPE(false) {
        @Override
        protected boolean make(Folders folders) {
            Path mask = folders.firstMask();
            TestNpy.write(mask.getParent(), Folders.name(mask), TestPng.mask(2, 6, 3));
            return true;
        }
    },
    /** An image is missing. */
    AN_IMAGE_IS_MISSING(false) {
        @Override
        protected boolean make(Folders folders) {
            Optional<Path> image = folders.firstImage();
            image.ifPresent(LayoutMistake::delete);
            return image.isPresent();
        }
    },
    /** The list of the images is missing. */
    THE_LIST_IS_MISSING(false) {
        @Override
        protected boolean make(Folders folders) {
            Optional<Path> list = folders.list();
            list.ifPresent(LayoutMistake::delete);
            return list.isPresent();
        }
    },
    /** The list of the images has another column. */
    THE_LIST_HAS_ANOTHER_COLUMN(false) {
        @Override
        protected boolean make(Folders folders) {
            return folders.editList("img_path", "img_pth")
                    || folders.editList("image_path", "image")
                    || folders.editList("mask\n", "maks\n")
                    || folders.editList("defect_name", "defect");
        }
    },
    /** The list of the images has a path of nothing. */
    THE_LIST_HAS_A_WRONG_PATH(false) {
        @Override
        protected boolean make(Folders folders) {
            return folders.editList("000.JPG", "009.JPG")
                    || folders.editList("images/0.jpg", "images/9.jpg")
                    || folders.editList("audiojack_0001_OK_C1_2023.jpg", "audiojack_0009_OK_C1_2023.jpg");
        }
    },
    /** The list of the images is empty. */
    THE_LIST_IS_EMPTY(false) {
        @Override
        protected boolean make(Folders folders) {
            Optional<Path> list = folders.list();
            list.ifPresent(file -> TestNpy.write(file.getParent(), Folders.name(file), new byte[0]));
            return list.isPresent();
        }
    },
    /** Maps of training images, which are no mistake. */
    MAPS_OF_TRAINING_IMAGES(true) {
        @Override
        protected boolean make(Folders folders) {
            List<Path> images = all(folders.dataset, Files::isRegularFile).stream()
                    .filter(image -> image.toString().contains("train"))
                    .toList();
            for (Path image : images) {
                String path = folders.dataset.relativize(image).toString().replaceFirst("\\.\\w+$", ".tiff");
                copyTo(folders.firstMap(), folders.maps.resolve(path));
            }
            return !images.isEmpty();
        }
    },
    /** Pictures of results beside the maps. */
    PICTURES_BESIDE_THE_MAPS(false) {
        @Override
        protected boolean make(Folders folders) {
            TestNpy.write(folders.maps, "overlays/0000.png", TestPng.mask(2, 2, 1));
            return true;
        }
    };

    private final boolean harmless;

    LayoutMistake(boolean harmless) {
        this.harmless = harmless;
    }

    /** Whether the result is the same as without it. */
    public boolean isHarmless() {
        return harmless;
    }

    /** Makes it; false if this data set cannot have it. */
    protected abstract boolean make(Folders folders);

    /**
     * Makes it.
     *
     * @return the folders to measure; empty if this data set cannot have it
     */
    public Optional<Folders> in(TestDataset data) {
        Folders folders = new Folders(data.maps, data.dataset);
        return make(folders) ? Optional.of(folders) : Optional.empty();
    }

    /** The folders that are passed. */
    public static final class Folders {
        public Path maps;
        public Path dataset;
        private final Path ofMaps;
        private final Path ofDataset;

        Folders(Path maps, Path dataset) {
            this.maps = maps;
            this.dataset = dataset;
            this.ofMaps = maps;
            this.ofDataset = dataset;
        }

        private static String name(Path path) {
            return path.getFileName().toString();
        }

        private static Path otherCase(Path path) {
            String name = name(path);
            int dot = name.lastIndexOf('.');
            String stem = dot < 0 ? name : name.substring(0, dot);
            String upper = stem.toUpperCase(Locale.ROOT);
            String other = upper.equals(stem) ? stem.toLowerCase(Locale.ROOT) : upper;
            return path.resolveSibling(other + name.substring(stem.length()));
        }

        private List<Path> files(Path folder) {
            return all(folder, Files::isRegularFile);
        }

        private Path firstMap() {
            return files(ofMaps).get(0);
        }

        private Path categoryOfMaps() {
            return ofMaps.resolve(ofMaps.relativize(firstMap()).getName(0));
        }

        /** Masks and lists have content; images are one byte. */
        private Path firstMask() {
            return files(ofDataset).stream()
                    .filter(file -> size(file) > 1 && name(file).matches("(?i).*\\.(png|bmp)"))
                    .filter(file -> !file.toString().contains("/good/"))
                    .findFirst()
                    .orElseThrow();
        }

        private Optional<Path> firstImage() {
            return files(ofDataset).stream()
                    .filter(file -> size(file) == 1 && !file.toString().contains("train"))
                    .findFirst();
        }

        /** VisA also has lists of categories, which that of the split replaces. */
        private Optional<Path> list() {
            return files(ofDataset).stream()
                    .filter(file -> name(file).matches(".*\\.(csv|json)"))
                    .max(Comparator.comparing(file -> name(file).equals("1cls.csv")));
        }

        private boolean editList(String text, String other) {
            Optional<Path> list = list();
            if (list.isEmpty()) {
                return false;
            }
            String content = read(list.get());
            TestNpy.write(
                    list.get().getParent(),
                    name(list.get()),
                    content.replaceFirst(text, other).getBytes(StandardCharsets.UTF_8));
            return content.contains(text);
        }

        /** Moves all of a folder into a new folder within it. */
        private void wrap(String name, Path folder) {
            List<Path> files = files(folder);
            Set<Path> tops = files.stream()
                    .map(file -> folder.resolve(folder.relativize(file).getName(0)))
                    .collect(Collectors.toSet());
            Path inner = mkdirs(folder.resolve(name));
            tops.forEach(top -> move(top, inner.resolve(name(top))));
        }
    }

    private static List<Path> all(Path folder, Predicate<Path> which) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(which).sorted(Comparator.naturalOrder()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file) {
        TestNpy.write(file.getParent(), Folders.name(file), new byte[] {0, 1, 2});
    }

    private static Path mkdirs(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void move(Path file, Path target) {
        try {
            Files.move(file, target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Rename {
        String of(String name);
    }

    private static void rename(Path file, Rename rename) {
        move(file, file.resolveSibling(rename.of(Folders.name(file))));
    }

    private static void copyTo(Path file, Path target) {
        try {
            mkdirs(target.getParent());
            Files.copy(file, target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** To another folder, below which it has the path that it has below its own. */
    private static void copy(Path file, Path other, Path own) {
        copyTo(file, other.resolve(own.relativize(file).toString()));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
