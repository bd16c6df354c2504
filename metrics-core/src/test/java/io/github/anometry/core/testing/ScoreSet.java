package io.github.anometry.core.testing;

import io.github.anometry.api.batch.Tensor;
import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
import java.util.TreeSet;

/** Scores with their targets, one by one. */
public final class ScoreSet {
    private static final int KINDS = 10;

    private final float[] scores;
    private final boolean[] targets;

    public ScoreSet(float[] scores, boolean[] targets) {
        this.scores = scores.clone();
        this.targets = targets.clone();
    }

    /** A set as {@code seed} has it: each kind of scores, of targets and of sizes comes up again and again. */
    public static ScoreSet random(long seed) {
        Random random = new Random(seed);
        int size = seed % 97 == 0 ? 500 + random.nextInt(200) : random.nextInt(61);
        double share = switch (random.nextInt(8)) {
            case 0 -> 0;
            case 1 -> 1;
            case 2 -> 0.05;
            default -> random.nextDouble();
        };
        int kind = random.nextInt(KINDS);
        float constant = (float) random.nextGaussian();
        float[] scores = new float[size];
        boolean[] targets = new boolean[size];
        for (int i = 0; i < size; i++) {
            targets[i] = random.nextDouble() < share;
            scores[i] = score(kind, constant, targets[i], random);
        }
        return new ScoreSet(scores, targets);
    }

    /** A score of one of ten kinds. */
    static float score(int kind, float constant, boolean target, Random random) {
        return switch (kind) {
            case 0 -> (float) random.nextGaussian();
            case 1 -> (float) random.nextGaussian() + (target ? 2 : 0);
            case 2 -> random.nextInt(4);
            case 3 -> random.nextInt(3) / 2f + (target ? 0.5f : 0);
            case 4 -> constant;
            case 5 -> pick(random, Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY, 0, 1, constant);
            case 6 -> pick(random, -0.0f, 0.0f, Float.MIN_VALUE, -Float.MIN_VALUE, 1, -1);
            case 7 -> (float) Math.pow(10, 60 * random.nextDouble() - 30);
            case 8 -> -(float) Math.pow(10, 60 * random.nextDouble() - 30);
            default -> pick(random, Float.MAX_VALUE, -Float.MAX_VALUE, (float) random.nextGaussian(), 20, 25);
        };
    }

    private static float pick(Random random, float... choices) {
        return choices[random.nextInt(choices.length)];
    }

    public int size() {
        return scores.length;
    }

    public float score(int index) {
        return scores[index];
    }

    public boolean target(int index) {
        return targets[index];
    }

    public Tensor scores() {
        return Tensor.of(scores.clone());
    }

    public Tensor targets() {
        return Tensor.of(targets.clone());
    }

    /** P. */
    public long anomalous() {
        return countFrom(Float.NEGATIVE_INFINITY, true);
    }

    /** N. */
    public long normal() {
        return countFrom(Float.NEGATIVE_INFINITY, false);
    }

    /** How many elements of a class score at or above a threshold. */
    public long countFrom(float threshold, boolean target) {
        long count = 0;
        for (int i = 0; i < scores.length; i++) {
            if (targets[i] == target && scores[i] >= threshold) {
                count++;
            }
        }
        return count;
    }

    /** The distinct scores, the highest first, −0.0 being +0.0. */
    public float[] distinctDescending() {
        TreeSet<Float> distinct = new TreeSet<>(Collections.reverseOrder());
        for (float score : scores) {
            distinct.add(score == 0 ? 0.0f : score);
        }
        float[] descending = new float[distinct.size()];
        int next = 0;
        for (float score : distinct) {
            descending[next++] = score;
        }
        return descending;
    }

    @Override
    public String toString() {
        return Arrays.toString(scores) + " " + Arrays.toString(targets);
    }
}
