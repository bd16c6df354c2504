package io.github.anometry.plugin.files.internal.manifest;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A path by its parts, without the extension of its file, whatever separates them.
 *
 * @param parts from the first to the last
 */
record PathName(List<String> parts) {
    private static final Pattern EXTENSION = Pattern.compile("(?<=.)\\.[A-Za-z][A-Za-z0-9]{1,4}$");
    private static final String UP = "..";

    PathName {
        parts = List.copyOf(parts);
    }

    static PathName of(String text) {
        Deque<String> parts = new ArrayDeque<>();
        for (String part : text.replace('\\', '/').split("/", -1)) {
            if (part.equals(UP) && !parts.isEmpty() && !parts.getLast().equals(UP)) {
                parts.removeLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        if (!parts.isEmpty()) {
            parts.addLast(EXTENSION.matcher(parts.removeLast()).replaceFirst(""));
        }
        return new PathName(List.copyOf(parts));
    }

    static PathName of(Path path) {
        return of(path.toAbsolutePath().normalize().toString());
    }

    /** Whether it leads out of the folder that it is relative to. */
    boolean leadsUp() {
        return !parts.isEmpty() && parts.get(0).equals(UP);
    }

    String last() {
        return parts.isEmpty() ? "" : parts.get(parts.size() - 1);
    }

    int length() {
        return parts.size();
    }

    /** How many parts are the same, counted from the end. */
    int inCommon(PathName other) {
        int count = 0;
        while (count < parts.size()
                && count < other.parts.size()
                && parts.get(parts.size() - 1 - count).equals(other.parts.get(other.parts.size() - 1 - count))) {
            count++;
        }
        return count;
    }

    /** With slashes. */
    @Override
    public String toString() {
        return String.join("/", parts);
    }
}
