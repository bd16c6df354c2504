package com.example.metrics

import io.github.anometry.api.annotation.AnomalibMetricSpec
import io.github.anometry.api.annotation.Create
import io.github.anometry.api.annotation.CreateAnomalibMetric
import io.github.anometry.api.annotation.Default
import io.github.anometry.api.annotation.From
import io.github.anometry.api.annotation.Result
import io.github.anometry.api.annotation.Update
import io.github.anometry.api.metric.Metric
import java.util.DoubleSummaryStatistics

enum class Side { AT_OR_ABOVE, BELOW }

/**
 * The share of scores on one side of a threshold.
 *
 * @param threshold where the sides meet
 * @param side which scores count
 * @param limit how many scores count at most
 */
@CreateAnomalibMetric(defaultFields = ["pred_score", "gt_label"])
internal class HotShare(
    @Default("0.5") val threshold: Double = 0.5,
    @Default("at_or_above") val side: Side = Side.AT_OR_ABOVE,
    @Default("none") val limit: Int? = null,
) : Metric<Double> {
    private var hot = 0
    private var all = 0

    fun update(scores: DoubleArray, labels: BooleanArray?) {
        val counted = scores.take(limit ?: scores.size)
        hot += counted.count { (it >= threshold) == (side == Side.AT_OR_ABOVE) }
        all += counted.size
    }

    override fun compute() = hot.toDouble() / all

    override fun reset() {
        hot = 0
        all = 0
    }
}

/** The lowest score of an anomalous image; none if there is no such image. */
@CreateAnomalibMetric(defaultFields = ["pred_score", "gt_label"])
class LowestAnomalous : Metric<Double?> {
    private var lowest: Double? = null

    fun update(scores: DoubleArray, labels: BooleanArray) {
        val found = scores.filterIndexed { i, _ -> labels[i] }.minOrNull() ?: return
        lowest = minOf(found, lowest ?: found)
    }

    override fun compute() = lowest

    override fun reset() {
        lowest = null
    }
}

/** What is generated is visible to Kotlin. */
object Wrappers {
    fun lowestOfNone(): Double? = AnomalibLowestAnomalous.builder().build().compute()

    fun share(): Metric<Double> = HotShare(threshold = 0.75)
}

/** A class of somebody else, by attributes. */
@CreateAnomalibMetric(
    value = DoubleSummaryStatistics::class,
    name = "Highest",
    className = "Highest",
    defaultFields = ["pred_score"],
    create = Create(types = []),
    update = Update(method = "accept"),
    results = [Result(method = "getMax")],
)
object ByAttributes

/**
 * The mean score, with one more in it, by a spec.
 */
@AnomalibMetricSpec(DoubleSummaryStatistics::class, name = "MeanWithPrior", className = "MeanWithPrior")
interface MeanSpec {
    companion object {
        @JvmStatic
        @Create
        fun create(@Default("0") prior: Double) = DoubleSummaryStatistics().apply { accept(prior) }
    }

    @Update
    fun accept(@From("pred_score") score: Double)

    @Result
    fun getAverage(): Double
}
