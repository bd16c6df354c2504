package io.github.anometry.plugin.micrometer;

import io.github.anometry.api.error.ConfigurationException;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gauges whose values are set after each run. A gauge that remains is never removed and re-added, so a concurrent
 * scrape sees it.
 */
final class Gauges {
    private final MeterRegistry registry;
    private final Map<Key, Shown> shown = new HashMap<>();

    Gauges(MeterRegistry registry) {
        this.registry = registry;
    }

    Update update() {
        return new Update();
    }

    private record Key(String name, Tags tags) {}

    private record Shown(Gauge gauge, Cell cell) {}

    /** The current value of a gauge. */
    private static final class Cell {
        private volatile double value;

        Cell(double value) {
            this.value = value;
        }

        double value() {
            return value;
        }
    }

    /** The values of one run. */
    final class Update {
        private final Set<Key> present = new HashSet<>();
        private final List<String> conflicting = new ArrayList<>();

        void set(GaugeKind kind, Tags tags, double value) {
            Key key = new Key(kind.name(), tags);
            present.add(key);
            Shown before = shown.get(key);
            if (before == null) {
                register(key, kind, new Cell(value));
            } else {
                before.cell.value = value;
            }
        }

        private void register(Key key, GaugeKind kind, Cell cell) {
            Collection<Gauge> before = registry.find(kind.name()).gauges();
            Gauge gauge = Gauge.builder(kind.name(), cell, Cell::value)
                    .tags(key.tags)
                    .description(kind.description())
                    .baseUnit(kind.unit().isEmpty() ? null : kind.unit())
                    // A weakly referenced value would be NaN after the next garbage collection.
                    .strongReference(true)
                    .register(registry);
            if (before.contains(gauge)) {
                conflicting.add(kind.name() + " " + key.tags);
            } else {
                shown.put(key, new Shown(gauge, cell));
            }
        }

        /** Removes gauges that the run does not have. */
        void finish() {
            shown.entrySet().removeIf(entry -> {
                boolean vanished = !present.contains(entry.getKey());
                if (vanished) {
                    registry.remove(entry.getValue().gauge);
                }
                return vanished;
            });
            if (!conflicting.isEmpty()) {
                throw new ConfigurationException(Messages.gaugeOfAnotherLogger(conflicting.get(0)));
            }
        }
    }
}
