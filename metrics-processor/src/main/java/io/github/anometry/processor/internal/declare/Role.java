package io.github.anometry.processor.internal.declare;

import io.github.anometry.api.annotation.Create;
import io.github.anometry.api.annotation.Finish;
import io.github.anometry.api.annotation.Merge;
import io.github.anometry.api.annotation.OneShot;
import io.github.anometry.api.annotation.Reset;
import io.github.anometry.api.annotation.Result;
import io.github.anometry.api.annotation.Update;
import java.lang.annotation.Annotation;

/** The role of a step: an attribute of {@code @CreateAnomalibMetric}, or the annotation of a method in a spec. */
public enum Role {
    CREATE("create", Create.class),
    UPDATE("update", Update.class),
    ONE_SHOT("oneShot", OneShot.class),
    FINISH("finish", Finish.class),
    RESULT("results", Result.class),
    RESET("reset", Reset.class),
    MERGE("merge", Merge.class);

    private final String attribute;
    private final Class<? extends Annotation> annotation;

    Role(String attribute, Class<? extends Annotation> annotation) {
        this.attribute = attribute;
        this.annotation = annotation;
    }

    public String attribute() {
        return attribute;
    }

    public Class<? extends Annotation> annotation() {
        return annotation;
    }

    @Override
    public String toString() {
        return "@" + annotation.getSimpleName();
    }
}
