package io.github.anometry.plugin.files.internal.pattern;

import io.github.anometry.api.data.MaskRule;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.plugin.files.folders.FolderPatterns;
import io.github.anometry.plugin.files.internal.layout.Folder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Checks patterns of one's own, as far as that is possible without files. */
public final class OwnFolders {
    static final String IMAGES = "images";
    static final String MASKS = "masks";
    static final String MAPS = "maps";
    static final String NORMAL = "normal";
    static final String SPLIT = "split";
    static final String IGNORE = "ignore";
    private static final String MASK_RULE = "mask_rule";
    private static final List<String> RULES = List.of(FolderPatterns.EMPTY_MASK, FolderPatterns.NO_MASK);

    private final FolderPatterns patterns;
    private final Map<String, String> problems = new LinkedHashMap<>();

    private OwnFolders(FolderPatterns patterns) {
        this.patterns = patterns;
    }

    /** A sentence for each problem, by its key: {@code images}, {@code masks[1]}; none if the patterns can be used. */
    public static Map<String, String> problems(FolderPatterns patterns) {
        OwnFolders checked = new OwnFolders(patterns);
        checked.check();
        return checked.problems;
    }

    private void check() {
        check(IMAGES, patterns.images(), Folder.IMAGES);
        check(MASKS, patterns.masks(), Folder.MASKS);
        check(MAPS, patterns.maps(), Folder.MAPS);
        check(IGNORE, patterns.ignore(), Folder.MASKS);
        patterns.maskRule().ifPresent(this::checkRule);
        if (patterns.images().isEmpty()) {
            problems.put(IMAGES, OwnMessages.noImages());
        } else if (problems.isEmpty()) {
            List<OwnPath> images = patterns.images().stream().map(OwnPath::of).toList();
            checkGroups(images);
            checkNormal(images);
            if (!patterns.split().isEmpty() && images.stream().noneMatch(path -> path.has(OwnPath.SPLIT))) {
                problems.put(SPLIT, OwnMessages.splitWithoutGroup());
            }
        }
    }

    /** The key of one of several patterns. */
    static String key(String key, List<String> texts, int index) {
        return texts.size() == 1 ? key : key + "[" + index + "]";
    }

    private void check(String key, List<String> texts, Set<String> extensions) {
        for (int i = 0; i < texts.size(); i++) {
            String ofText = key(key, texts, i);
            OwnPath.problem(texts.get(i)).ifPresent(problem -> problems.put(ofText, problem));
            if (!problems.containsKey(ofText)) {
                String extension = OwnPath.of(texts.get(i)).extension();
                if (!extension.equals(".*") && !extensions.contains(extension.toLowerCase(Locale.ROOT))) {
                    problems.put(
                            ofText,
                            OwnMessages.noFormat(
                                    extension, key, extensions.stream().sorted().toList()));
                }
            }
        }
    }

    private void checkRule(String rule) {
        try {
            MaskRule.parse(rule);
        } catch (ConfigurationException wrong) {
            problems.put(MASK_RULE, String.valueOf(wrong.getMessage()));
            return;
        }
        if (patterns.masks().isEmpty()) {
            problems.put(MASK_RULE, OwnMessages.ruleWithoutMasks());
        }
    }

    private void checkGroups(List<OwnPath> images) {
        for (String group : List.of(OwnPath.CATEGORY, OwnPath.SPLIT)) {
            if (images.stream().anyMatch(path -> path.has(group))) {
                for (int i = 0; i < images.size(); i++) {
                    if (!images.get(i).has(group)) {
                        problems.put(
                                key(IMAGES, patterns.images(), i),
                                OwnMessages.differentGroups(group, images.get(i).text()));
                    }
                }
            }
        }
        // A mask of some of the images need not be one of all of them.
        Set<String> known = new LinkedHashSet<>();
        OwnPath.GROUPS.stream()
                .filter(group -> images.stream().anyMatch(path -> path.has(group)))
                .forEach(known::add);
        requireKnown(MASKS, patterns.masks(), known);
        requireKnown(MAPS, patterns.maps(), known);
        requireKnown(IGNORE, patterns.ignore(), known);
        if (!patterns.ignore().isEmpty() && patterns.masks().isEmpty()) {
            problems.put(IGNORE, OwnMessages.ignoreWithoutMasks());
        }
    }

    private void requireKnown(String key, List<String> texts, Set<String> known) {
        for (int i = 0; i < texts.size(); i++) {
            OwnPath path = OwnPath.of(texts.get(i));
            List<String> surplus = OwnPath.GROUPS.stream()
                    .filter(group -> path.has(group) && !known.contains(group))
                    .toList();
            if (!surplus.isEmpty()) {
                problems.put(key(key, texts, i), OwnMessages.groupsOfImages(key, surplus, known));
            }
        }
    }

    private void checkNormal(List<OwnPath> images) {
        List<String> normal = patterns.normal();
        List<String> rules = new ArrayList<>(RULES);
        rules.retainAll(normal);
        if (normal.isEmpty()) {
            problems.put(NORMAL, OwnMessages.noNormal(images.stream().allMatch(path -> path.has(OwnPath.DEFECT))));
        } else if (!rules.isEmpty()) {
            if (normal.size() > 1) {
                problems.put(NORMAL, OwnMessages.ruleAndNames(rules.get(0)));
            } else if (patterns.masks().isEmpty()) {
                problems.put(NORMAL, OwnMessages.normalByMask(rules.get(0)));
            }
        } else {
            images.stream()
                    .filter(path -> !path.has(OwnPath.DEFECT))
                    .findFirst()
                    .ifPresent(
                            path -> problems.put(NORMAL, OwnMessages.normalWithoutDefect(normal.get(0), path.text())));
        }
    }
}
