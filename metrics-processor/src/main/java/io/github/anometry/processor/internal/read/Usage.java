package io.github.anometry.processor.internal.read;

import io.github.anometry.processor.internal.declare.Role;
import io.github.anometry.processor.internal.element.Members;
import io.github.anometry.processor.internal.model.AdapterModel;
import io.github.anometry.processor.internal.model.CallModel;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;

/** How a third-party class is used, as its author wrote it: by attributes, or by a spec. */
interface Usage {
    /** The class, with the type arguments that it is used with. */
    Members members();

    /** What is written for a role that there is but one of. A mistake is reported with it, so each is asked for once. */
    Optional<Written> step(Role role);

    List<Written> results();

    /** What the results are read from, unless a call finishes: the instance, or what the function of all data gives. */
    TypeMirror given(Optional<CallModel> intake);

    /** What a call without parameters finishes. */
    default TypeMirror finished(TypeMirror given) {
        return given;
    }

    /** Whether there is no point in reading on if what takes in data is not clear. */
    default boolean endsWithIntake() {
        return false;
    }

    /** Whether each step is read for itself, whatever is wrong with those before it. */
    boolean readsOn();

    /** The call of the constructor; empty if it is not clear which, which is reported. */
    Optional<CallModel> construction();

    /** Whether results can be read of what finishes, or after it; if not, that is reported. */
    boolean isReadable(CallModel finish, TypeMirror given);

    /** Reports what a step cannot read since it is no object; false if there is no point in reading the step. */
    default boolean requireObject(TypeMirror subject, Role role) {
        return true;
    }

    /** The result of a usage that names none; nothing if it is not clear, which is reported. */
    List<AdapterModel.ResultModel> unnamedResult(TypeMirror subject, boolean functionGivesValue);
}
