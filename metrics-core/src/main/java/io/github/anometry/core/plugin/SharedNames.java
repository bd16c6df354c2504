package io.github.anometry.core.plugin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The offers of one kind whose short names are ambiguous. */
final class SharedNames {
    private final PluginKind kind;
    private final Set<String> builtIns;
    private final Map<String, List<LoadedPlugin>> byName = new TreeMap<>();

    SharedNames(PluginKind kind, Set<String> builtIns, List<LoadedPlugin> plugins) {
        this.kind = kind;
        this.builtIns = builtIns;
        for (LoadedPlugin plugin : plugins) {
            for (PluginOffer offer : plugin.offers()) {
                if (offer.kind() == kind) {
                    byName.computeIfAbsent(offer.name(), name -> new ArrayList<>())
                            .add(plugin);
                }
            }
        }
    }

    /** Messages about the offers of the plugin that others have as well. */
    List<Problem> of(LoadedPlugin plugin) {
        List<Problem> problems = new ArrayList<>();
        byName.forEach((name, offering) -> {
            boolean builtIn = builtIns.contains(name);
            if (offering.contains(plugin) && (builtIn || offering.size() > 1)) {
                List<String> others = offering.stream()
                        .filter(other -> !other.equals(plugin))
                        .map(other -> Messages.pluginAt(other.id(), other.path().toString()))
                        .toList();
                problems.add(Messages.sharedName(kind.noun(), plugin.id(), name, builtIn, others));
            }
        });
        return problems;
    }
}
