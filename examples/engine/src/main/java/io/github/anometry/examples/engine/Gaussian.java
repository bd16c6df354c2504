package io.github.anometry.examples.engine;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A normal distribution of vectors. */
final class Gaussian {
    /** Added to each variance, so that features with hardly any variance do not dominate. */
    static final double LEAST_VARIANCE = 1e-5;

    private final INDArray mean;
    /** Whitens centred vectors, so that their values vary by 1 and independently: the inverse of the covariance's root. */
    private final INDArray whitening;

    private Gaussian(INDArray mean, INDArray whitening) {
        this.mean = mean;
        this.whitening = whitening;
    }

    /** @param samples [N, D] in double precision, N above 1 */
    static Gaussian fit(INDArray samples) {
        INDArray mean = samples.mean(0);
        INDArray centred = samples.subRowVector(mean);
        INDArray covariance = centred.transpose().mmul(centred).divi(samples.rows() - 1);
        INDArray identity = Nd4j.eye(samples.columns()).castTo(DataType.DOUBLE);
        INDArray root = covariance.add(identity.mul(LEAST_VARIANCE));
        // LAPACK, in place: Nd4j.linalg() mistakes a matrix of small variances for a singular one.
        Nd4j.getBlasWrapper().lapack().potrf(root, true);
        return new Gaussian(mean, Nd4j.linalg().triangularSolve(root, identity, true, false));
    }

    /**
     * The Mahalanobis distance of each vector from the mean: in standard deviations, in any direction.
     *
     * @param vectors [N, D] in double precision
     */
    double[] distances(INDArray vectors) {
        INDArray white = vectors.subRowVector(mean).mmul(whitening.transpose());
        return white.norm2(1).toDoubleVector();
    }
}
