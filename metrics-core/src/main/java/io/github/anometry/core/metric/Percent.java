package io.github.anometry.core.metric;

import java.math.BigDecimal;

/** A rate in percent, as in a metric's name. */
final class Percent {
    private Percent() {}

    /** 0.29 as 29, 0.005 as 0.5. */
    static String text(BigDecimal share) {
        return share.movePointRight(2).stripTrailingZeros().toPlainString();
    }
}
