package io.github.anometry.cli;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.data.Batches;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.error.DataException;
import io.github.anometry.api.internal.FileFailure;
import io.github.anometry.api.model.Predictor;
import io.github.anometry.cli.internal.PredictMessages;
import io.github.anometry.cli.terminal.Progress;
import io.github.anometry.core.engine.Engine;
import io.github.anometry.core.model.AnomalyModel;
import io.github.anometry.plugin.files.ImageData;
import io.github.anometry.plugin.files.MapFiles;
import io.github.anometry.plugin.files.ReadOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code anometry predict}: writes anomaly maps of a data set's images. */
@Command(
        name = "predict",
        customSynopsis = "anometry predict [OPTIONS] --model NAME[=VALUE] --data DIR --out DIR",
        description = {
            "Predict the anomaly maps of a data set's test images with a model of a plugin.",
            "",
            "Example:",
            "  anometry predict --plugins plugins --model acme=acme.onnx \\",
            "      --data datasets/MVTecAD --out maps",
            "  anometry evaluate maps datasets/MVTecAD",
            ""
        },
        footer = {
            "",
            "Maps are float32 TIFF files in the folders of their images: the map of",
            "DATA/<category>/test/<defect>/<id>.png is OUT/<category>/test/<defect>/<id>.tiff.",
            "",
            "Exit codes: 0 success, 2 wrong usage or configuration, or a model that fails,",
            "3 images that cannot be read, 4 internal error, 130 interrupted."
        })
final class PredictCommand implements Runnable {
    @ParentCommand
    private AnometryCommand root;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--model",
            required = true,
            paramLabel = "NAME[=VALUE]",
            description = "A plugin's predictor, and the value of its first setting.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String model;

    @Option(
            names = {"--data", "--images"},
            required = true,
            paramLabel = "DIR",
            description = "The data set's folder, or that of one category.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path dataset;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where to write the maps.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path out;

    @Option(names = "--overwrite", description = "Write into a folder that is not empty, and replace maps there.")
    private boolean overwrite;

    @Option(
            names = "--layout",
            paramLabel = "NAME",
            defaultValue = "auto",
            description =
                    "The layout that the data set is in, see 'anometry layouts'. Default: ${DEFAULT-VALUE}, the first that"
                            + " recognises it.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String layout;

    @Option(
            names = "--category",
            paramLabel = "NAME",
            split = ",",
            description = "Predict these categories only, for example bottle,cable.")
    private @Nullable List<String> categories;

    @Option(
            names = "--batch-size",
            paramLabel = "N",
            defaultValue = "16",
            description = "How many images to predict at a time. Default: ${DEFAULT-VALUE}.")
    private int batchSize;

    @Mixin
    private PluginsOption pluginsOption;

    @Override
    public void run() {
        requireNewFolder();
        try (Plugins plugins = pluginsOption.open()) {
            plugins.warn(spec.commandLine().getErr());
            ImageData data = ImageData.builder(dataset)
                    .categories(Names.of("--category", categories))
                    .addLayouts(plugins.layouts())
                    .layout(layout)
                    .options(new ReadOptions(batchSize, Runtime.getRuntime().availableProcessors()))
                    .open();
            try (Predictor predictor = plugins.predictors().create(model)) {
                predict(predictor, data);
            }
        }
        PredictMessages.written(
                        System.getProperty("anometry.command", "./anometry"), out.toString(), dataset.toString())
                .forEach(spec.commandLine().getOut()::println);
    }

    private void requireNewFolder() {
        if (out.toAbsolutePath().normalize().startsWith(dataset.toAbsolutePath().normalize())) {
            throw new ConfigurationException("--out", PredictMessages.outInDataset(out.toString()), null);
        }
        if (Files.exists(out) && !Files.isDirectory(out)) {
            throw new ConfigurationException("--out", PredictMessages.outIsNotAFolder(out.toString()), null);
        }
        if (overwrite || Files.notExists(out)) {
            return;
        }
        try (Stream<Path> files = Files.list(out)) {
            if (files.findAny().isPresent()) {
                throw new ConfigurationException("--out", PredictMessages.outInUse(out.toString()), null);
            }
        } catch (IOException unreadable) {
            throw cannotWrite(out, unreadable);
        }
    }

    private void predict(Predictor predictor, ImageData data) {
        String name = model.split("=", 2)[0];
        AnomalyModel predicting = AnomalyModel.builder(predictor).name(name).build();
        try (Batches batches = new Engine().predict(predicting, data);
                Progress progress = Progress.of(
                        data.size(),
                        data.categories().size(),
                        spec.commandLine().getErr())) {
            while (batches.hasNext()) {
                if (root.cancellation().isCancelled()) {
                    throw new Interruption.Cancelled(PredictMessages.cancelled(out.toString()));
                }
                Batch batch = batches.next();
                progress.category(batch.get(Field.CATEGORY).get(0));
                write(batch, name);
                progress.step(batch.size());
            }
        }
    }

    private void write(Batch batch, String name) {
        Tensor maps = batch.find(Field.ANOMALY_MAP).orElseThrow(() -> new DataException(PredictMessages.noMaps(name)));
        List<String> images = batch.get(Field.IMAGE_PATH);
        for (int i = 0; i < batch.size(); i++) {
            Path file = target(images.get(i));
            try {
                Files.createDirectories(Objects.requireNonNull(file.getParent()));
                MapFiles.write(maps.slice(i), file);
            } catch (IOException impossible) {
                throw cannotWrite(file, impossible);
            }
        }
    }

    /** The path of a map is that of its image, below {@code --out}. */
    private Path target(String image) {
        Path relative = dataset.relativize(Path.of(image));
        String name = String.valueOf(relative.getFileName());
        int dot = name.lastIndexOf('.');
        return out.resolve(relative).resolveSibling((dot < 0 ? name : name.substring(0, dot)) + ".tiff");
    }

    private static ConfigurationException cannotWrite(Path file, IOException cause) {
        return new ConfigurationException(
                "--out", PredictMessages.cannotWrite(file.toString(), FileFailure.reason(cause)), cause);
    }
}
