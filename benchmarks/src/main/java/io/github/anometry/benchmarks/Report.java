package io.github.anometry.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** All measurements, as Markdown. */
final class Report {
    /** Values that differ by more are not considered equal. */
    static final double SAME = 1e-9;

    private final List<Measurement> measurements = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    void add(Measurement measurement) {
        measurements.add(measurement);
    }

    /** A line about what is missing, and why. */
    void note(String line) {
        notes.add(line);
    }

    /** @param setting the machine and the settings */
    String render(String setting) {
        StringBuilder text = new StringBuilder(setting).append("\n\n");
        Set<Size> sizes = measurements.stream().map(Measurement::size).collect(Collectors.toCollection(TreeSet::new));
        for (Size size : sizes) {
            text.append(Messages.sizeHeading(size))
                    .append("\n\n")
                    .append(sizeTable(size))
                    .append('\n');
        }
        if (sizes.size() > 1) {
            text.append(Messages.growthHeading())
                    .append("\n\n")
                    .append(growthTable(sizes))
                    .append('\n');
        }
        String peers = peersTable(sizes);
        if (!peers.isEmpty()) {
            text.append(Messages.peersHeading()).append("\n\n").append(peers).append('\n');
        }
        notes.forEach(note -> text.append("- ").append(note).append('\n'));
        return text.toString();
    }

    private String sizeTable(Size size) {
        Map<String, Double> reference = reference(size);
        Optional<Measurement> scan = find(Contestant.SCAN.title(), 1, size);
        MarkdownTable table = new MarkdownTable(
                "lrrrrrrl",
                List.of(
                        "",
                        "threads",
                        "time",
                        "fastest – slowest",
                        "ns/pixel",
                        "× scan",
                        "× Anometry AUROC",
                        "differs by"));
        for (Measurement measured : at(size)) {
            table.row(
                    measured.title(),
                    threads(measured),
                    Numbers.seconds(measured.seconds()),
                    Numbers.seconds(measured.fastest()) + " – " + Numbers.seconds(measured.slowest()),
                    Numbers.threeDigits(measured.nanosPerPixel()),
                    ratio(Optional.of(measured), scan),
                    ratio(Optional.of(measured), auroc(size, 1)),
                    difference(measured, reference));
        }
        return table.render();
    }

    /** ns/pixel by size, the growth of the time per pixel, and the speed-up of a second thread. */
    private String growthTable(Set<Size> sizes) {
        List<String> header = new ArrayList<>(List.of("ns/pixel", "threads"));
        sizes.forEach(size -> header.add(size.label()));
        header.add("growth");
        header.add("speed-up at the largest");
        MarkdownTable table = new MarkdownTable("l" + "r".repeat(header.size() - 1), header);
        Set<Row> rows = new LinkedHashSet<>();
        measurements.forEach(measured -> rows.add(new Row(measured.title(), measured.threads())));
        for (Row row : rows) {
            List<String> cells = new ArrayList<>(List.of(row.title(), row.threads() == 0 ? "–" : "" + row.threads()));
            List<Measurement> present = new ArrayList<>();
            for (Size size : sizes) {
                Optional<Measurement> measured = find(row.title(), row.threads(), size);
                measured.ifPresent(present::add);
                cells.add(measured.map(found -> Numbers.threeDigits(found.nanosPerPixel()))
                        .orElse("–"));
            }
            Measurement largest = present.get(present.size() - 1);
            cells.add(growth(present));
            cells.add(row.threads() > 1 ? ratio(find(row.title(), 1, largest.size()), Optional.of(largest)) : "–");
            table.row(cells);
        }
        return table.render();
    }

    private static String growth(List<Measurement> present) {
        if (present.size() < 2) {
            return "–";
        }
        Measurement smallest = present.get(0);
        Measurement largest = present.get(present.size() - 1);
        return String.format(
                Locale.ROOT,
                "%s× data, %s× time",
                Numbers.threeDigits(
                        (double) largest.size().maps() / smallest.size().maps()),
                Numbers.threeDigits(largest.seconds() / smallest.seconds()));
    }

    /** scikit-learn's time divided by Anometry's. */
    private String peersTable(Set<Size> sizes) {
        MarkdownTable table = new MarkdownTable(
                "lrrrrrrr",
                List.of(
                        "",
                        "roc_auc_score",
                        "÷ AUROC, 1 thread",
                        "÷ AUROC, 2 threads",
                        "÷ whole command",
                        "average_precision_score",
                        "both ÷ 7 metrics, 1 thread",
                        "both ÷ 7 metrics, 2 threads"));
        boolean any = false;
        for (Size size : sizes) {
            Optional<Measurement> area = find(PythonPeers.ROC_AUC_SCORE, 1, size);
            Optional<Measurement> precision = find(PythonPeers.AVERAGE_PRECISION_SCORE, 1, size);
            if (area.isEmpty() || precision.isEmpty()) {
                continue;
            }
            any = true;
            double both = area.get().seconds() + precision.get().seconds();
            table.row(
                    size.label(),
                    Numbers.seconds(area.get().seconds()),
                    ratio(area, auroc(size, 1)),
                    ratio(area, auroc(size, 2)),
                    ratio(area, find(WholeCommand.TITLE, 0, size)),
                    Numbers.seconds(precision.get().seconds()),
                    ratio(both, find(Contestant.EVALUATOR.title(), 1, size)),
                    ratio(both, find(Contestant.EVALUATOR.title(), 2, size)));
        }
        return any ? table.render() : "";
    }

    private record Row(String title, int threads) {}

    private static String threads(Measurement measured) {
        return measured.threads() == 0 ? "–" : String.valueOf(measured.threads());
    }

    private List<Measurement> at(Size size) {
        return measurements.stream()
                .filter(measured -> measured.size().equals(size))
                .toList();
    }

    private Optional<Measurement> find(String title, int threads, Size size) {
        return at(size).stream()
                .filter(measured -> measured.title().equals(title) && measured.threads() == threads)
                .findFirst();
    }

    private Optional<Measurement> auroc(Size size, int threads) {
        return find(Contestant.AUROC.title(), threads, size);
    }

    private static String ratio(Optional<Measurement> of, Optional<Measurement> to) {
        return of.map(measured -> ratio(measured.seconds(), to)).orElse("–");
    }

    private static String ratio(double seconds, Optional<Measurement> to) {
        return to.map(measured -> Numbers.threeDigits(seconds / measured.seconds()) + "×")
                .orElse("–");
    }

    /** Anometry's values, from any of its contestants. */
    private Map<String, Double> reference(Size size) {
        Map<String, Double> values = new TreeMap<>();
        at(size).stream()
                .filter(measured -> measured.title().startsWith(Contestant.ANOMETRY))
                .forEach(measured -> measured.values().forEach(values::putIfAbsent));
        return values;
    }

    /** The greatest difference from Anometry's values for the same metric. */
    private static String difference(Measurement measured, Map<String, Double> reference) {
        double difference = -1;
        for (Map.Entry<String, Double> value : measured.values().entrySet()) {
            Double ours = reference.get(value.getKey());
            if (ours != null) {
                difference = Math.max(difference, Math.abs(value.getValue() - ours));
            }
        }
        if (difference < 0) {
            return "–";
        }
        if (difference == 0) {
            return "0";
        }
        String text = String.format(Locale.ROOT, "%.0e", difference);
        return difference <= SAME ? text : "**" + text + "**";
    }
}
