package io.github.anometry.plugin.files;

import io.github.anometry.api.spi.DataLayout;
import io.github.anometry.plugin.files.internal.layout.DrawnLayout;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A known layout, for people.
 *
 * @param name to select it by
 * @param summary a sentence that says which data sets it is for and where their files are
 * @param dataSets that have it; empty if the layout is not one of Anometry
 * @param tree a drawing of its folders, in lines; empty as {@code dataSets}
 * @param maps drawings of the folders of the maps, each of which will do; none if {@code dataSets} is empty
 * @param normalNames the folders of normal images; none if folders do not say, or they are not known
 * @param maskRule which values of masks are anomalous; empty as {@code dataSets}
 */
public record LayoutDescription(
        String name,
        String summary,
        Optional<String> dataSets,
        Optional<String> tree,
        List<String> maps,
        List<String> normalNames,
        Optional<String> maskRule) {
    public LayoutDescription {
        maps = List.copyOf(maps);
        normalNames = List.copyOf(normalNames);
    }

    /**
     * The layouts of Anometry, those on the class path, and others, by name.
     *
     * @param more such as those of plugins
     */
    public static List<LayoutDescription> all(List<? extends DataLayout> more) {
        List<LayoutDescription> all = new ArrayList<>();
        for (CheckedLayout layout : Layouts.found().and(List.copyOf(more)).inOrder()) {
            all.add(of(layout));
        }
        all.sort(Comparator.comparing(LayoutDescription::name));
        return all;
    }

    private static LayoutDescription of(CheckedLayout layout) {
        String summary = layout.summary();
        if (layout.layout() instanceof DrawnLayout drawn) {
            DrawnLayout.Drawing drawing = drawn.drawing();
            return new LayoutDescription(
                    layout.name(),
                    summary,
                    Optional.of(drawing.dataSets()),
                    Optional.of(drawing.tree()),
                    drawing.maps(),
                    drawing.names(),
                    Optional.of(drawing.maskRule().map(Object::toString).orElse(">0")));
        }
        return new LayoutDescription(
                layout.name(), summary, Optional.empty(), Optional.empty(), List.of(), List.of(), Optional.empty());
    }
}
