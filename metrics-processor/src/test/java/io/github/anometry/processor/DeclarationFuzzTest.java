package io.github.anometry.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.auto.service.processor.AutoServiceProcessor;
import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.ImageBatch;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.processor.internal.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Random declarations that compile without the annotation also compile with it, or the processor reports why not. Those that
 * compile measure the same as code that uses the class directly. The profile {@code declarations} tries 10,000 of them.
 */
class DeclarationFuzzTest {
    private static final int AT_ONCE = 50;
    private static final Pattern PACKAGE = Pattern.compile("\\bf(\\d+)/");
    private static final Pattern CODE = Pattern.compile("^\\[Anometry/(\\w+)] ");

    private static final float[] SCORES = {1, 3, 2};
    private static final boolean[] LABELS = {true, false, true};
    private static final ImageBatch BATCH = ImageBatch.builder()
            .put(Field.PRED_SCORE, Tensor.of(SCORES, 3))
            .put(Field.GT_LABEL, Tensor.of(LABELS, 3))
            .build();

    private final Map<String, Integer> refused = new TreeMap<>();
    private int measured;
    private int sketched;
    private int blank;

    @Test
    void compileOrAreRefusedWithAReason() throws Exception {
        int count = Integer.getInteger("anometry.declarations", 300);
        long[] seeds = new Random(17).longs(count).toArray();
        for (int from = 0; from < count; from += AT_ONCE) {
            List<RandomClass.Sources> batch = new ArrayList<>();
            for (int i = from; i < Math.min(count, from + AT_ONCE); i++) {
                batch.add(declaration(i, seeds[i]));
            }
            tryAll(batch);
        }
        System.out.println("Of " + count + " declarations " + measured + " were measured; refused were " + refused
                + ". Of " + sketched + " sketches " + blank + " had blanks, and all others compiled.");
        assertThat(measured).isGreaterThan(count / 2);
    }

    private static RandomClass.Sources declaration(int i, long seed) {
        String name = "f" + i;
        return switch (i % 8) {
            case 3, 7 -> RandomMetric.of(seed, name);
            case 5 -> RandomFunction.of(seed, name);
            default -> RandomClass.of(seed, name);
        };
    }

    private void tryAll(List<RandomClass.Sources> batch) throws Exception {
        Compilation without = javac().withOptions("-proc:none", "-Xlint:none").compile(files(batch));
        assertThat(without.errors())
                .as("a class that does not compile by itself")
                .isEmpty();
        Map<String, String> wrong = refusals(CompileError.of(compile(batch).errors()), batch);
        assertThat(refusals(Eclipse.compile(files(batch)).errors(), batch))
                .as("what Eclipse's compiler refuses")
                .isEqualTo(wrong);
        wrong.values().forEach(code -> refused.merge(code, 1, Integer::sum));
        List<RandomClass.Sources> right = batch.stream()
                .filter(sources -> !wrong.containsKey(sources.packageName()))
                .toList();
        Compilation javac = compile(right);
        requireNone(CompileError.of(javac.errors()), right);
        compare(right, new CompiledClasses(javac));
        Eclipse.Outcome eclipse = Eclipse.compile(files(right));
        requireNone(eclipse.errors(), right);
        compare(right, new CompiledClasses(eclipse.classes()));
        measured += right.size();
        trySketches(batch);
        trySketches(bare(batch));
    }

    private static void requireNone(List<CompileError> errors, List<RandomClass.Sources> batch) {
        for (CompileError error : errors) {
            throw new AssertionError("The generated code does not compile: " + error + "\n" + of(error, batch));
        }
    }

    /** The same classes with an annotation that only names the class. */
    private static List<RandomClass.Sources> bare(List<RandomClass.Sources> batch) {
        return batch.stream()
                .filter(sources -> sources.names().contains("S"))
                .map(sources -> sources.with("S", """
                        package %s;
                        @io.github.anometry.api.annotation.CreateAnomalibMetric(%s.class)
                        interface S {}
                        """.formatted(sources.packageName(), sources.wrapped())))
                .toList();
    }

    /** The sketches in messages compile as they are, unless they contain blanks. */
    private void trySketches(List<RandomClass.Sources> batch) {
        List<RandomClass.Sources> sketches = new ArrayList<>();
        for (CompileError error : CompileError.of(compile(batch).errors())) {
            Sketches.in(error.message()).ifPresent(sketch -> {
                sketched++;
                if (Sketches.hasBlanks(sketch)) {
                    blank++;
                } else {
                    batch.stream()
                            .filter(sources -> sources.packageName().equals(packageOf(error)))
                            .map(sources ->
                                    sources.with("S", "package " + sources.packageName() + ";\n" + sketch, "LSpec"))
                            .forEach(sketches::add);
                }
            });
        }
        if (!sketches.isEmpty()) {
            requireNone(CompileError.of(compile(sketches).errors()), sketches);
        }
    }

    private static Compilation compile(List<RandomClass.Sources> batch) {
        return javac().withOptions("-Xlint:none")
                .withProcessors(new AnomalibMetricProcessor(), new AutoServiceProcessor())
                .compile(files(batch));
    }

    private static List<JavaFileObject> files(List<RandomClass.Sources> batch) {
        List<JavaFileObject> files = new ArrayList<>();
        for (RandomClass.Sources sources : batch) {
            for (int i = 0; i < sources.names().size(); i++) {
                files.add(JavaFileObjects.forSourceString(
                        sources.packageName() + "." + sources.names().get(i),
                        sources.texts().get(i)));
            }
        }
        return files;
    }

    /** The packages with declarations that the processor rejects, and the code of the first problem. */
    private static Map<String, String> refusals(List<CompileError> errors, List<RandomClass.Sources> batch) {
        Map<String, String> packages = new TreeMap<>();
        for (CompileError error : errors) {
            String message = error.message();
            Matcher code = CODE.matcher(message);
            if (!code.find() || message.startsWith(Problem.INTERNAL_ERROR.code())) {
                throw new AssertionError("No reason of the processor: " + error + "\n" + of(error, batch));
            }
            packages.putIfAbsent(packageOf(error), code.group(1));
        }
        return packages;
    }

    private static String packageOf(CompileError error) {
        Matcher name = PACKAGE.matcher(error.file());
        return name.find() ? "f" + name.group(1) : "";
    }

    private static String of(CompileError error, List<RandomClass.Sources> batch) {
        return batch.stream()
                .filter(sources -> sources.packageName().equals(packageOf(error)))
                .map(sources -> String.join("\n", sources.texts()))
                .collect(Collectors.joining("\n"));
    }

    private static void compare(List<RandomClass.Sources> batch, CompiledClasses loader) throws Exception {
        for (RandomClass.Sources sources : batch) {
            compare(sources, loader);
        }
    }

    private static void compare(RandomClass.Sources sources, CompiledClasses loader) throws Exception {
        Object expected = loader.loadClass(sources.packageName() + ".Hand")
                .getMethod("measure", float[].class, boolean[].class)
                .invoke(null, SCORES.clone(), LABELS.clone());
        AnomalibMetric<?> metric = loader.metric(sources.packageName() + ".W");
        AnomalibMetric<?> copy = metric.copy();
        metric.update(BATCH);
        requireSame(expected, metric.result(), sources, "at first");
        metric.reset();
        metric.update(BATCH);
        requireSame(expected, metric.result(), sources, "after a reset");
        copy.update(BATCH);
        requireSame(expected, copy.result(), sources, "of a copy");
    }

    private static void requireSame(
            @Nullable Object byHand, MetricResult result, RandomClass.Sources sources, String when) {
        if (byHand instanceof double[] array) {
            assertThat(result.tensors().values())
                    .as(() -> when + "\n" + String.join("\n", sources.texts()))
                    .anySatisfy(tensor -> assertThat(tensor.toDoubleArray()).isEqualTo(array));
            return;
        }
        MetricResult expected = MetricResult.from(byHand);
        assertThat(List.of(result.isDefined(), value(result), result.undefinedReason(), result.text()))
                .as(() -> when + "\n" + String.join("\n", sources.texts()))
                .isEqualTo(List.of(expected.isDefined(), value(expected), expected.undefinedReason(), expected.text()));
    }

    private static double value(MetricResult result) {
        return result.isScalar() ? result.asDouble() : -1;
    }
}
