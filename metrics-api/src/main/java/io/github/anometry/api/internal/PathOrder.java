package io.github.anometry.api.internal;

import java.util.Comparator;

/** Orders paths as people do: numbers in them by their value, so that {@code map[2]} comes before {@code map[10]}. */
public final class PathOrder {
    public static final Comparator<String> NATURAL = PathOrder::compare;

    private PathOrder() {}

    private static int compare(String a, String b) {
        int i = 0;
        int j = 0;
        while (i < a.length() && j < b.length()) {
            int endA = endOfNumber(a, i);
            int endB = endOfNumber(b, j);
            int difference = endA > i && endB > j
                    ? compareNumbers(a.substring(i, endA), b.substring(j, endB))
                    : Character.compare(a.charAt(i), b.charAt(j));
            if (difference != 0) {
                return difference;
            }
            boolean numbers = endA > i && endB > j;
            i = numbers ? endA : i + 1;
            j = numbers ? endB : j + 1;
        }
        int rest = Integer.compare(a.length() - i, b.length() - j);
        // Numbers that differ in leading zeros only.
        return rest != 0 ? rest : a.compareTo(b);
    }

    private static int endOfNumber(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    private static int compareNumbers(String a, String b) {
        String first = a.replaceFirst("^0+", "");
        String second = b.replaceFirst("^0+", "");
        int length = Integer.compare(first.length(), second.length());
        return length != 0 ? length : first.compareTo(second);
    }
}
