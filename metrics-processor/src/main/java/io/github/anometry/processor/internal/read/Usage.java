package io.github.anometry.processor.internal.read;

import io.github.anometry.processor.internal.declare.Role;
import io.github.anometry.processor.internal.element.Members;
import io.github.anometry.processor.internal.model.CallModel;
import io.github.anometry.processor.internal.model.ThirdPartyModel;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;

/** How to use a third-party class, as described by attributes or by a spec. */
interface Usage {
    /** The members of the class with its type arguments. */
    Members members();

    /** The description of a role that may occur only once. May report a problem, so ask for each role once. */
    Optional<Written> step(Role role);

    List<Written> results();

    /** The object that results are read from without {@code finish}: the instance, or the value of the function of all data. */
    TypeMirror given(Optional<CallModel> intake);

    /** The object that {@code finish} is called on if it takes no parameters. */
    default TypeMirror finished(TypeMirror given) {
        return given;
    }

    /** Whether to stop reading if the call that takes data is unclear. */
    default boolean endsWithIntake() {
        return false;
    }

    /** Whether to read each step regardless of problems in earlier ones. */
    boolean readsOn();

    /** The constructor call. Reports a problem and returns empty if the constructor is unclear. */
    Optional<CallModel> construction();

    /** Whether results can be read after {@code finish}. Reports a problem if not. */
    boolean isReadable(CallModel finish, TypeMirror given);

    /** Reports a step that needs an object where there is none. Returns false if the step should be skipped. */
    default boolean requireObject(TypeMirror subject, Role role) {
        return true;
    }

    /** The result if none is described. Reports a problem and returns nothing if it is unclear. */
    List<ThirdPartyModel.ResultModel> unnamedResult(TypeMirror subject, boolean functionGivesValue);
}
