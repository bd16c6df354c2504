package io.github.anometry.api.metric;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * A metric's hold on the state that it reads: its own at first, one with other metrics after {@link #join}.
 *
 * <p>Sharing never shows. While the evaluator that owns a {@link StatePool} updates or merges all its metrics, the first of
 * them that shares a state changes it for all. A metric that is updated, merged or reset on its own takes a copy first.
 *
 * @param <S> the state
 */
public final class Shared<S extends SharedState<S>> {
    private StatePool.Slot<S> slot;
    private boolean pristine = true;

    /** @param state the metric's own, which has gathered nothing */
    public Shared(S state) {
        this.slot = new StatePool.Slot<>(state, null);
    }

    /** The state, to be read. */
    public S state() {
        return slot.state();
    }

    /**
     * Shares the state of the pool's metrics that declare the same; a metric that has gathered something keeps its own.
     *
     * @param settings what this kind of state may gather differently: equal for metrics whose states would always be equal
     */
    public void join(StatePool pool, Object... settings) {
        if (pristine) {
            slot = pool.slot(slot.state(), List.of(settings));
        }
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

    /** Takes in the state of another metric of the same kind and settings. */
    public void merge(Shared<S> other) {
        if (slot.isUnderWay()) {
            slot.mergeLater(this, other.slot);
        } else {
            leave();
            slot.state().merge(other.slot.state());
        }
        pristine = false;
    }

    /** Forgets what was gathered. */
    public void reset() {
        if (!slot.isUnderWay()) {
            leaveEmpty();
        }
        slot.state().clear();
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

    /** Merges on its own, because the others that shared its state do not all merge the same. */
    void leaveAndMerge(StatePool.Slot<S> other) {
        leave();
        slot.state().merge(Objects.requireNonNull(other).state());
    }
}
