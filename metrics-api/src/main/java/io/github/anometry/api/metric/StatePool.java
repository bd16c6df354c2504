package io.github.anometry.api.metric;

import io.github.anometry.api.batch.Field;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The states that the metrics of one evaluator share. Metrics share a state if they read the same fields and declare the same
 * ({@link Shared}); nothing is inferred from what they have gathered. Not thread-safe.
 */
public final class StatePool {
    private final Map<List<?>, Slot<?>> slots;
    private final Turn turn;
    private final List<Field<?>> fields;

    public StatePool() {
        this(new HashMap<>(), new Turn(), List.of());
    }

    private StatePool(Map<List<?>, Slot<?>> slots, Turn turn, List<Field<?>> fields) {
        this.slots = slots;
        this.turn = turn;
        this.fields = fields;
    }

    /** Makes a metric that reads these fields share its states. */
    public void add(StatefulMetric<?, ?> metric, List<Field<?>> metricFields) {
        StatePool over = new StatePool(slots, turn, List.copyOf(metricFields));
        metric.states().forEach(state -> state.join(over));
    }

    /** Runs an update or a merge of all metrics that share states of this pool; each state is changed once. */
    public void together(Runnable operation) {
        turn.number++;
        turn.underWay = true;
        try {
            operation.run();
            slots.values().forEach(Slot::mergeNow);
        } finally {
            turn.underWay = false;
            slots.values().forEach(Slot::forgetMerges);
        }
    }

    /**
     * The states of one kind, by the fields that their metrics read, in the order of the fields' names; of several with other settings
     * any one.
     */
    public <S extends SharedState<S>> Map<List<Field<?>>, S> states(Class<S> kind) {
        Map<List<Field<?>>, S> found = new TreeMap<>(Comparator.comparing(StatePool::names));
        slots.forEach((key, slot) -> {
            if (kind.isInstance(slot.state)) {
                found.put(fieldsOf(key), kind.cast(slot.state));
            }
        });
        return found;
    }

    private static String names(List<Field<?>> fields) {
        return fields.stream().map(Field::name).collect(Collectors.joining(","));
    }

    @SuppressWarnings("unchecked") // a key begins with a list of fields
    private static List<Field<?>> fieldsOf(List<?> key) {
        return (List<Field<?>>) key.get(0);
    }

    @SuppressWarnings("unchecked") // the key has the state's class, which is S
    <S extends SharedState<S>> Slot<S> slot(S own, List<?> settings) {
        Slot<S> slot = (Slot<S>)
                slots.computeIfAbsent(List.of(fields, own.getClass(), settings), key -> new Slot<>(own, turn));
        slot.state.gatherAlso(own);
        return slot;
    }

    private static final class Turn {
        private long number;
        private boolean underWay;
    }

    /** A state, and which operation of the pool last changed it. */
    static final class Slot<S extends SharedState<S>> {
        private final S state;
        /** Of the pool; none: the state is one metric's own. */
        private final @Nullable Turn turn;

        private final List<Shared<S>> merging = new ArrayList<>();
        private final List<Slot<S>> merged = new ArrayList<>();
        private long lastTurn;

        Slot(S state, @Nullable Turn turn) {
            this.state = state;
            this.turn = turn;
        }

        S state() {
            return state;
        }

        boolean isShared() {
            return turn != null;
        }

        boolean isUnderWay() {
            return turn != null && turn.underWay;
        }

        /** Whether the operation under way has not changed the state yet. */
        boolean isNext() {
            return turn != null && lastTurn != turn.number;
        }

        void done() {
            lastTurn = turn == null ? 0 : turn.number;
        }

        /** Whether all who share this state merge with one and the same is known at the end of the operation. */
        void mergeLater(Shared<S> metric, Slot<S> other) {
            merging.add(metric);
            merged.add(other);
        }

        private void mergeNow() {
            if (merged.isEmpty()) {
                return;
            }
            if (merged.stream().distinct().count() == 1) {
                state.merge(merged.get(0).state);
                return;
            }
            for (int i = 0; i < merging.size(); i++) {
                merging.get(i).leaveAndMerge(merged.get(i));
            }
        }

        private void forgetMerges() {
            merging.clear();
            merged.clear();
        }
    }
}
