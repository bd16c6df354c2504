package io.github.anometry.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** Writes the wrapper and the provider of a metric class. */
final class MetricGenerator implements Generator {
    private final ProcessingTools tools;
    private final Filer filer;
    private final Messager messager;
    private final TakenNames taken;

    MetricGenerator(ProcessingEnvironment environment, TakenNames taken) {
        this.tools = ProcessingTools.of(environment);
        this.filer = environment.getFiler();
        this.messager = environment.getMessager();
        this.taken = taken;
    }

    @Override
    public void generate(TypeElement annotated) {
        Declaration declaration = Declaration.of(annotated);
        Reporter reporter = new Reporter(messager);
        Optional<MetricModel> model = read(declaration, reporter);
        if (model.isEmpty() || reporter.failed()) {
            return;
        }
        write(new WrapperWriter(model.get()).write(), model.get().names().wrapper(), declaration, reporter);
        write(new ProviderWriter(model.get()).write(), model.get().names().provider(), declaration, reporter);
    }

    /** The model, which is to be used only if nothing was reported. */
    private Optional<MetricModel> read(Declaration declaration, Reporter reporter) {
        Optional<Names> names = Names.of(declaration, reporter);
        names.ifPresent(some -> taken.claim(some, declaration, reporter));
        ClassRules rules = new ClassRules(tools.types(), reporter);
        if (!rules.requireConstructible(declaration)) {
            return Optional.empty();
        }
        Optional<TypeMirror> result = rules.result(declaration);
        if (names.isEmpty() || result.isEmpty()) {
            return Optional.empty();
        }
        List<ParameterModel> parameters = new ConstructorReader(tools, reporter).read(declaration);
        List<ArgumentModel> arguments = new UpdateReader(tools, reporter).read(declaration);
        return Optional.of(new MetricModel(
                declaration.type(),
                names.get(),
                TypeName.get(result.get()),
                rules.isMergeable(declaration),
                tools.elements().isDeprecated(declaration.type()),
                DocComment.of(declaration.type(), tools.elements()).body(),
                arguments,
                parameters));
    }

    private void write(TypeSpec type, ClassName name, Declaration declaration, Reporter reporter) {
        JavaFile file = JavaFile.builder(declaration.packageName(), type)
                .indent("    ")
                .skipJavaLangImports(true)
                .build();
        try {
            file.writeTo(filer);
        } catch (FilerException exists) {
            reporter.report(
                    declaration.place("className"), Problem.CLASS_EXISTS, name.simpleName(), declaration.simpleName());
        } catch (IOException failed) {
            reporter.report(
                    declaration.place(), Problem.CANNOT_WRITE, name.simpleName(), declaration.simpleName(), failed);
        }
    }
}
