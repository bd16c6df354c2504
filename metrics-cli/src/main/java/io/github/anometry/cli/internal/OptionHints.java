package io.github.anometry.cli.internal;

import io.github.anometry.api.internal.Spelling;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Suggests what people mean by unknown options: by known synonyms, else by similar spelling. */
public final class OptionHints {
    private static final Map<String, Meaning> MEANINGS = new TreeMap<>();

    /** @param option which the command must have for the advice to apply */
    private record Meaning(String option, String advice) {}

    static {
        mean("--maps", "Use --maps DIR.", "map", "predictions", "prediction", "preds", "pred", "anomaly-maps");
        mean(
                "--masks",
                "Use --masks DIR.",
                "mask",
                "gt",
                "ground-truth",
                "truth",
                "dataset",
                "data-dir",
                "dataset-dir");
        mean(
                "--json",
                "Use --json FILE to write JSON, or --log csv=FILE to write CSV.",
                "output",
                "out",
                "o",
                "results",
                "save",
                "export");
        mean("--log", "Use --log csv=FILE.", "csv");
        mean("--log", "Use --log jsonl=FILE.", "jsonl");
        mean(
                "--json",
                "The results are printed as a table; --json - prints JSON instead, and --log csv=FILE writes CSV.",
                "format",
                "output-format");
        mean("--category", "Use --category NAME.", "categories", "class", "classes", "object");
        mean("--metrics", "Use --metrics NAME.", "metric", "m");
        mean("--scores", "Use --scores FILE.", "score", "image-scores", "pred-scores");
        mean("--labels", "Use --labels FILE.", "label", "gt-labels");
        mean("--config", "Use --config FILE.", "yaml", "cfg", "configuration");
        mean("--threads", "Use --threads N.", "workers", "num-workers", "jobs", "j");
        mean("--overwrite", "Use --overwrite.", "force", "f");
        mean("--debug", "Use --debug.", "verbose", "v", "trace");
        mean(
                "--fit-thresholds",
                "Use --fit-thresholds, or set the threshold of a metric in the file of --config.",
                "threshold",
                "thresholds",
                "image-threshold",
                "pixel-threshold");
        mean("--plugins", "Use --plugins DIR.", "plugin", "plugin-dir");
        mean("--batch-size", "Use --batch-size N.", "batch");
    }

    private OptionHints() {}

    private static void mean(String option, String advice, String... words) {
        List.of(words).forEach(word -> MEANINGS.put(word, new Meaning(option, advice)));
    }

    /**
     * {@code " Use --maps DIR."}, {@code " Did you mean '--json'?"}, or nothing.
     *
     * @param given with its dashes
     * @param known the options of the command
     */
    public static String of(String given, Collection<String> known) {
        Meaning meaning = MEANINGS.get(given.replaceFirst("^-+", "").toLowerCase(Locale.ROOT));
        return meaning != null && known.contains(meaning.option)
                ? " " + meaning.advice
                : Spelling.didYouMean(given, known);
    }
}
