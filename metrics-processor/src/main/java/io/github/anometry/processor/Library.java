package io.github.anometry.processor;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.anometry.api.annotation.GeneratedMetric;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.Tensor;
import java.util.List;
import javax.annotation.processing.Generated;

/** The types and annotations that all generated classes use. */
final class Library {
    static final ClassName FIELD = ClassName.get(Field.class);
    static final ClassName TENSOR = ClassName.get(Tensor.class);
    /** By name: it is where ND4J is. */
    static final ClassName ND4J_TENSORS = ClassName.get("io.github.anometry.nd4j", "Nd4jTensors");

    private static final TypeName TEXTS = ParameterizedTypeName.get(List.class, String.class);

    private Library() {}

    static TypeName fieldOf(ArgumentModel argument) {
        return ParameterizedTypeName.get(FIELD, argument.type().isTensor() ? TENSOR : TEXTS);
    }

    /** Says who wrote the class, from which source, and that it is as deprecated as that. */
    static void mark(TypeSpec.Builder type, MetricModel model) {
        type.addOriginatingElement(model.origin());
        if (model.sight().generated()) {
            type.addAnnotation(AnnotationSpec.builder(Generated.class)
                    .addMember("value", "$S", AnomalibMetricProcessor.class.getCanonicalName())
                    .build());
        }
        type.addAnnotation(GeneratedMetric.class);
        if (model.deprecation() != Deprecation.NONE) {
            type.addAnnotation(Deprecated.class);
        }
        if (model.deprecation() == Deprecation.FOR_REMOVAL) {
            type.addAnnotation(AnnotationSpec.builder(SuppressWarnings.class)
                    .addMember("value", "$S", "removal")
                    .build());
        }
    }
}
