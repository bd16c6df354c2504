package io.github.anometry.processor.internal.read;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import io.github.anometry.api.internal.Spelling;
import io.github.anometry.processor.internal.declare.Declaration;
import io.github.anometry.processor.internal.element.DocComment;
import io.github.anometry.processor.internal.element.Lookup;
import io.github.anometry.processor.internal.element.ProcessingTools;
import io.github.anometry.processor.internal.element.Signatures;
import io.github.anometry.processor.internal.element.TypeText;
import io.github.anometry.processor.internal.element.Visibility;
import io.github.anometry.processor.internal.model.ArgumentModel;
import io.github.anometry.processor.internal.model.ArgumentType;
import io.github.anometry.processor.internal.problem.Place;
import io.github.anometry.processor.internal.problem.Problem;
import io.github.anometry.processor.internal.problem.Reporter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Finds the method {@code update} of a metric class and reads its parameters, which fields feed. */
public final class UpdateReader {
    private static final String UPDATE = "update";

    private final ProcessingTools tools;
    private final Reporter reporter;

    public UpdateReader(ProcessingTools tools, Reporter reporter) {
        this.tools = tools;
        this.reporter = reporter;
    }

    /**
     * The method's signature.
     *
     * @param arguments its parameters
     * @param thrown its checked exceptions
     */
    public record Signature(List<ArgumentModel> arguments, List<? extends TypeMirror> thrown) {
        static final Signature NONE = new Signature(List.of(), List.of());
    }

    public Signature read(Declaration declaration) {
        List<ExecutableElement> methods = MoreElements.getAllMethods(
                        declaration.type(), tools.types(), tools.elements())
                .asList();
        List<ExecutableElement> updates = Lookup.named(methods, UPDATE).stream()
                .filter(method -> Visibility.isAccessible(method, declaration.packageName()) || declaration.has(method))
                .toList();
        List<ExecutableElement> visible = updates.stream()
                .filter(method -> Visibility.isAccessible(method, declaration.packageName()))
                .toList();
        if (visible.size() > 1) {
            reporter.report(
                    declaration.place(),
                    Problem.SEVERAL_UPDATES,
                    declaration.simpleName(),
                    visible.size(),
                    Signatures.list(visible));
            return Signature.NONE;
        }
        if (updates.isEmpty()) {
            Optional<ExecutableElement> hidden = Lookup.named(methods, UPDATE).stream()
                    .filter(method -> !method.getModifiers().contains(Modifier.PRIVATE))
                    .findFirst();
            hidden.ifPresentOrElse(
                    method -> reporter.report(
                            declaration.place(),
                            Problem.HIDDEN_UPDATE,
                            Signatures.of(method),
                            MoreElements.asType(method.getEnclosingElement()).getSimpleName(),
                            method.getModifiers().contains(Modifier.PROTECTED)
                                    ? "protected and in another package"
                                    : "package-private and in another package",
                            "Override it as a public method."),
                    () -> reportMissing(declaration, methods));
            return Signature.NONE;
        }
        ExecutableElement update = visible.isEmpty() ? updates.get(0) : visible.get(0);
        return new Signature(readMethod(declaration, update), tools.checkedExceptions(update.getThrownTypes()));
    }

    private void reportMissing(Declaration declaration, List<ExecutableElement> methods) {
        List<String> similar = methods.stream()
                .filter(method -> declaration.has(method)
                        && !method.getModifiers().contains(Modifier.PRIVATE)
                        && !method.getParameters().isEmpty())
                .map(method -> method.getSimpleName().toString())
                .filter(name -> !name.equals("merge"))
                .toList();
        String hint = Spelling.nearest(UPDATE, similar)
                .map(near -> " Or rename " + near + " to update.")
                .orElse("");
        reporter.report(declaration.place(), Problem.NO_UPDATE, declaration.simpleName(), hint);
    }

    private List<ArgumentModel> readMethod(Declaration declaration, ExecutableElement update) {
        String owner = declaration.simpleName();
        String signature = Signatures.of(update);
        Place place = declaration.place(update);
        if (update.getModifiers().contains(Modifier.PRIVATE)) {
            reporter.report(place, Problem.HIDDEN_UPDATE, signature, owner, "private", "Make it public.");
        }
        if (update.getModifiers().contains(Modifier.STATIC)) {
            reporter.report(place, Problem.STATIC_UPDATE, signature, owner);
        }
        if (update.getReturnType().getKind() != TypeKind.VOID) {
            reporter.report(place, Problem.UPDATE_RETURNS, signature, owner, TypeText.of(update.getReturnType()));
        }
        return readArguments(declaration, update);
    }

    private List<ArgumentModel> readArguments(Declaration declaration, ExecutableElement update) {
        ExecutableType resolved = MoreTypes.asExecutable(
                tools.types().asMemberOf(MoreTypes.asDeclared(declaration.type().asType()), update));
        DocComment doc = DocComment.of(update, tools.elements());
        List<ArgumentModel> arguments = new ArrayList<>();
        boolean complete = true;
        for (int i = 0; i < update.getParameters().size(); i++) {
            VariableElement parameter = update.getParameters().get(i);
            String name = parameter.getSimpleName().toString();
            TypeMirror mirror = resolved.getParameterTypes().get(i);
            Optional<ArgumentType> type = ArgumentType.of(mirror);
            if (type.isEmpty()) {
                reporter.report(
                        place(declaration, update, parameter),
                        Problem.ARGUMENT_TYPE,
                        name,
                        declaration.simpleName(),
                        TypeText.withArticle(mirror),
                        ArgumentType.supported());
                complete = false;
            } else {
                arguments.add(ArgumentModel.of(parameter, type.get(), false, doc.parameter(name)));
            }
        }
        complete &= new ClassRules(tools, reporter)
                .requireOptionalLast(
                        declaration, update.getParameters(), parameter -> place(declaration, update, parameter));
        return complete ? new DefaultFields(reporter).assign(declaration, arguments) : List.of();
    }

    private static Place place(Declaration declaration, ExecutableElement update, VariableElement parameter) {
        return declaration.has(update) ? Place.of(parameter) : declaration.place();
    }
}
