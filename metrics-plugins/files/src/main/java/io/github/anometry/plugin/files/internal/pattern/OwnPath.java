package io.github.anometry.plugin.files.internal.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A pattern of paths as people write it: {@code {category}/test/{defect:cut|hole*}/{id}.png}.
 *
 * @param text as written
 * @param template the same for {@link PathTemplate}, where names are regular expressions
 * @param groups the variable parts that it has
 * @param choices those of them whose names it lists
 */
record OwnPath(String text, String template, Set<String> groups, Set<String> choices) {
    static final String CATEGORY = PathPart.CATEGORY;
    static final String DEFECT = PathPart.DEFECT;
    static final String SPLIT = "split";
    static final String OBJECT = "object";
    static final String ID = "id";
    static final List<String> GROUPS = List.of(CATEGORY, SPLIT, DEFECT, OBJECT, ID);

    private static final Pattern GROUP = Pattern.compile("\\{([^{}:]*)(?::([^{}]*))?}");
    private static final Pattern ABSOLUTE = Pattern.compile("/.*|[A-Za-z]:.*");
    private static final String ANY_EXTENSION = ".*";

    OwnPath {
        groups = Set.copyOf(groups);
        choices = Set.copyOf(choices);
    }

    /** What is wrong with a pattern in itself, as a sentence. */
    static Optional<String> problem(String text) {
        List<String> parts = Arrays.asList(text.split("/", -1));
        if (text.contains("\\")) {
            return Optional.of(OwnMessages.backslash(text));
        }
        if (ABSOLUTE.matcher(text).matches() || parts.stream().anyMatch(Set.of("", ".", "..")::contains)) {
            return Optional.of(OwnMessages.notWithin(text));
        }
        for (String part : parts) {
            Optional<String> problem = problemOfPart(text, part);
            if (problem.isPresent()) {
                return problem;
            }
        }
        String last = parts.get(parts.size() - 1);
        if (last.indexOf('.', last.lastIndexOf('}') + 1) < 0) {
            return Optional.of(OwnMessages.noExtension(text));
        }
        return text.contains("{" + ID + "}") || text.contains("{" + ID + ":")
                ? Optional.empty()
                : Optional.of(OwnMessages.noId(text));
    }

    private static Optional<String> problemOfPart(String text, String part) {
        String rest = GROUP.matcher(part).replaceAll("");
        if (rest.contains("{") || rest.contains("}")) {
            return Optional.of(OwnMessages.braces(text, part));
        }
        List<String> names = new ArrayList<>();
        Matcher group = GROUP.matcher(part);
        while (group.find()) {
            if (!GROUPS.contains(group.group(1))) {
                return Optional.of(OwnMessages.unknownGroup(group.group(1), GROUPS));
            }
            if (names.contains(group.group(1))) {
                return Optional.of(OwnMessages.twice(group.group(1), part));
            }
            if (group.group(2) != null
                    && Arrays.asList(group.group(2).split("\\|", -1)).contains("")) {
                return Optional.of(OwnMessages.emptyChoice(group.group()));
            }
            names.add(group.group(1));
        }
        if (part.contains("}{")) {
            return Optional.of(OwnMessages.adjacent(part));
        }
        boolean isLast = text.endsWith("/" + part) || text.equals(part);
        String beforeExtension = isLast && rest.endsWith(ANY_EXTENSION) ? rest.substring(0, rest.length() - 2) : rest;
        return beforeExtension.contains("*") ? Optional.of(OwnMessages.star(text)) : Optional.empty();
    }

    /** Of a pattern without problems. */
    static OwnPath of(String text) {
        Set<String> groups = new LinkedHashSet<>();
        Set<String> choices = new LinkedHashSet<>();
        Matcher group = GROUP.matcher(text);
        String template = group.replaceAll(found -> {
            groups.add(found.group(1));
            if (found.group(2) == null) {
                return Matcher.quoteReplacement(found.group());
            }
            choices.add(found.group(1));
            String names = Arrays.stream(found.group(2).split("\\|"))
                    .map(OwnPath::regex)
                    .collect(Collectors.joining("|"));
            return Matcher.quoteReplacement("{" + found.group(1) + ":" + names + "}");
        });
        return new OwnPath(text, template, groups, choices);
    }

    /** Of a name in which {@code *} is any text. */
    private static String regex(String name) {
        return name.replaceAll("[^\\w\\s*-]", "\\\\$0").replace("*", ".*");
    }

    /** {@code .png}; {@code .*} for any. */
    String extension() {
        return text.substring(text.lastIndexOf('.'));
    }

    boolean has(String group) {
        return groups.contains(group);
    }
}
