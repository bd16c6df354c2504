package io.github.anometry.processor.internal.read;

import io.github.anometry.api.metric.MergeSupport;
import io.github.anometry.processor.internal.element.Attributes;
import io.github.anometry.processor.internal.element.Members;
import io.github.anometry.processor.internal.model.CallModel;
import io.github.anometry.processor.internal.model.Passed;
import io.github.anometry.processor.internal.problem.Place;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * The description of a step: an annotation inside {@code @CreateAnomalibMetric}, or a method of a spec. The same readers turn
 * both into calls; this interface hides how they differ. Its methods report problems and return empty if the step is unclear.
 */
interface Written {
    /** The attributes of its annotation; empty if there is none. */
    Optional<Attributes> attributes();

    /** A string attribute, if it is written. */
    default Optional<String> given(String attribute) {
        return attributes().flatMap(written -> written.given(attribute));
    }

    /** A class attribute, if it is written. */
    default Optional<DeclaredType> type(String attribute) {
        return attributes().flatMap(written -> written.type(attribute));
    }

    /** How well instances merge, if the author says so. */
    default Optional<MergeSupport> support() {
        return attributes().flatMap(written -> written.constant("support", MergeSupport.class));
    }

    Place place();

    /** The place of an attribute, if it is written. */
    Place place(String attribute);

    /** The name of the member if no attribute gives it. */
    String defaultName();

    /** The name of a result if no attribute gives it. */
    String title(CallModel result);

    /** The member with the wanted name. */
    Optional<ExecutableElement> member(Wanted wanted);

    /** The constructor or static method that takes an instance. */
    Optional<ExecutableElement> makerOf(Wanted wanted);

    /** The call that takes data. */
    Optional<CallModel> fed(Wanted wanted, boolean oneShot);

    /** The arguments of a factory or constructor, which are options of the adapter's builder. */
    Optional<List<Passed>> options(Members owner, ExecutableElement maker);

    /** The setters to call on a new instance. */
    List<CallModel> setters(Optional<CallModel> creation);

    /** The chain of calls by which a builder creates an instance. */
    Optional<CallModel> built(Members owner, String builder);

    /** The call of a method of an object, without data. */
    Optional<CallModel> on(TypeMirror object);

    /** Whether the step passes the given object to a constructor or static method, instead of calling one of its methods. */
    boolean makesOf(TypeMirror given);

    /** The class with the constructor or static method that takes the given object. */
    Optional<DeclaredType> made();

    /** The same call with the declared type of its value. */
    Optional<CallModel> typed(CallModel call);

    /** The call that merges another instance. Empty without a report if merging is not supported. */
    Optional<CallModel> merging();

    /** Reports attributes that have no effect if arrays are gathered. */
    default void requireGathered() {}

    /** The call of a static method of the spec that creates an instance, if there is one. */
    default Optional<CallModel> ownMaking() {
        return Optional.empty();
    }

    /**
     * A member that a step looks for.
     *
     * @param owner the class to search
     * @param name its name; for a constructor, the name of its class
     * @param candidates suitable members of any name
     * @param kind its kind in messages, such as {@code static method}
     * @param place where its name is written
     */
    record Wanted(Members owner, String name, List<ExecutableElement> candidates, String kind, Place place) {}
}
