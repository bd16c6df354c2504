package bad;

import io.github.anometry.api.annotation.Create;
import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.annotation.Finish;
import io.github.anometry.api.annotation.OneShot;
import io.github.anometry.api.annotation.Reset;
import io.github.anometry.api.annotation.Result;
import io.github.anometry.api.annotation.Update;
import library.Area;
import library.Built;
import library.Quantiles;
import library.RowCounts;

@CreateAnomalibMetric(
        value = Quantiles.class,
        defaultFields = "pred_score",
        create = @Create(factory = "newInstanse"),
        update = @Update(method = "updates"),
        results = {@Result(method = "getQuantil", arguments = "0.5"), @Result(field = "k"), @Result(method = "getCentres")},
        reset = @Reset(method = "rest"))
interface NoSuchMember {}

@CreateAnomalibMetric(
        value = Built.class,
        defaultFields = "pred_score",
        create = @Create(builder = "bilder"),
        results = @Result(method = "compute"))
interface NoBuilder {}

@CreateAnomalibMetric(
        value = Built.class,
        className = "OtherBuilt",
        name = "OtherBuilt",
        defaultFields = "pred_score",
        create = @Create(builder = "builder", setters = "alfa"),
        results = @Result(method = "compute"))
interface NoSetter {}

@CreateAnomalibMetric(
        value = Area.class,
        defaultFields = {"gt_label", "pred_score"},
        create = @Create(field = "INSTANCES"),
        oneShot = @OneShot(method = "off"))
interface NoFunction {}

@CreateAnomalibMetric(
        value = RowCounts.class,
        defaultFields = {"pred_score", "gt_label", "pred_score"},
        update = @Update(method = "perRow"),
        finish = @Finish(value = RowCounts.Summary.class, method = "from"),
        results = @Result(field = "share"))
interface NoFinish {}
