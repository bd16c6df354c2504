package io.github.anometry.processor.internal.generate;

import com.google.auto.common.MoreElements;
import com.google.common.base.Splitter;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import io.github.anometry.processor.internal.declare.Declaration;
import io.github.anometry.processor.internal.declare.TakenNames;
import io.github.anometry.processor.internal.element.DocComment;
import io.github.anometry.processor.internal.element.DocText;
import io.github.anometry.processor.internal.element.ProcessingTools;
import io.github.anometry.processor.internal.model.ArgumentModel;
import io.github.anometry.processor.internal.model.ArgumentType;
import io.github.anometry.processor.internal.model.Deprecation;
import io.github.anometry.processor.internal.model.Library;
import io.github.anometry.processor.internal.model.MetricModel;
import io.github.anometry.processor.internal.model.Names;
import io.github.anometry.processor.internal.model.Sight;
import io.github.anometry.processor.internal.model.ThirdPartyModel;
import io.github.anometry.processor.internal.model.ThirdPartyResult;
import io.github.anometry.processor.internal.problem.Problem;
import io.github.anometry.processor.internal.problem.Reporter;
import io.github.anometry.processor.internal.read.ClassRules;
import io.github.anometry.processor.internal.read.ConstructorReader;
import io.github.anometry.processor.internal.read.ThirdPartyReader;
import io.github.anometry.processor.internal.read.UpdateReader;
import io.github.anometry.processor.internal.write.AdapterWriter;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;

/** Generates the adapter of a metric class, which contains its builder and provider. */
public final class MetricGenerator implements Generator {
    /** The types of java.lang that generated code may name. */
    private static final List<String> OF_JAVA_LANG = Splitter.on(' ')
            .splitToList("Override Object String SuppressWarnings Deprecated Double Float Integer Long Short Byte"
                    + " Character Boolean Number Exception RuntimeException Throwable Error");

    private final ProcessingTools tools;
    private final ProcessingEnvironment environment;
    private final TakenNames taken;

    public MetricGenerator(ProcessingEnvironment environment, TakenNames taken) {
        this.tools = ProcessingTools.of(environment);
        this.environment = environment;
        this.taken = taken;
    }

    @Override
    public Optional<Names> generate(Declaration declaration) {
        Reporter reporter = new Reporter(environment);
        Optional<MetricModel> model = read(declaration, reporter);
        model.ifPresent(read -> {
            requireDistinctArguments(read.arguments(), declaration, reporter);
            requireConversion(read.arguments(), declaration, reporter);
            read.variables().stream()
                    .filter(variable -> Names.isInside(variable.name()))
                    .forEach(variable -> reporter.report(
                            declaration.place(),
                            Problem.TYPE_PARAMETER_NAME,
                            variable.name(),
                            declaration.element().getSimpleName()));
        });
        if (model.isEmpty() || reporter.failed()) {
            return Optional.empty();
        }
        write(new AdapterWriter(model.get(), tools).write(), model.get().names().adapter(), declaration, reporter);
        return Optional.of(model.get().names());
    }

    /** The model. It is valid only if nothing was reported. */
    private Optional<MetricModel> read(Declaration declaration, Reporter reporter) {
        Optional<Names> names = declaration.names(reporter);
        names.ifPresent(some -> taken.claim(some, declaration, reporter));
        return declaration.isOwn()
                ? readOwn(declaration, names, reporter)
                : readThirdParty(declaration, names, reporter);
    }

    private Optional<MetricModel> readOwn(Declaration declaration, Optional<Names> names, Reporter reporter) {

        ClassRules rules = new ClassRules(tools, reporter);
        if (!rules.requireConstructible(declaration)) {
            return Optional.empty();
        }
        Sight sight = sight(declaration);
        Optional<TypeName> result = rules.result(declaration, sight);
        if (names.isEmpty() || result.isEmpty()) {
            return Optional.empty();
        }
        ConstructorReader.Signature constructor = new ConstructorReader(tools, reporter).read(declaration);
        UpdateReader.Signature update = new UpdateReader(tools, reporter).read(declaration);
        return Optional.of(new MetricModel(
                declaration.element(),
                sight,
                names.get(),
                TypeName.get(declaration.type().asType()),
                variables(declaration.type()),
                result.get(),
                rules.isMergeable(declaration),
                Deprecation.of(declaration.type()),
                DocComment.of(declaration.type(), tools.elements()).body(),
                declaration.direction(),
                update.arguments(),
                constructor.parameters(),
                tools.widest(constructor.thrown()),
                tools.widest(update.thrown()),
                Optional.empty()));
    }

    /** Compares names as in configuration, which the adapter uses for fields. */
    private static void requireDistinctArguments(
            List<ArgumentModel> arguments, Declaration declaration, Reporter reporter) {
        Map<String, String> names = new HashMap<>();
        for (ArgumentModel argument : arguments) {
            String earlier = names.putIfAbsent(argument.textName(), argument.name());
            if (earlier != null) {
                reporter.report(
                        declaration.place(),
                        Problem.PARAMETERS_COLLIDE,
                        earlier,
                        argument.name(),
                        declaration.simpleName(),
                        argument.textName());
            }
        }
    }

    /** Reports a missing conversion here, because otherwise the compiler would report it in generated code. */
    private void requireConversion(List<ArgumentModel> arguments, Declaration declaration, Reporter reporter) {
        arguments.stream()
                .filter(argument -> argument.type() == ArgumentType.ND_ARRAY)
                .findFirst()
                .filter(argument -> !sees(declaration, Library.ND4J_TENSORS.canonicalName()))
                .ifPresent(argument -> reporter.report(
                        declaration.place(),
                        Problem.ND_ARRAY_WITHOUT_CONVERSION,
                        argument.name(),
                        declaration.simpleName()));
    }

    private Sight sight(Declaration declaration) {
        return Sight.of(className -> sees(declaration, className));
    }

    private boolean sees(Declaration declaration, String className) {
        ModuleElement module = tools.elements().getModuleOf(declaration.element());
        return tools.elements().getTypeElement(module, className) != null;
    }

    private static List<TypeVariableName> variables(TypeElement type) {
        return type.getTypeParameters().stream().map(TypeVariableName::get).toList();
    }

    private Optional<MetricModel> readThirdParty(Declaration declaration, Optional<Names> names, Reporter reporter) {
        ClassRules rules = new ClassRules(tools, reporter);
        if (!rules.requireUsable(declaration)) {
            return Optional.empty();
        }
        boolean spec = declaration.form() == Declaration.Form.SPEC;
        Optional<ThirdPartyModel> read = new ThirdPartyReader(declaration, tools, reporter).read();
        if (names.isEmpty() || read.isEmpty()) {
            return Optional.empty();
        }
        ThirdPartyModel thirdParty = read.get();
        ThirdPartyResult result = new ThirdPartyResult(tools, thirdParty);
        rules.requireSound(declaration, result.results());
        if (reporter.failed()) {
            return Optional.empty();
        }
        return Optional.of(new MetricModel(
                declaration.element(),
                sight(declaration),
                names.get(),
                ClassName.get(declaration.type()),
                spec ? variables(MoreElements.asType(declaration.element())) : List.of(),
                result.type(sight(declaration)),
                thirdParty.merge().isPresent(),
                Deprecation.strongest(
                        Stream.of(declaration.type(), declaration.element()).map(Deprecation::of)),
                spec ? DocComment.of(declaration.element(), tools.elements()).body() : DocText.NONE,
                declaration.direction(),
                thirdParty.intake().fed(),
                thirdParty.parameters(),
                tools.widest(thirdParty.thrownByMaking()),
                tools.widest(
                        thirdParty.oneShot() ? List.of() : thirdParty.intake().thrown()),
                Optional.of(thirdParty)));
    }

    /** Whether a class in the package hides one of java.lang. */
    private boolean hasNamesakes(Declaration declaration) {
        String prefix = declaration.packageName().isEmpty() ? "" : declaration.packageName() + ".";
        return OF_JAVA_LANG.stream().anyMatch(name -> sees(declaration, prefix + name));
    }

    private void write(TypeSpec type, ClassName name, Declaration declaration, Reporter reporter) {
        JavaFile file = JavaFile.builder(declaration.packageName(), type)
                .indent("    ")
                .skipJavaLangImports(!hasNamesakes(declaration))
                .build();
        try {
            file.writeTo(environment.getFiler());
        } catch (FilerException exists) {
            reporter.report(
                    declaration.place("className"), Problem.CLASS_EXISTS, name.simpleName(), declaration.simpleName());
        } catch (IOException failed) {
            reporter.report(
                    declaration.place(), Problem.CANNOT_WRITE, name.simpleName(), declaration.simpleName(), failed);
        }
    }
}
