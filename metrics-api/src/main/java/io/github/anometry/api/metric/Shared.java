package io.github.anometry.api.metric;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A metric's reference to its state: its own at first; in an evaluator, one that it shares with the other metrics that read
 * the same fields and declare the same state.
 *
 * <p>Sharing is never visible. When the evaluator updates or merges all its metrics, the first one that shares a state changes
 * it for all. A metric that is updated, merged or reset on its own copies the state first.
 *
 * @param <S> the state
 */
public final class Shared<S extends SharedState<S>> {
    private final List<Object> settings;
    private StatePool.Slot<S> slot;
    private boolean pristine = true;

    /**
     * @param state without updates
     * @param settings what distinguishes this state from others of its class: equal settings mean equal states
     */
    public Shared(S state, Object... settings) {
        this.settings = List.of(settings);
        this.slot = new StatePool.Slot<>(state, null);
    }

    /** The state, to be read. */
    public S state() {
        return slot.state();
    }

    /** Changes the state, unless another metric that shares it has done so with the same batch. */
    public void update(Consumer<S> change) {
        if (!slot.isUnderWay()) {
            leave();
            change.accept(slot.state());
        } else if (slot.isNext()) {
            change.accept(slot.state());
            slot.done();
        }
        pristine = false;
    }

    /** Merges the state of another metric of the same kind and settings. */
    public void merge(Shared<S> other) {
        if (slot.isUnderWay()) {
            slot.mergeLater(this, other.slot);
        } else {
            leave();
            slot.state().merge(other.slot.state());
        }
        pristine = false;
    }

    /** @throws IllegalArgumentException if the other has a state of another kind */
    @SuppressWarnings("unchecked") // a state of one class is an S
    void mergeSame(Shared<?> other) {
        if (state().getClass() != other.state().getClass()) {
            throw new IllegalArgumentException(Messages.statesDiffer(
                    state().getClass().getSimpleName(), other.state().getClass().getSimpleName()));
        }
        merge((Shared<S>) other);
    }

    /** Resets the state. */
    public void reset() {
        leaveEmpty();
        slot.state().clear();
        pristine = true;
    }

    /** Shares the state of the metrics of the pool that declare the same; a state that has updates stays separate. */
    void join(StatePool pool) {
        if (pristine) {
            slot = pool.slot(slot.state(), settings);
        }
    }

    /** A state to be filled: an own one, if that of the others is filled already. */
    S notIn(Set<Object> filled) {
        pristine = false;
        if (filled.contains(slot.state())) {
            leaveEmpty();
        }
        return slot.state();
    }

    private void leave() {
        if (slot.isShared()) {
            S shared = slot.state();
            leaveEmpty();
            slot.state().merge(shared);
        }
    }

    private void leaveEmpty() {
        if (slot.isShared()) {
            slot = new StatePool.Slot<>(slot.state().fresh(), null);
        }
    }

    /** Merges on its own, because the others that share its state do not all merge the same. */
    void leaveAndMerge(StatePool.Slot<S> other) {
        leave();
        slot.state().merge(other.state());
    }
}
