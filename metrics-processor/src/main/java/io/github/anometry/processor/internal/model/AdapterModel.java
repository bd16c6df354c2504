package io.github.anometry.processor.internal.model;

import com.palantir.javapoet.TypeName;
import io.github.anometry.api.metric.MergeSupport;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.type.TypeMirror;

/**
 * How a third-party class is made, fed and read: what a generated class says that makes a metric of it.
 *
 * @param instance the type of what is made
 * @param creation how it is made; empty if nothing is, because all calls are static
 * @param setters what is called on it then
 * @param intake what takes in a batch or an element, or, if it is a function of all data, measures them
 * @param oneShot whether it is such a function
 * @param finish what the results are read from, if not from the instance or from what the function returned
 * @param results what is computed; empty: what the function returned
 * @param reset what forgets everything; empty: a new instance is made
 * @param merge what takes in another instance; empty: nothing does
 * @param undefinedWhen what reading a result throws if there is none
 */
public record AdapterModel(
        TypeName instance,
        Optional<CallModel> creation,
        List<CallModel> setters,
        CallModel intake,
        boolean oneShot,
        Optional<CallModel> finish,
        List<ResultModel> results,
        Optional<CallModel> reset,
        Optional<MergeModel> merge,
        List<? extends TypeMirror> undefinedWhen) {

    /**
     * Something that is computed.
     *
     * @param name what it is called among several
     * @param call what gives it
     */
    public record ResultModel(String name, CallModel call) {}

    /**
     * How instances merge.
     *
     * @param support what its author claims
     * @param call what takes in the other instance; empty: the gathered arrays are put behind one another
     * @param replaces whether what the call returns is used from then on
     * @param copy what copies the other instance first
     */
    public record MergeModel(
            MergeSupport support, Optional<CallModel> call, boolean replaces, Optional<CallModel> copy) {
        /** Of gathered arrays. Only the author knows whether their order matters. */
        public static MergeModel ofGathered(Optional<MergeSupport> support) {
            return new MergeModel(support.orElse(MergeSupport.APPROXIMATE), Optional.empty(), false, Optional.empty());
        }
    }

    /** Whether the class takes one element at a time. */
    public boolean isPerElement() {
        return intake.fed().stream().anyMatch(ArgumentModel::perElement);
    }

    public Stream<CallModel> making() {
        return Stream.concat(creation.stream(), setters.stream());
    }

    public Stream<CallModel> reading() {
        return Stream.concat(
                Stream.concat(oneShot ? Stream.of(intake) : Stream.empty(), finish.stream()),
                results.stream().map(ResultModel::call));
    }

    public Stream<CallModel> merging() {
        return merge.stream().flatMap(some -> Stream.concat(some.call().stream(), some.copy().stream()));
    }

    private Stream<CallModel> all() {
        return Stream.of(
                        making(),
                        oneShot ? Stream.<CallModel>empty() : Stream.of(intake),
                        reading(),
                        reset.stream(),
                        merging())
                .flatMap(calls -> calls);
    }

    /** What the builder has to offer, in the order of the calls. */
    public List<ParameterModel> parameters() {
        return all().flatMap(call -> call.chosen().stream()).toList();
    }

    public Deprecation deprecation() {
        return Deprecation.strongest(all().map(CallModel::deprecation));
    }

    public List<? extends TypeMirror> thrownByMaking() {
        return making().flatMap(call -> call.thrown().stream()).toList();
    }
}
