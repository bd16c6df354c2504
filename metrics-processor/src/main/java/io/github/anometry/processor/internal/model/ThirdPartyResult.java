package io.github.anometry.processor.internal.model;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.api.wrapper.Elements;
import io.github.anometry.processor.internal.element.ProcessingTools;
import java.util.List;
import java.util.Map;
import javax.lang.model.type.TypeMirror;

/** What a third-party class computes: a single value, or a {@link MetricResult} with several. */
public final class ThirdPartyResult {
    private final ProcessingTools tools;
    private final ThirdPartyModel thirdParty;

    public ThirdPartyResult(ProcessingTools tools, ThirdPartyModel thirdParty) {
        this.tools = tools;
        this.thirdParty = thirdParty;
    }

    /** The results in order. There is always at least one. */
    public List<ThirdPartyModel.ResultModel> results() {
        if (!thirdParty.results().isEmpty()) {
            return thirdParty.results();
        }
        CallModel function = thirdParty.intake();
        return List.of(new ThirdPartyModel.ResultModel(function.member(), function));
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
                || !thirdParty.undefinedWhen().isEmpty()
                || ProcessingTools.isNumberArray(only().call().type());
    }

    private ThirdPartyModel.ResultModel only() {
        return results().get(0);
    }

    /** The expression that {@code compute()} returns. */
    public CodeBlock code(List<CodeBlock> values) {
        if (!isComposed()) {
            return values.get(0);
        }
        CodeBlock.Builder code = CodeBlock.builder();
        for (int i = 0; i < values.size(); i++) {
            ThirdPartyModel.ResultModel result = results().get(i);
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
                        // A conversion that may round needs an explicit cast.
                        : ProcessingTools.unboxed(result.call().type()).equals(TypeName.LONG)
                                ? CodeBlock.of("(double) $L", values.get(i))
                                : values.get(i);
                code.add("$Z.withDetail($S, $L)", result.name(), detail);
            }
        }
        return code.build();
    }
}
