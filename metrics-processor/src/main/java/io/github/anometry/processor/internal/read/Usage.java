package io.github.anometry.processor.internal.read;

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

    /** What takes in a batch or an element; empty if nothing does, since there is a function of all data. */
    Optional<Written> update();

    /** The function of all data. */
    Optional<Written> oneShot();

    Optional<Written> create();

    Optional<Written> finish();

    List<Written> results();

    Optional<Written> reset();

    Optional<Written> merge();

    /** What the results are read from, unless a call finishes: the instance, or what the function of all data gives. */
    TypeMirror given(Optional<CallModel> intake);

    /** What a call without parameters finishes. */
    TypeMirror finished(TypeMirror given);

    /** Whether an instance is made if nobody knows what takes in data. */
    boolean isMadeAnyway();

    /** Whether there is no point in reading on if what takes in data is not clear. */
    boolean endsWithIntake();

    /** Whether there is no point in reading on if what finishes gives nothing that can be read. */
    boolean endsWithFinish();

    /** The call of the constructor; empty if it is not clear which, which is reported. */
    Optional<CallModel> construction();

    /** Whether results can be read of what finishes, or after it; if not, that is reported. */
    boolean isReadable(CallModel finish, TypeMirror given);

    /** Reports a finish of what is no object. */
    void requireObjectToFinish(TypeMirror given);

    /** Whether results can be read of it one by one; if not, that is reported, or of each of them. */
    boolean requireObject(TypeMirror subject);

    /** The result of a usage that names none; nothing if it is not clear, which is reported. */
    List<AdapterModel.ResultModel> unnamedResult(TypeMirror subject, boolean functionGivesValue);
}
