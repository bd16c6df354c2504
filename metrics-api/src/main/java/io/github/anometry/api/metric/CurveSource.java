package io.github.anometry.api.metric;

import java.util.Optional;

/**
 * A metric that can draw the curve behind its value when somebody asks for it, so that nobody else pays for it. A metric whose
 * result is a curve has it there and is no such source.
 */
public interface CurveSource {
    /**
     * The curve over all updates since the last reset, from the point at which nothing counts as anomalous to the one at which
     * everything does; empty if the data do not define it.
     *
     * @param step how far points that are left out may lie from others, see {@link Curve#builder}
     * @throws IllegalArgumentException if the step is negative or NaN
     */
    Optional<Curve> curve(double step);
}
