package io.github.anometry.processor.internal.read;

import com.google.auto.common.MoreElements;
import io.github.anometry.api.annotation.Constant;
import io.github.anometry.api.annotation.From;
import io.github.anometry.processor.internal.element.Attributes;
import io.github.anometry.processor.internal.element.DocComment;
import io.github.anometry.processor.internal.element.DocText;
import io.github.anometry.processor.internal.element.TypeText;
import io.github.anometry.processor.internal.model.ArgumentModel;
import io.github.anometry.processor.internal.model.ArgumentType;
import io.github.anometry.processor.internal.model.Passed;
import io.github.anometry.processor.internal.problem.Place;
import io.github.anometry.processor.internal.problem.Problem;
import io.github.anometry.processor.internal.problem.Reporter;
import java.lang.annotation.Annotation;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;

/** A parameter of a method in a spec: fed by a field, a constant, or an option of the builder. */
final class SpecParameter {
    private final CallReader calls;
    private final Reporter reporter;
    private final ExecutableElement method;
    private final VariableElement parameter;

    SpecParameter(CallReader calls, ExecutableElement method, VariableElement parameter) {
        this.calls = calls;
        this.reporter = calls.reporter();
        this.method = method;
        this.parameter = parameter;
    }

    private String name() {
        return parameter.getSimpleName().toString();
    }

    private String methodName() {
        return method.getSimpleName().toString();
    }

    /**
     * The argument for the parameter. Reports a problem and returns empty if there can be none.
     *
     * @param mayBeFed whether the method takes data
     */
    Optional<Passed> read(boolean mayBeFed) {
        DocText doc = DocComment.of(method, calls.tools().elements()).parameter(name());
        Optional<AnnotationMirror> from = annotation(From.class);
        Optional<AnnotationMirror> constant = annotation(Constant.class);
        if (from.isPresent() && !mayBeFed) {
            reporter.report(Place.of(parameter), Problem.SPEC_FED_ELSEWHERE, name(), methodName());
            return Optional.empty();
        }
        if (from.isPresent()) {
            return fed(from.get(), doc);
        }
        if (constant.isPresent()) {
            return fixed(constant.get());
        }
        return calls.parameters()
                .read(new ParameterReader.Source(
                        name(),
                        parameter,
                        parameter.asType(),
                        Place.of(parameter),
                        methodName(),
                        doc,
                        Optional.empty()))
                .map(Passed.Chosen::new);
    }

    private Optional<AnnotationMirror> annotation(Class<? extends Annotation> wanted) {
        return MoreElements.getAnnotationMirror(parameter, wanted).toJavaUtil();
    }

    private Optional<Passed> fed(AnnotationMirror from, DocText doc) {
        Optional<ArgumentModel> argument = calls.argument(parameter, parameter.asType(), doc);
        if (argument.isEmpty()) {
            reporter.report(
                    Place.of(parameter),
                    Problem.SPEC_ARGUMENT_TYPE,
                    name(),
                    methodName(),
                    TypeText.withArticle(parameter.asType()),
                    ArgumentType.supportedOfThirdParties());
            return Optional.empty();
        }
        AnnotationValue value = Attributes.of(from).written("value").orElseThrow();
        return new DefaultFields(reporter)
                .assign(calls.declaration(), argument.get(), value, new Place(parameter, from, value))
                .map(Passed.Fed::new);
    }

    private Optional<Passed> fixed(AnnotationMirror constant) {
        AnnotationValue value = Attributes.of(constant).written("value").orElseThrow();
        return calls.fixed(
                value.getValue().toString(),
                parameter,
                parameter.asType(),
                new Place(parameter, constant, value),
                methodName(),
                " Or make this one static and call what you need.");
    }
}
