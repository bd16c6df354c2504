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
 * A step of using a third-party class, as its author wrote it: an annotation inside {@code @CreateAnomalibMetric}, or a method
 * of a spec. What a step comes to is read from it by one reader for both; here is what they say in different ways.
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

    /** The attribute of its annotation, if it is written. */
    Place place(String attribute);

    /** What the member is called if its annotation does not say so. */
    String defaultName();

    /** What a result is called that is not given a name. */
    String title(CallModel result);

    /** The member that is meant; if it is not clear which, that is reported. */
    Optional<ExecutableElement> member(Wanted wanted);

    /** The member that makes something of an instance; if there is none, that is reported. */
    Optional<ExecutableElement> makerOf(Wanted wanted);

    /** A call that data feeds; empty if it is not clear which, which is reported. */
    Optional<CallModel> fed(Wanted wanted, boolean oneShot);

    /** What a factory takes, set by the user of the builder; empty if that cannot be, which is reported. */
    Optional<List<Passed>> options(Members owner, ExecutableElement maker);

    /** The calls that set up what is made; problems are reported. */
    List<CallModel> setters(Optional<CallModel> creation);

    /** How a builder makes an instance; empty if that is not clear, which is reported. */
    Optional<CallModel> built(Members owner, String builder);

    /** A call of a method of an object without data; empty if it is not clear which, which is reported. */
    Optional<CallModel> on(TypeMirror object);

    /** Whether it makes something of what is given, instead of calling one of its methods. */
    boolean makesOf(TypeMirror given);

    /** What it makes of what is given; empty if that is no class, which is reported. */
    Optional<DeclaredType> made();

    /** The same call as what its author calls what it gives; empty if it gives something else, which is reported. */
    Optional<CallModel> typed(CallModel call);

    /** The call that takes in another instance; empty if there is none, which is reported unless it is said. */
    Optional<CallModel> merging();

    /** Reports what cannot be said of the merging of gathered arrays; a spec cannot. */
    default void requireGathered() {}

    /** The code of its author that makes an instance, if there is any. */
    default Optional<CallModel> ownMaking() {
        return Optional.empty();
    }

    /**
     * What a step looks for.
     *
     * @param owner the class that has it
     * @param name what it is called; of a constructor, its class
     * @param candidates those of the class that could do, whatever they are called
     * @param kind what it is, for a message: {@code static method}
     * @param place where its name is written
     */
    record Wanted(Members owner, String name, List<ExecutableElement> candidates, String kind, Place place) {}
}
