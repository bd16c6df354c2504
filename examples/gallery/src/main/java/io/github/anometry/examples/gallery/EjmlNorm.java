package io.github.anometry.examples.gallery;

import io.github.anometry.api.annotation.AnomalibMetricSpec;
import io.github.anometry.api.annotation.From;
import io.github.anometry.api.annotation.OneShot;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.NormOps_DDRM;

/** The Frobenius norm of the anomaly maps. */
@AnomalibMetricSpec(value = NormOps_DDRM.class, name = "FrobeniusNorm", className = "FrobeniusNorm")
interface EjmlNorm {
    @OneShot
    static double normF(@From("anomaly_map") double[] scores) {
        return NormOps_DDRM.normF(DMatrixRMaj.wrap(scores.length, 1, scores));
    }
}
