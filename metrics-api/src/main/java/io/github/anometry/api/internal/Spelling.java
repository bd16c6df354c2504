package io.github.anometry.api.internal;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names as people spell them: snake_case, and the nearest known name to a wrong one. */
public final class Spelling {
    /** What is longer than any name is not one that is spelled wrongly. */
    private static final int LONGEST = 1000;

    private static final Pattern SEPARATORS = Pattern.compile("[_\\-. ]");
    private static final Pattern PLURAL = Pattern.compile("(?<=\\w{3})s$");

    private Spelling() {}

    /** {@code fprLimit} → {@code fpr_limit}; acronyms stay together: {@code maxFPR} → {@code max_fpr}. */
    public static String snakeCase(String javaName) {
        return javaName.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .replaceAll("([A-Z]+)([A-Z][a-z])", "$1_$2")
                .toLowerCase(Locale.ROOT);
    }

    /** The known name that is nearest to {@code name}, if it is near enough to be worth offering. */
    public static Optional<String> nearest(String name, Collection<String> known) {
        if (name.length() > LONGEST) {
            return Optional.empty();
        }
        String wanted = plain(name);
        return known.stream()
                .filter(candidate -> isNear(wanted, plain(candidate)))
                .min(Comparator.comparingInt((String candidate) -> distance(wanted, plain(candidate)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** {@code " Did you mean 'x'?"}, or nothing. */
    public static String didYouMean(String name, Collection<String> known) {
        return nearest(name, known).map(near -> " Did you mean '" + near + "'?").orElse("");
    }

    /** Without what people vary: case, separators, the plural. */
    private static String plain(String name) {
        String joined = SEPARATORS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
        return PLURAL.matcher(joined).replaceAll("");
    }

    private static boolean isNear(String wanted, String candidate) {
        if (wanted.isEmpty() || candidate.isEmpty()) {
            return false;
        }
        int longer = Math.max(wanted.length(), candidate.length());
        boolean contained = Math.min(wanted.length(), candidate.length()) >= 4
                && (candidate.contains(wanted) || wanted.contains(candidate));
        int near = Math.max(1, (longer * 2) / 5);
        // As many edits at least as one is longer than the other.
        boolean mayBeNear = Math.abs(wanted.length() - candidate.length()) <= near;
        return contained || (mayBeNear && distance(wanted, candidate) <= near);
    }

    /** Edits between two words: insert, delete, replace, or swap neighbours (optimal string alignment). */
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            d[i][0] = i;
        }
        for (int j = 0; j <= b.length(); j++) {
            d[0][j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                int replace = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1), d[i - 1][j - 1] + replace);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
