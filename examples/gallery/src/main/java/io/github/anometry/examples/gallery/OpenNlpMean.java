package io.github.anometry.examples.gallery;

import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.annotation.Result;
import io.github.anometry.api.annotation.Update;
import opennlp.tools.util.eval.Mean;

@CreateAnomalibMetric(
        value = Mean.class,
        name = "OpenNlpMean",
        className = "OpenNlpMeanMetric",
        defaultFields = "pred_score",
        update = @Update(method = "add", types = double.class),
        results = @Result(method = "mean"))
interface OpenNlpMean {}
