package io.github.anometry.core.engine;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.data.Batches;
import io.github.anometry.api.error.AnometryException;
import io.github.anometry.api.error.DataException;
import io.github.anometry.api.internal.ThirdPartyCode;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/** The batches of a third-party data module, which is named in the error if reading them fails. Used by one thread. */
final class GivenData implements Batches {
    private final Batches source;
    private long read;

    private GivenData(Batches source) {
        this.source = source;
    }

    /** @throws DataException if the data fail to begin */
    static Batches open(Supplier<Batches> data) {
        Batches source = guarded(data, Messages::dataNotOpened);
        if (source == null) {
            throw new DataException(Messages.noData());
        }
        return new GivenData(source);
    }

    @Override
    public OptionalLong samples() {
        return guarded(source::samples, Messages::dataNotOpened);
    }

    @Override
    public boolean hasNext() {
        return guarded(source::hasNext, this::failed);
    }

    @Override
    public Batch next() {
        Batch batch = guarded(source::next, this::failed);
        read++;
        if (batch == null) {
            throw new DataException(Messages.noBatch(read));
        }
        return batch;
    }

    private String failed(Throwable thrown) {
        return Messages.dataFailed(read + 1, thrown);
    }

    @Override
    public void close() {
        guarded(
                () -> {
                    source.close();
                    return source;
                },
                Messages::dataNotClosed);
    }

    private interface Message {
        String about(Throwable thrown);
    }

    private static <T> T guarded(Supplier<T> step, Message message) {
        try {
            return step.get();
        } catch (AnometryException | CancellationException meant) {
            throw meant;
        } catch (Throwable thrown) {
            ThirdPartyCode.hold(thrown, "the data");
            throw new DataException(message.about(thrown), thrown);
        }
    }
}
