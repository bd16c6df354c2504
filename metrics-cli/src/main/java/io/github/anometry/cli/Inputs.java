package io.github.anometry.cli;

import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.spi.DataLayout;
import io.github.anometry.cli.internal.InputMessages;
import io.github.anometry.core.config.RunSettings;
import io.github.anometry.plugin.files.Predictions;
import io.github.anometry.plugin.files.folders.FolderPatterns;
import io.github.anometry.plugin.files.prepare.Preparation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What to evaluate: maps, masks and what belongs to them, as options or by position. */
final class Inputs {
    private static final String STANDARD_INPUT = "-";
    private static final String AUTO = "auto";
    private static final Pattern OPENED = Pattern.compile("/dev/stdin|/dev/fd/\\d+|/proc/self/fd/\\d+");

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Parameters(
            arity = "0..2",
            paramLabel = "MAPS MASKS",
            hideParamSyntax = true,
            description =
                    "The same as --maps and --masks. One NPZ file may hold both, or a manifest list them, which may be"
                            + " on standard input (-).")
    private List<Path> positionals = new ArrayList<>();

    @Option(
            names = "--maps",
            paramLabel = "DIR|NPY",
            description = "The anomaly maps: TIFF, NPY, NPZ or PNG files in folders, or one array file.")
    private @Nullable Path maps;

    @Option(
            names = {"--masks", "--data"},
            paramLabel = "DIR|NPY",
            description =
                    "The ground-truth masks: the data set's folder, or one array file. FILE.npz:KEY names one array of "
                            + "an NPZ file.")
    private @Nullable Path masks;

    @Option(
            names = "--manifest",
            paramLabel = "CSV|-",
            description =
                    "A table of the images, instead of maps and masks: columns among image_path, map_path, mask_path,"
                            + " label, score, category, defect_type, split, sample_id, object_id and ignore_path; - is"
                            + " standard input.")
    private @Nullable Path manifest;

    @Option(
            names = "--scores",
            paramLabel = "NPY|CSV",
            description =
                    "Image scores: [N] with array files; with folders a CSV file with a column score, and image_path, map_path or"
                            + " sample_id, of which the end of a path is enough. Default: those in an NPZ file, else the"
                            + " maximum of each map.")
    private @Nullable Path scores;

    @Option(
            names = "--labels",
            paramLabel = "NPY|CSV",
            description =
                    "Image labels: [N] with array files; with folders a CSV file with a column label, and image_path, map_path or"
                            + " sample_id. Default: those in an NPZ file, else whether the mask has an anomalous pixel.")
    private @Nullable Path labels;

    @Option(
            names = "--category",
            paramLabel = "NAME",
            split = ",",
            description = "Evaluate these categories only, for example bottle,cable.")
    private @Nullable List<String> categories;

    @Option(
            names = "--object",
            paramLabel = "REGEX",
            description =
                    "Also measure objects of which images are views, by the highest score. The first group of this, or without"
                            + " groups the match, names the object: in folders in the path of the map below the folder of the"
                            + " maps, in a manifest in the path of the image.")
    private @Nullable String object;

    @Option(
            names = "--layout",
            paramLabel = "NAME",
            description =
                    "The layout that the folders are in, see 'anometry layouts'. Default: auto, the first that recognises them.")
    private @Nullable String layout;

    /** From a configuration. */
    private @Nullable FolderPatterns folders;

    @Option(
            names = "--allow-missing",
            description = "Evaluate even if images of the data set have no map, and say how many.")
    private boolean allowMissing;

    /** Maps and masks, however they were given. */
    private record Pair(Path maps, Path masks) {}

    /** The manifest, by option or as the only path. */
    private @Nullable Path manifest() {
        boolean isFirst = manifest == null
                && !positionals.isEmpty()
                && (isTable(positionals.get(0)) || (isAlone() && isStream(positionals.get(0))));
        Path given = isFirst ? positionals.get(0) : manifest;
        if (given == null) {
            return null;
        }
        List<Path> others = new ArrayList<>(positionals.subList(isFirst ? 1 : 0, positionals.size()));
        Stream.of(maps, masks, scores, labels).filter(Objects::nonNull).forEach(others::add);
        if (!others.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    InputMessages.besideManifest(given.toString(), others.get(0).toString()));
        }
        if (layout != null && !layout.equals(AUTO)) {
            throw new ConfigurationException(
                    "--layout", InputMessages.layoutBesideManifest(given.toString(), layout), null);
        }
        return given;
    }

    private boolean isAlone() {
        return positionals.size() == 1 && maps == null && masks == null;
    }

    private static boolean isTable(Path path) {
        String name = path.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".csv") || name.endsWith(".tsv") || isStandardInput(path);
    }

    private static boolean isStandardInput(Path path) {
        return path.toString().equals(STANDARD_INPUT);
    }

    /** Maps are regular files or in folders, so anything else is a manifest: a pipe, or what the shell has redirected. */
    private static boolean isStream(Path path) {
        return OPENED.matcher(path.toString()).matches()
                || (Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path));
    }

    private Pair pair() {
        Deque<Path> left = new ArrayDeque<>(positionals);
        Path mapsGiven = maps == null ? left.poll() : maps;
        Path masksGiven = masks == null ? left.poll() : masks;
        if (mapsGiven == null) {
            throw new ParameterException(spec.commandLine(), InputMessages.noMaps());
        }
        if (masksGiven == null && isArchive(mapsGiven)) {
            masksGiven = mapsGiven;
        }
        if (masksGiven == null) {
            throw new ParameterException(spec.commandLine(), InputMessages.noMasks(mapsGiven.toString()));
        }
        if (!left.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), InputMessages.tooMany(left.peek().toString()));
        }
        return new Pair(mapsGiven, masksGiven);
    }

    private static boolean isArchive(Path path) {
        String name = path.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".npz") || name.contains(".npz:");
    }

    /** Takes settings that were not given from a configuration. */
    void complete(RunSettings configured) {
        if (layout == null) {
            layout = configured.layout().orElse(null);
        }
    }

    /** Which inputs the command line names, by the names of their options: a configuration is not asked for these. */
    Set<String> given() {
        if (manifest() != null) {
            return Set.of("maps", "masks", "manifest", "scores", "labels");
        }
        Set<String> given = new HashSet<>();
        if (maps != null || !positionals.isEmpty()) {
            given.addAll(Set.of("maps", "manifest"));
        }
        int places = (maps == null ? 1 : 0) + (masks == null ? 1 : 0);
        if (masks != null || positionals.size() == places) {
            given.addAll(Set.of("masks", "manifest"));
        }
        return given;
    }

    /** Takes the description of the folders from a configuration, unless a layout was given. */
    void describe(FolderPatterns description) {
        if (layout == null) {
            folders = description;
        }
    }

    /** What the images are views of. */
    ObjectViews objects() {
        return ObjectViews.of(Optional.ofNullable(object));
    }

    /** Fails unless maps and masks are given, before anything else is done. */
    void check() {
        if (manifest() == null) {
            pair();
        }
    }

    /** @param layouts further layouts, from plugins */
    Predictions open(List<DataLayout> layouts, Preparation preparation) {
        Path table = manifest();
        if (table != null) {
            List<String> names = Names.of("--category", categories);
            return isStandardInput(table)
                    ? Predictions.ofManifest(System.in, names, preparation)
                    : Predictions.ofManifest(table, names, preparation);
        }
        Pair pair = pair();
        Predictions.Builder predictions = Predictions.builder(pair.maps, pair.masks)
                .categories(Names.of("--category", categories))
                .addLayouts(layouts)
                .allowMissing(allowMissing)
                .preparation(preparation);
        if (layout != null) {
            predictions.layout(layout);
        }
        if (folders != null) {
            predictions.folders(folders);
        }
        if (scores != null) {
            predictions.scores(scores);
        }
        if (labels != null) {
            predictions.labels(labels);
        }
        return predictions.open();
    }

    /** The files and folders by role, as given. */
    Map<String, Path> byRole() {
        Map<String, Path> inputs = new LinkedHashMap<>();
        Path table = manifest();
        if (table != null) {
            inputs.put("manifest", table);
            return inputs;
        }
        Pair pair = pair();
        inputs.put("maps", pair.maps);
        inputs.put("masks", pair.masks);
        if (scores != null) {
            inputs.put("scores", scores);
        }
        if (labels != null) {
            inputs.put("labels", labels);
        }
        return inputs;
    }

    /** The files and folders that are read. */
    List<Path> files() {
        return byRole().values().stream().filter(path -> !isStandardInput(path)).toList();
    }

    /** The other settings that were given. */
    Map<String, Object> settings() {
        Map<String, Object> settings = new LinkedHashMap<>();
        if (categories != null) {
            settings.put("category", categories);
        }
        if (object != null) {
            settings.put("object", object);
        }
        if (allowMissing) {
            settings.put("allow_missing", true);
        }
        if (folders != null && manifest() == null) {
            settings.put("folders", folders.byKey());
        }
        return settings;
    }
}
