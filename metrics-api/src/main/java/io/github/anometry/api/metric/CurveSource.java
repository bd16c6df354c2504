package io.github.anometry.api.metric;

import java.util.Optional;

/**
 * A metric that can compute the curve behind its value on demand, so that only those who need the curve pay for it. A metric
 * whose result is a curve returns it there instead.
 */
public interface CurveSource {
    /**
     * The curve over all updates since the last reset, from the point at which nothing counts as anomalous to the one at which
     * everything does; empty if the data do not define it.
     *
     * @param step the greatest distance of an omitted point from a kept one, see {@link Curve#builder}
     * @throws IllegalArgumentException if the step is negative or NaN
     */
    Optional<Curve> curve(double step);
}
