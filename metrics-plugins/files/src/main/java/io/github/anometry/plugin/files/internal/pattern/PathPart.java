package io.github.anometry.plugin.files.internal.pattern;

import io.github.anometry.plugin.files.internal.layout.Folder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One part of a path: {@code ground_truth}, {@code {defect:ok|ko}}, {@code {id}_mask.*}.
 *
 * @param text as declared
 * @param pattern of the names of folders or files
 * @param names of the variable parts in it
 */
record PathPart(String text, Pattern pattern, List<String> names) {
    static final String CATEGORY = "category";
    static final String DEFECT = "defect";

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::([^}]*))?}|\\.\\*$");

    static List<PathPart> of(String path) {
        return Arrays.stream(path.split("/")).map(PathPart::ofOne).toList();
    }

    private static PathPart ofOne(String text) {
        StringBuilder regex = new StringBuilder();
        List<String> names = new ArrayList<>();
        Matcher variable = VARIABLE.matcher(text);
        int end = 0;
        while (variable.find()) {
            regex.append(Pattern.quote(text.substring(end, variable.start())));
            end = variable.end();
            if (variable.group(1) == null) {
                regex.append("\\.[^.]+");
            } else {
                names.add(variable.group(1));
                String allowed = variable.group(2) == null ? ".+" : variable.group(2);
                regex.append("(?<")
                        .append(variable.group(1))
                        .append('>')
                        .append(allowed)
                        .append(')');
            }
        }
        regex.append(Pattern.quote(text.substring(end)));
        return new PathPart(text, Pattern.compile(regex.toString()), List.copyOf(names));
    }

    /** Whether it is this variable part and nothing else. */
    boolean is(String name) {
        return names.equals(List.of(name)) && text.startsWith("{") && text.endsWith("}");
    }

    private boolean isFixed() {
        return names.isEmpty();
    }

    /** Whether only some names are allowed, so that they say something about the data set. */
    boolean isChosen() {
        return isFixed() || text.contains(":");
    }

    /** The folders that may be this part of a path. */
    List<Path> folders(Path parent) {
        if (isFixed()) {
            Path child = parent.resolve(text);
            return Folder.isFolder(child) ? List.of(child) : List.of();
        }
        return Folder.folders(parent);
    }

    /**
     * The values of the variable parts; empty if the name is another one.
     *
     * @param known values of parts before this one, which those of the same name must have
     */
    Optional<Map<String, String>> match(String name, Map<String, String> known) {
        Matcher matcher = pattern.matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (String variable : names) {
            String value = matcher.group(variable);
            if (!known.getOrDefault(variable, value).equals(value)) {
                return Optional.empty();
            }
            values.put(variable, value);
        }
        return Optional.of(values);
    }
}
