package io.github.anometry.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures all contestants side by side and writes the tables. */
@Command(
        name = "benchmarks/run",
        sortOptions = false,
        subcommands = EngineCommand.class,
        description = "Measures Anometry and other libraries over the same arrays and writes tables in Markdown.")
public final class BenchmarksCommand implements Callable<Integer> {
    /** Below this number of pixels, runs of other programs are repeated more often. */
    private static final long MANY = 10_000_000;

    /** The peak of memory is determined with at most this many maps; results are per pixel. */
    private static final Size MOST_FOR_MEMORY = new Size(100);

    @Option(
            names = "--sizes",
            split = ",",
            paramLabel = "SIZE",
            description =
                    "65k, 1M, 6.55M, 39.3M, 157M or numbers of maps of 256 x 256 pixels. Default: 65k,1M,6.55M,39.3M.")
    private List<String> sizeNames = List.of();

    @Option(
            names = "--contestants",
            split = ",",
            paramLabel = "NAME",
            description = "Some of: scan, auroc, auroc-from-arrays, aupro, evaluator, sort, smile, tribuo, nd4j, "
                    + "scikit-learn, command, memory. Default: all.")
    private List<String> contestantNames = List.of();

    @Option(
            names = "--quick",
            description = "65k and 1M pixels and short iterations: tests that it works, not how " + "fast.")
    private boolean quick;

    @Option(
            names = "--heap",
            paramLabel = "SIZE",
            description = "Heap of each contestant's JVM, for example 12g. Default: half of the memory, at most 12g.")
    private @Nullable String heapText;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of the data. Default: 1.")
    private long seed = 1;

    @Option(
            names = "--write-data",
            paramLabel = "DIR",
            description = "Only write the data of each size: DIR/<maps>/maps.npy and masks.npy.")
    private @Nullable Path dataFolder;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    @SuppressWarnings("UnusedVariable") // picocli reads the option, not the field
    private boolean help;

    private final Path module;
    private final PrintStream out;
    private final PrintStream progress;

    BenchmarksCommand(Path module, PrintStream out, PrintStream progress) {
        this.module = module;
        this.out = out;
        this.progress = progress;
    }

    /** Started by {@code benchmarks/run}, which passes the folder of the module. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream progress = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        Path module = Path.of(System.getProperty("anometry.benchmarks.module", "benchmarks"));
        CommandLine command = new CommandLine(new BenchmarksCommand(module, out, progress));
        command.setExecutionExceptionHandler((failure, line, parsed) -> {
            progress.println(failure.getMessage());
            return failure instanceof IllegalArgumentException
                    ? CommandLine.ExitCode.USAGE
                    : CommandLine.ExitCode.SOFTWARE;
        });
        System.exit(command.execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        NavigableSet<Size> sizes = sizes();
        if (dataFolder != null) {
            for (Size size : sizes) {
                write(DataFiles.in(dataFolder, size));
            }
            return CommandLine.ExitCode.OK;
        }
        contestants();
        Path work = module.resolve("target").resolve("run");
        clear(work);
        long heap = heap();
        Timing timing = new Timing(work, heap, quick ? Timing.Effort.QUICK : Timing.Effort.STANDARD);
        PythonPeers python = new PythonPeers(module.resolve("peers").resolve("sklearn_peers.py"), work);
        Optional<String> pythonVersion = isChosen(Contestant.SCIKIT_LEARN) ? python.version() : Optional.empty();
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        String setting = Messages.setting(
                system.getAvailableProcessors(),
                Numbers.bytes(system.getTotalMemorySize()),
                Numbers.bytes(heap),
                timing.effort(),
                pythonVersion.orElse(""),
                String.format(Locale.ROOT, "%.1f", system.getSystemLoadAverage()));

        Report report = new Report();
        for (Size size : sizes) {
            DataFiles data = DataFiles.in(work, size);
            write(data);
            for (Contestant contestant : contestants()) {
                time(contestant, size, timing, report);
            }
            if (pythonVersion.isPresent()) {
                timeScikitLearn(python, data, report);
            }
            if (isChosen(Contestant.COMMAND)) {
                timeCommand(new WholeCommand(module.toAbsolutePath().resolveSibling("anometry"), work), data, report);
            }
        }
        if (isChosen(Contestant.SCIKIT_LEARN) && pythonVersion.isEmpty()) {
            report.note(Messages.noPythonPeers());
        }
        String tables = report.render(setting).stripTrailing() + "\n";
        String text = isChosen(Contestant.MEMORY) ? tables + "\n" + memory(work, sizes, heap) : tables;
        Path results = module.resolve("target").resolve("results.md");
        Files.writeString(results, text);
        out.print(text);
        progress.println(Messages.written(results.toString()));
        return CommandLine.ExitCode.OK;
    }

    private void time(Contestant contestant, Size size, Timing timing, Report report) throws IOException {
        Optional<String> leftOut = contestant.leftOut(size, timing.heap());
        if (leftOut.isPresent()) {
            report.note(leftOut.get());
            return;
        }
        for (int threads = 1; threads <= contestant.mostThreads(); threads++) {
            progress.println(Messages.measuring(size.label(), contestant.title(), threads));
            Optional<Measurement> measured = timing.measure(contestant, size, threads);
            if (measured.isPresent()) {
                add(measured.get(), report);
            } else {
                report.note(timing.failure(contestant, size, threads));
            }
        }
    }

    private void timeScikitLearn(PythonPeers python, DataFiles data, Report report)
            throws IOException, InterruptedException {
        progress.println(Messages.measuring(data.size().label(), Contestant.SCIKIT_LEARN, 1));
        try {
            python.measure(data, warmUps(data), runs(data)).forEach(measured -> add(measured, report));
        } catch (ProgramFailure failure) {
            report.note(failure.problem());
        }
    }

    private void timeCommand(WholeCommand command, DataFiles data, Report report)
            throws IOException, InterruptedException {
        progress.println(Messages.measuring(data.size().label(), WholeCommand.TITLE, 1));
        try {
            add(command.measure(data, warmUps(data), runs(data)), report);
        } catch (ProgramFailure failure) {
            report.note(failure.problem());
        }
    }

    private static int warmUps(DataFiles data) {
        return data.size().pixels() < MANY ? 1 : 0;
    }

    private static int runs(DataFiles data) {
        return data.size().pixels() < MANY ? 5 : 3;
    }

    private void add(Measurement measured, Report report) {
        report.add(measured);
        progress.println(Messages.measured(measured));
    }

    private String memory(Path work, NavigableSet<Size> sizes, long heap) throws IOException, InterruptedException {
        Size size = Optional.ofNullable(sizes.floor(MOST_FOR_MEMORY)).orElse(sizes.first());
        progress.println(Messages.memoryHeading(size));
        String heading = Messages.memoryHeading(size) + "\n\n";
        try {
            return heading + new MemoryReport(work, DataFiles.in(work, size), heap).render();
        } catch (ProgramFailure failure) {
            return heading + "- " + failure.problem() + "\n";
        }
    }

    private void write(DataFiles data) throws IOException {
        progress.println(Messages.writingData(data.size().label()));
        data.write(seed);
    }

    private static void clear(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> content = Files.walk(folder)) {
                for (Path path : content.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.delete(path);
                }
            }
        }
        Files.createDirectories(folder);
    }

    private NavigableSet<Size> sizes() {
        NavigableSet<Size> sizes = new TreeSet<>();
        sizeNames.forEach(name -> sizes.add(Size.parse(name)));
        return sizes.isEmpty() ? new TreeSet<>(quick ? Size.QUICK : Size.STANDARD) : sizes;
    }

    private boolean isChosen(String name) {
        return contestantNames.isEmpty() || contestantNames.contains(name);
    }

    private List<Contestant> contestants() {
        if (contestantNames.isEmpty()) {
            return Arrays.asList(Contestant.values());
        }
        List<Contestant> chosen = new ArrayList<>();
        for (String name : contestantNames) {
            if (!Contestant.OUTSIDE.contains(name)) {
                chosen.add(Contestant.parse(name));
            }
        }
        return chosen;
    }

    private long heap() {
        if (heapText == null) {
            OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
            return Math.min(12L << 30, system.getTotalMemorySize() / 2) >> 20 << 20;
        }
        if (!heapText.matches("\\d{1,6}[gGmM]")) {
            throw new IllegalArgumentException(Messages.badHeap(heapText));
        }
        long number = Long.parseLong(heapText.substring(0, heapText.length() - 1));
        return number << (heapText.toLowerCase(Locale.ROOT).endsWith("g") ? 30 : 20);
    }
}
