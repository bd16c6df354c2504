package io.github.anometry.core.internal.ranking;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** The ranks of the scores of normal and of anomalous elements. Sorts on demand. Immutable. */
public final class Ranking {
    private final SortedMap<Integer, Keys> normalGroups;
    private final List<Keys> normal;
    private final Keys anomalous;
    private final long normalCount;
    private final long anomalousCount;
    /**
     * Read by several metrics in turn, but not kept between evaluations, because it takes more memory than the scores of
     * anomalous elements.
     */
    private @Nullable WeakReference<AnomalousScores> anomalousScores;

    Ranking(SortedMap<Integer, Keys> normalGroups, Keys anomalous) {
        this.normalGroups = normalGroups;
        this.normal = List.copyOf(normalGroups.values());
        this.anomalous = anomalous;
        this.normalCount = normal.stream().mapToLong(Keys::size).sum();
        this.anomalousCount = anomalous.size();
    }

    /** N, the number of normal elements. */
    public long normal() {
        return normalCount;
    }

    /** P, the number of anomalous elements. */
    public long anomalous() {
        return anomalousCount;
    }

    /** All elements. */
    public long total() {
        return normalCount + anomalousCount;
    }

    /** FP at a threshold: normal elements at or above it. */
    public long falsePositives(float threshold) {
        int key = ScoreKeys.of(threshold);
        long below = 0;
        for (Keys group : normal) {
            below += group.inOrder().below(key);
        }
        return normalCount - below;
    }

    /** TP at a threshold: anomalous elements at or above it. */
    public long truePositives(float threshold) {
        return anomalousCount - anomalous.inOrder().below(ScoreKeys.of(threshold));
    }

    private List<SortedKeys> normalInOrder() {
        return normal.stream().map(Keys::inOrder).toList();
    }

    /** The score of the normal element at {@code index} in ascending order. */
    public float normalScore(long index) {
        return ScoreKeys.score(SortedKeys.at(normalInOrder(), index));
    }

    /** The score of the anomalous element at {@code index} in ascending order. */
    public float anomalousScore(long index) {
        return ScoreKeys.score(SortedKeys.at(List.of(anomalous.inOrder()), index));
    }

    /** The number of distinct scores. */
    public int distinctScores() {
        int distinct = 0;
        for (ScoreCursor cursor = descend(); cursor.next(); ) {
            distinct++;
        }
        return distinct;
    }

    /** The distinct scores in descending order. */
    public ScoreCursor descend() {
        List<KeyCursor> normalCursors = new ArrayList<>();
        normalInOrder().forEach(group -> normalCursors.add(group.descend()));
        return new ScoreCursor(normalCursors, anomalous.inOrder().descend());
    }

    /** The distinct scores of anomalous elements. */
    public AnomalousScores anomalousScores() {
        AnomalousScores known = anomalousScores == null ? null : anomalousScores.get();
        if (known == null) {
            known = AnomalousScores.of(normal, anomalous.inOrder());
            anomalousScores = new WeakReference<>(known);
        }
        return known;
    }

    /** The normal images by size, if the state keeps images separate. */
    public List<NormalImages> normalImages() {
        List<NormalImages> images = new ArrayList<>();
        normalGroups.forEach((pixels, keys) -> {
            if (pixels > 0 && keys.size() > 0) {
                images.add(new NormalImages(pixels, keys.inOrder()));
            }
        });
        return images;
    }
}
