package io.github.anometry.plugin.files;

import io.github.anometry.api.data.LayoutData;
import io.github.anometry.api.data.LayoutRequest;
import io.github.anometry.api.error.AnometryException;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.internal.ThirdPartyCode;
import io.github.anometry.api.spi.DataLayout;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A layout, which may be third-party code and is called only here. Its refusals are passed on unchanged; anything else
 * that it throws is reported with its name.
 *
 * @param className for messages
 */
record CheckedLayout(DataLayout layout, String name, int priority, String className) {
    /** The order in which layouts are asked. */
    static final Comparator<CheckedLayout> ORDER = Comparator.comparingInt(CheckedLayout::priority)
            .reversed()
            .thenComparing(CheckedLayout::name)
            .thenComparing(CheckedLayout::className);

    static CheckedLayout of(DataLayout layout) {
        String className = layout.getClass().getName();
        String unnamed = LayoutMessages.layout(className);
        String name = call(unnamed, () -> Objects.requireNonNull(layout.name(), "name() returned null"));
        int priority = call(LayoutMessages.layout(name, className), layout::priority);
        return new CheckedLayout(layout, name, priority, className);
    }

    /** {@code The layout 'btad' (com.acme.BtadLayout)}. */
    String description() {
        return LayoutMessages.layout(name, className);
    }

    String summary() {
        return call(description(), () -> Objects.requireNonNull(layout.summary(), "summary() returned null"));
    }

    Optional<String> mismatch(LayoutRequest request) {
        return call(description(), () -> Objects.requireNonNull(layout.mismatch(request), "mismatch() returned null"));
    }

    LayoutData read(LayoutRequest request) {
        LayoutData data =
                call(description(), () -> Objects.requireNonNull(layout.read(request), "read() returned null"));
        new LayoutChecks(description(), request).require(data);
        return data;
    }

    private static <T> T call(String description, Supplier<T> method) {
        try {
            return method.get();
        } catch (AnometryException meant) {
            throw meant;
        } catch (Throwable thrown) {
            ThirdPartyCode.hold(thrown, description);
            throw new ConfigurationException(
                    Layouts.KEY, LayoutMessages.failed(description, ThirdPartyCode.describe(thrown)), thrown);
        }
    }
}
