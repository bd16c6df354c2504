package io.github.anometry.plugin.files.internal.size;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The sizes that were measured, and which maps or masks were resized, each counted once however often it is read. Thread-safe. */
public final class SizeChanges {
    private static final Comparator<Change> ORDER =
            Comparator.comparing(Change::what).thenComparing(Change::sizes);

    private final Map<String, Change> byFile = new ConcurrentHashMap<>();
    private final Set<String> measured = ConcurrentHashMap.newKeySet();

    /** @param sizes {@code from 64x64 to 256x256} */
    private record Change(String what, String sizes) {
        String counted(int count) {
            return count + " " + what + (count == 1 ? " " : "s ") + sizes;
        }
    }

    /** @param what {@code map} or {@code mask} */
    void add(String file, String what, int[] from, int[] to) {
        byFile.put(file, new Change(what, "from " + text(from) + " to " + text(to)));
    }

    void addMeasured(int[] size) {
        measured.add(text(size));
    }

    /** {@code 256x320}, sorted. */
    public List<String> measured() {
        return measured.stream().sorted().toList();
    }

    /** {@code 256x320}, height first. */
    static String text(int[] size) {
        return size[0] + "x" + size[1];
    }

    /** {@code 12 maps from 64x64 to 256x256}, sorted. */
    public List<String> all() {
        Map<Change, Integer> counts = new TreeMap<>(ORDER);
        byFile.values().forEach(change -> counts.merge(change, 1, Integer::sum));
        return counts.entrySet().stream()
                .map(entry -> entry.getKey().counted(entry.getValue()))
                .toList();
    }
}
