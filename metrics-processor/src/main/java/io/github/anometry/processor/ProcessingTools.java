package io.github.anometry.processor;

import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** What the compiler knows of types and elements. */
record ProcessingTools(Types types, Elements elements) {

    static ProcessingTools of(ProcessingEnvironment environment) {
        return new ProcessingTools(environment.getTypeUtils(), environment.getElementUtils());
    }

    List<? extends TypeMirror> checkedExceptions(List<? extends TypeMirror> thrown) {
        return thrown.stream()
                .filter(type -> !isA(type, RuntimeException.class) && !isA(type, Error.class))
                .toList();
    }

    private boolean isA(TypeMirror type, Class<?> wanted) {
        return types.isSubtype(
                type, elements.getTypeElement(wanted.getCanonicalName()).asType());
    }
}
