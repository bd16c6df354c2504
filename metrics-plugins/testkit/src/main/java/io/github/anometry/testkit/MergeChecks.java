package io.github.anometry.testkit;

import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.metric.MergeSupport;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.testkit.internal.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Checks what a metric declares about merging. */
final class MergeChecks {
    private static final int PLANS = 8;

    private final Subject subject;
    private final double bound;
    private final Random random;

    MergeChecks(Subject subject, double bound) {
        this.subject = subject;
        this.bound = bound;
        this.random = subject.random();
    }

    void run() {
        MergeSupport declared = subject.fresh().mergeSupport();
        if (declared == MergeSupport.NONE) {
            requireRefusal();
            return;
        }
        MetricResult expected = subject.expected();
        for (int plan = 0; plan < PLANS; plan++) {
            if (declared == MergeSupport.EXACT) {
                anyOrderAndSplit(expected);
            }
            anyTree(declared, expected);
        }
        if (declared == MergeSupport.APPROXIMATE && bound == Double.POSITIVE_INFINITY) {
            throw ClauseNotKeptException.notApplicable(Messages.noMergeBound());
        }
    }

    private void requireRefusal() {
        AnomalibMetric<?> one = subject.fed(subject.batches());
        AnomalibMetric<?> other = subject.fed(subject.batches());
        try {
            one.merge(other);
        } catch (ConfigurationException refused) {
            if (Faults.isFault(refused)) {
                throw refused;
            }
            return;
        }
        throw subject.broken(Clause.MERGE, Messages.mergesThoughNone());
    }

    private void anyOrderAndSplit(MetricResult expected) {
        List<Part> parts = Part.shuffled(Part.cut(subject.batches(), random), random);
        String plan = Messages.fedInOrder(Part.text(parts));
        subject.requireSame(Clause.MERGE, plan, subject.fed(parts).result(), expected);
    }

    /** Groups of parts, some of them empty, merged in pairs until one is left. */
    private void anyTree(MergeSupport declared, MetricResult expected) {
        List<Node> nodes = new ArrayList<>();
        List<Part> parts = Part.cut(subject.batches(), random);
        List<List<Part>> groups = new ArrayList<>();
        for (int i = 0; i <= 1 + random.nextInt(4); i++) {
            groups.add(new ArrayList<>());
        }
        Part.shuffled(parts, random)
                .forEach(part -> groups.get(random.nextInt(groups.size())).add(part));
        groups.forEach(group -> nodes.add(new Node(Part.text(group), subject.fed(group))));
        while (nodes.size() > 1) {
            Node from = nodes.remove(random.nextInt(nodes.size()));
            Node into = nodes.remove(random.nextInt(nodes.size()));
            nodes.add(merge(into, from));
        }
        Node root = nodes.get(0);
        String plan = Messages.merged(root.plan());
        requireAsDeclared(declared, plan, root.metric().result(), expected);
        subject.require(
                Clause.MERGE,
                root.metric().updateCount() == parts.size(),
                Messages.countIs(plan, root.metric().updateCount(), parts.size()));
    }

    private Node merge(Node into, Node from) {
        if (random.nextBoolean()) {
            // An earlier result must not be returned for the merged state.
            into.metric().result();
        }
        Node merged = new Node("(" + into.plan() + " + " + from.plan() + ")", into.metric());
        MetricResult before = from.metric().result();
        into.metric().merge(from.metric());
        subject.requireSame(
                Clause.MERGE, Messages.mergedFrom(merged.plan()), from.metric().result(), before);
        MetricResult after = into.metric().result();
        from.metric().reset();
        subject.requireSame(
                Clause.MERGE,
                Messages.mergedFromWasReset(merged.plan()),
                into.metric().result(),
                after);
        return merged;
    }

    private void requireAsDeclared(MergeSupport declared, String plan, MetricResult found, MetricResult expected) {
        if (declared == MergeSupport.EXACT) {
            subject.requireSame(Clause.MERGE, plan, found, expected);
            return;
        }
        boolean near = found.isDefined() == expected.isDefined()
                && found.isScalar() == expected.isScalar()
                && (!found.isScalar() || Math.abs(found.asDouble() - expected.asDouble()) <= bound);
        subject.require(Clause.MERGE, near, Messages.notNear(plan, Results.text(found), Results.text(expected), bound));
    }

    /** A metric, and how it got its state. */
    private record Node(String plan, AnomalibMetric<?> metric) {}
}
