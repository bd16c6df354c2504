package io.github.anometry.plugin.files;

import io.github.anometry.api.data.LayoutData;
import io.github.anometry.api.data.LayoutRequest;
import io.github.anometry.api.error.AnometryException;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.error.DataException;
import io.github.anometry.api.internal.Services;
import io.github.anometry.api.spi.DataLayout;
import io.github.anometry.plugin.files.folders.FolderPatterns;
import io.github.anometry.plugin.files.internal.dataset.AderLayout;
import io.github.anometry.plugin.files.internal.dataset.BmadLayout;
import io.github.anometry.plugin.files.internal.dataset.BtadLayout;
import io.github.anometry.plugin.files.internal.dataset.DagmLayout;
import io.github.anometry.plugin.files.internal.dataset.FlatLayout;
import io.github.anometry.plugin.files.internal.dataset.FolderLayout;
import io.github.anometry.plugin.files.internal.dataset.Ksdd2Layout;
import io.github.anometry.plugin.files.internal.dataset.KsddLayout;
import io.github.anometry.plugin.files.internal.dataset.Mvtec3dLayout;
import io.github.anometry.plugin.files.internal.dataset.MvtecAd2Layout;
import io.github.anometry.plugin.files.internal.dataset.RealIadLayout;
import io.github.anometry.plugin.files.internal.dataset.VisaLayout;
import io.github.anometry.plugin.files.internal.layout.DrawnLayout;
import io.github.anometry.plugin.files.internal.layout.LocoLayout;
import io.github.anometry.plugin.files.internal.layout.MvtecLayout;
import io.github.anometry.plugin.files.internal.pattern.OwnLayout;
import io.github.anometry.plugin.files.internal.pattern.PatternLayout;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The layouts that folders may be in, in the order in which they are asked.
 *
 * @param problems of layouts that failed to load
 */
record Layouts(List<CheckedLayout> inOrder, List<String> problems) {
    static final String KEY = "layout";
    /** The name for the first layout that recognises the folders. */
    static final String AUTO = "auto";

    Layouts {
        inOrder = inOrder.stream().sorted(CheckedLayout.ORDER).toList();
        problems = List.copyOf(problems);
    }

    static Layouts of(List<DataLayout> layouts) {
        return new Layouts(List.of(), List.of()).and(layouts);
    }

    /** These and others. */
    Layouts and(List<DataLayout> others) {
        List<CheckedLayout> all = new ArrayList<>(inOrder);
        others.forEach(layout -> all.add(CheckedLayout.of(layout)));
        return new Layouts(all, problems);
    }

    /** The layouts on the class path, and the problems of what failed to load. */
    static Layouts found() {
        Services<DataLayout> services = Services.find(DataLayout.class, Layouts.class.getClassLoader());
        List<DataLayout> layouts = new ArrayList<>(services.providers());
        // Merging jars into one may lose the service file that lists these.
        for (DataLayout own : own()) {
            if (layouts.stream().noneMatch(layout -> layout.getClass() == own.getClass())) {
                layouts.add(own);
            }
        }
        List<String> problems = new ArrayList<>(services.problems());
        List<CheckedLayout> usable = new ArrayList<>();
        for (DataLayout layout : layouts) {
            try {
                usable.add(CheckedLayout.of(layout));
            } catch (AnometryException broken) {
                problems.add(String.valueOf(broken.getMessage()));
            }
        }
        return new Layouts(usable, problems);
    }

    private static List<DataLayout> own() {
        return List.of(
                new AderLayout(),
                new BmadLayout(),
                new BtadLayout(),
                new DagmLayout(),
                new FlatLayout(),
                new FolderLayout(),
                new KsddLayout(),
                new Ksdd2Layout(),
                new LocoLayout(),
                new Mvtec3dLayout(),
                new MvtecAd2Layout(),
                new MvtecLayout(),
                new RealIadLayout(),
                new VisaLayout());
    }

    /**
     * Data, and the layout that found them.
     *
     * @param layout its name
     * @param misnamedFolders folders of maps of categories without maps, which have other names than those of the layout
     */
    record Read(String layout, LayoutData data, List<String> misnamedFolders) {
        Read {
            misnamedFolders = List.copyOf(misnamedFolders);
        }

        static Read of(CheckedLayout layout, LayoutRequest request) {
            LayoutData data = layout.read(request);
            List<String> missing = data.categoriesWithoutMaps();
            List<String> misnamed = layout.layout() instanceof DrawnLayout drawn
                    ? request.maps()
                            .map(maps -> drawn.misnamedFolders(maps, missing))
                            .orElse(List.of())
                    : List.of();
            return new Read(layout.name(), data, misnamed);
        }

        /** With other data. */
        Read with(LayoutData other) {
            return new Read(layout, other, misnamedFolders);
        }
    }

    /**
     * Finds data with the chosen layout, or with the first that recognises the folders.
     *
     * @param name of the layout to use; {@link #AUTO}: the first that recognises the folders
     * @throws ConfigurationException if there is no such layout, or it does not recognise the folders
     */
    Read read(String name, LayoutRequest request) {
        if (!name.equals(AUTO)) {
            CheckedLayout layout = named(name);
            layout.mismatch(request).ifPresent(reason -> {
                throw new OtherFolders(List.of(layout), request)
                        .refusal()
                        .orElseGet(() -> new ConfigurationException(KEY, LayoutMessages.mismatch(name, reason), null));
            });
            return Read.of(layout, request);
        }
        Map<CheckedLayout, String> reasons = new LinkedHashMap<>();
        for (CheckedLayout layout : inOrder) {
            Optional<String> reason = layout.mismatch(request);
            if (reason.isEmpty()) {
                return Read.of(layout, request);
            }
            reasons.put(layout, reason.get());
        }
        throw new OtherFolders(inOrder, request).refusal().orElseGet(() -> notRecognised(request, reasons));
    }

    /**
     * Finds data in folders that the user describes.
     *
     * @throws ConfigurationException if the description is wrong, or does not fit the folders
     */
    static Read read(FolderPatterns patterns, LayoutRequest request) {
        OwnLayout own = new OwnLayout(patterns);
        own.requireImages(request.dataset());
        return Read.of(CheckedLayout.of(own), request);
    }

    /** @throws ConfigurationException if there is no such layout */
    void requireKnown(String name) {
        if (!name.equals(AUTO)) {
            named(name);
        }
    }

    private CheckedLayout named(String name) {
        List<CheckedLayout> known =
                inOrder.stream().filter(layout -> layout.name().equals(name)).toList();
        if (known.size() > 1) {
            throw new ConfigurationException(
                    KEY,
                    LayoutMessages.several(
                            name, known.stream().map(CheckedLayout::className).toList()),
                    null);
        }
        return known.stream().findFirst().orElseThrow(() -> {
            TreeSet<String> names = new TreeSet<>();
            names.add(AUTO);
            inOrder.forEach(layout -> names.add(layout.name()));
            return new ConfigurationException(KEY, LayoutMessages.unknown(name, names, problems), null);
        });
    }

    /**
     * What the layout says of whose typical folders there are most; if there are none, what the simplest says, since it
     * explains mistakes best; if that is absent, the last layout.
     */
    private AnometryException notRecognised(LayoutRequest request, Map<CheckedLayout, String> reasons) {
        List<CheckedLayout> layouts = List.copyOf(reasons.keySet());
        if (layouts.isEmpty()) {
            return new ConfigurationException(KEY, LayoutMessages.unknown(AUTO, List.of(), problems), null);
        }
        Optional<CheckedLayout> typical = layouts.stream()
                .filter(layout -> nearness(layout, request) > 0)
                .max(Comparator.comparingInt(layout -> nearness(layout, request)));
        CheckedLayout nearest = typical.or(() -> layouts.stream()
                        .filter(layout -> layout.layout() instanceof MvtecLayout)
                        .findFirst())
                .orElse(layouts.get(layouts.size() - 1));
        Map<String, String> others = new LinkedHashMap<>();
        reasons.forEach((layout, reason) -> {
            if (!layout.equals(nearest) && !(layout.layout() instanceof PatternLayout)) {
                others.put(layout.name(), reason);
            }
        });
        boolean areOwn = layouts.stream().allMatch(Layouts::isOwn);
        AnometryException refusal = typical.isPresent()
                ? new DataException(
                        LayoutMessages.nearest(request.dataset(), nearest.name(), reasons.getOrDefault(nearest, "")))
                : refusal(nearest, request, reasons.getOrDefault(nearest, ""));
        if (areOwn || others.isEmpty()) {
            return refusal;
        }
        String message = LayoutMessages.notRecognised(String.valueOf(refusal.getMessage()), others);
        return refusal instanceof ConfigurationException configuration
                ? new ConfigurationException(configuration.key().orElse(null), message, refusal)
                : new DataException(message, refusal);
    }

    private static boolean isOwn(CheckedLayout layout) {
        return layout.layout() instanceof DrawnLayout;
    }

    private static int nearness(CheckedLayout layout, LayoutRequest request) {
        return layout.layout() instanceof PatternLayout pattern ? pattern.nearness(request) : 0;
    }

    /** The exception of a layout says more than its reason for not recognising the folders: which setting is at fault. */
    private static AnometryException refusal(CheckedLayout layout, LayoutRequest request, String reason) {
        try {
            layout.read(request);
        } catch (ConfigurationException | DataException refused) {
            return refused;
        }
        return new DataException(reason);
    }
}
