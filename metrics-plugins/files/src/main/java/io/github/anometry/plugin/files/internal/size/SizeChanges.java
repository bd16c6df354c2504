package io.github.anometry.plugin.files.internal.size;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The sizes that were measured, and which maps or masks were resized, each counted once however often it is read. Thread-safe. */
public final class SizeChanges {
    /** Stands for the plural's s until the number is known. */
    private static final String PLURAL = "#";

    private final Map<String, String> byFile = new ConcurrentHashMap<>();
    private final Set<String> measured = ConcurrentHashMap.newKeySet();

    /** @param what {@code map} or {@code mask} */
    void add(String file, String what, int[] from, int[] to) {
        byFile.put(file, what + PLURAL + " from " + text(from) + " to " + text(to));
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
        Map<String, Integer> counts = new TreeMap<>();
        byFile.values().forEach(change -> counts.merge(change, 1, Integer::sum));
        return counts.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey().replace(PLURAL, entry.getValue() == 1 ? "" : "s"))
                .toList();
    }
}
