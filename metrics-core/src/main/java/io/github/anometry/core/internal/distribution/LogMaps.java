package io.github.anometry.core.internal.distribution;

import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.error.DataException;
import io.github.anometry.api.internal.ImageShape;
import io.github.anometry.api.metric.MetricInputException;
import io.github.anometry.api.metric.SharedState;
import io.github.anometry.api.metric.StateInput;
import io.github.anometry.api.metric.StateOutput;
import io.github.anometry.core.internal.MetricMessages;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The logarithms of anomaly maps of one size, summed for each position over the maps: 32 bytes a position. */
public final class LogMaps implements SharedState<LogMaps> {
    private long maps;
    private int height;
    private int width;
    private @Nullable LogSums sums;

    /** Rejects maps that {@link #add} cannot add. */
    public void require(String argument, Tensor map) {
        ImageShape shape = ImageShape.of(map.shape())
                .orElseThrow(() -> new MetricInputException(
                        argument, MetricMessages.notPerPixel(map.shapeText()), Messages.giveMaps()));
        if (maps > 0 && !shape.isOfSize(height, width)) {
            throw new MetricInputException(
                    argument,
                    Messages.otherMapSize(shape.height(), shape.width(), height, width),
                    Messages.resizeMaps());
        }
        LogScores.require(argument, map);
    }

    /** Adds maps that passed {@link #require}. */
    public void add(Tensor map) {
        ImageShape shape = ImageShape.of(map.shape()).orElseThrow();
        if (shape.images() == 0) {
            return;
        }
        LogSums target = sums(shape.height(), shape.width());
        float[] scores = map.toFloatArray();
        for (int i = 0; i < scores.length; i++) {
            target.add(i % target.cells(), LogSums.units(scores[i]));
        }
        maps += shape.images();
    }

    private LogSums sums(int mapHeight, int mapWidth) {
        LogSums known = sums;
        if (known == null) {
            known = new LogSums(mapHeight * mapWidth);
            sums = known;
            height = mapHeight;
            width = mapWidth;
        }
        return known;
    }

    /** @throws DataException if {@code other} has maps of another size */
    @Override
    public void merge(LogMaps other) {
        if (maps > 0 && other.maps > 0 && (height != other.height || width != other.width)) {
            throw new DataException(Messages.cannotMergeMapSizes(height, width, other.height, other.width));
        }
        if (other.sums != null) {
            sums(other.height, other.width).add(other.sums);
            maps += other.maps;
        }
    }

    @Override
    public void clear() {
        maps = 0;
        sums = null;
    }

    @Override
    public LogMaps fresh() {
        return new LogMaps();
    }

    @Override
    public void write(StateOutput out) {
        out.number(maps);
        if (sums != null) {
            out.number(height);
            out.number(width);
            sums.write(out);
        }
    }

    @Override
    public void read(StateInput in) {
        maps = in.number(LogSums.MOST);
        if (maps > 0) {
            height = (int) in.number(in.remaining());
            width = (int) in.number(in.remaining());
            if ((long) height * width > in.remaining()) {
                throw in.damaged();
            }
            sums = LogSums.read(in, height * width, maps);
        }
    }

    public long maps() {
        return maps;
    }

    /** The mean log score at each position, [H, W]; needs a map. */
    public Tensor mean() {
        LogSums known = sums(height, width);
        return perPosition(cell -> known.mean(cell, maps));
    }

    /** The standard deviation of the log scores at each position, [H, W]; needs two maps. */
    public Tensor deviation() {
        LogSums known = sums(height, width);
        return perPosition(cell -> known.deviation(cell, maps));
    }

    private Tensor perPosition(IntToDoubleFunction ofCell) {
        double[] values = IntStream.range(0, height * width).mapToDouble(ofCell).toArray();
        return Tensor.of(values, height, width);
    }
}
