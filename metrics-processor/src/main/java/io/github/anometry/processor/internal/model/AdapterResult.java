package io.github.anometry.processor.internal.model;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.api.wrapper.Elements;
import io.github.anometry.processor.internal.element.ProcessingTools;
import java.util.List;
import java.util.Map;
import javax.lang.model.type.TypeMirror;

/** What a third-party class computes: one value as it is, or several in a {@link MetricResult}. */
public final class AdapterResult {
    private final ProcessingTools tools;
    private final AdapterModel adapter;

    public AdapterResult(ProcessingTools tools, AdapterModel adapter) {
        this.tools = tools;
        this.adapter = adapter;
    }

    /** The types of the results by what they are called, in order. */
    public List<AdapterModel.ResultModel> results() {
        if (!adapter.results().isEmpty()) {
            return adapter.results();
        }
        CallModel function = adapter.intake();
        return List.of(new AdapterModel.ResultModel(function.member(), function));
    }

    public TypeName type(Sight sight) {
        if (isComposed()) {
            return TypeName.get(metricResult());
        }
        CallModel call = only().call();
        TypeName type = tools.reference(call.type());
        return call.nullable() && !call.type().getKind().isPrimitive() ? sight.orNull(type) : type;
    }

    private TypeMirror metricResult() {
        return tools.elements().getTypeElement(MetricResult.class.getName()).asType();
    }

    private boolean isComposed() {
        return results().size() > 1
                || !adapter.undefinedWhen().isEmpty()
                || ProcessingTools.isNumberArray(only().call().type());
    }

    private AdapterModel.ResultModel only() {
        return results().get(0);
    }

    /** The expression that {@code compute()} returns, from the code of each result. */
    public CodeBlock code(List<CodeBlock> values) {
        if (!isComposed()) {
            return values.get(0);
        }
        CodeBlock.Builder code = CodeBlock.builder();
        for (int i = 0; i < values.size(); i++) {
            AdapterModel.ResultModel result = results().get(i);
            boolean array = ProcessingTools.isNumberArray(result.call().type());
            if (i == 0) {
                code.add(
                        array
                                ? CodeBlock.of("$T.of($T.of())", MetricResult.class, Map.class)
                                : CodeBlock.of("$T.from($L)", MetricResult.class, values.get(0)));
            }
            if (array) {
                code.add("$Z.withTensor($S, $T.of($L))", result.name(), Library.TENSOR, values.get(i));
            } else if (i > 0) {
                CodeBlock detail = tools.isOptionalNumber(result.call().type())
                        ? CodeBlock.of("$T.orNaN($L)", Elements.class, values.get(i))
                        // A conversion that may round has to be said.
                        : ProcessingTools.unboxed(result.call().type()).equals(TypeName.LONG)
                                ? CodeBlock.of("(double) $L", values.get(i))
                                : values.get(i);
                code.add("$Z.withDetail($S, $L)", result.name(), detail);
            }
        }
        return code.build();
    }
}
