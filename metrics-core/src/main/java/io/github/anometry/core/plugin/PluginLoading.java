package io.github.anometry.core.plugin;

import io.github.anometry.api.internal.Services;
import io.github.anometry.api.internal.ThirdPartyCode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Loads plugins from files. All are checked before the first is loaded. */
final class PluginLoading {
    private final Path root;
    private final LoadSettings settings;
    private final ClassLoader program = PluginLoading.class.getClassLoader();
    private final Resources resources = new Resources();
    private @Nullable PrivateCopies copies;

    PluginLoading(Path root, LoadSettings settings) {
        this.root = root;
        this.settings = settings;
    }

    /** Loads all plugins of a directory. */
    PluginManager all() {
        try {
            return load(PluginFolder.candidates(root), root);
        } catch (Refusal nothing) {
            LoadReport report = new LoadReport(root, List.of(LoadReport.Row.ofDirectory(root, nothing.problem())));
            return new PluginManager(List.of(), report, resources);
        }
    }

    /** Loads the plugin that {@code root} is or links to. */
    PluginManager one() {
        Path directory = PluginFolder.realOrAbsolute(root).getParent();
        return load(List.of(PluginFolder.candidate(root)), directory == null ? root : directory);
    }

    private PluginManager load(List<Candidate> candidates, Path directory) {
        boolean done = false;
        try {
            Map<Subject, @Nullable OpenPlugin> seen = new LinkedHashMap<>();
            for (Candidate candidate : candidates) {
                Subject subject = new Subject(candidate.path());
                seen.put(subject, look(subject, candidate, directory));
            }
            refuseSameIds(seen);
            List<LoadedPlugin> plugins = new ArrayList<>();
            Map<LoadedPlugin, Subject> subjects = new LinkedHashMap<>();
            seen.forEach((subject, plugin) -> {
                LoadedPlugin loaded = plugin == null ? null : load(plugin);
                if (loaded != null) {
                    plugins.add(loaded);
                    subjects.put(loaded, subject);
                }
            });
            noteSharedNames(plugins, subjects);
            List<LoadReport.Row> rows = new ArrayList<>();
            seen.keySet().forEach(subject -> rows.addAll(subject.rows()));
            done = true;
            return new PluginManager(plugins, new LoadReport(root, rows), resources);
        } finally {
            if (!done) {
                resources.close();
            }
        }
    }

    private @Nullable OpenPlugin look(Subject subject, Candidate candidate, Path directory) {
        try {
            List<PrivateCopy> copied = new ArrayList<>();
            for (Path jar : PluginFolder.jars(candidate, directory)) {
                copied.add(settings.bundled() ? PrivateCopy.none(jar) : copies().add(jar));
            }
            OpenPlugin plugin = OpenPlugin.open(subject, candidate, copied, settings, program);
            resources.add(plugin::close);
            return plugin;
        } catch (Refusal refusal) {
            subject.refused(refusal.problem());
            return null;
        }
    }

    private PrivateCopies copies() {
        PrivateCopies made = copies;
        if (made == null) {
            made = PrivateCopies.create();
            resources.add(made::close);
            copies = made;
        }
        return made;
    }

    private static void refuseSameIds(Map<Subject, @Nullable OpenPlugin> seen) {
        Map<String, List<Subject>> byId = new TreeMap<>();
        for (Map.Entry<Subject, @Nullable OpenPlugin> entry : seen.entrySet()) {
            OpenPlugin plugin = entry.getValue();
            if (plugin != null) {
                byId.computeIfAbsent(plugin.id(), id -> new ArrayList<>()).add(entry.getKey());
            }
        }
        byId.forEach((id, subjects) -> {
            if (subjects.size() > 1) {
                for (Subject subject : subjects) {
                    List<String> others = subjects.stream()
                            .filter(other -> other != subject)
                            .map(other -> other.path().toString())
                            .toList();
                    subject.refused(Messages.samePluginId(id, others));
                    seen.put(subject, null);
                }
            }
        });
    }

    private static @Nullable LoadedPlugin load(OpenPlugin plugin) {
        try {
            LoadedPlugin loaded = plugin.load();
            return loaded.offers().isEmpty() ? null : loaded;
        } catch (Refusal refusal) {
            plugin.subject().refused(refusal.problem());
            return null;
        }
    }

    private static void noteSharedNames(List<LoadedPlugin> plugins, Map<LoadedPlugin, Subject> subjects) {
        for (PluginKind kind : PluginKind.values()) {
            boolean isOffered = plugins.stream()
                    .anyMatch(plugin -> !plugin.providers(kind.service()).isEmpty());
            if (isOffered) {
                SharedNames names = new SharedNames(kind, builtIns(kind), plugins);
                subjects.forEach((plugin, subject) -> names.of(plugin).forEach(subject::sharedName));
            }
        }
    }

    private static Set<String> builtIns(PluginKind kind) {
        Set<String> names = new HashSet<>();
        for (Object provider : Services.find(kind.service(), PluginLoading.class.getClassLoader())
                .providers()) {
            try {
                names.add(kind.nameOf(provider));
            } catch (Throwable broken) {
                // A registry reports the reason to users of the metric.
                ThirdPartyCode.hold(
                        broken, "the provider " + provider.getClass().getName());
            }
        }
        return names;
    }
}
