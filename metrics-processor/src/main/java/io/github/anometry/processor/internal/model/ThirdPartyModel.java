package io.github.anometry.processor.internal.model;

import com.palantir.javapoet.TypeName;
import io.github.anometry.api.metric.MergeSupport;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.type.TypeMirror;

/**
 * How generated code creates, feeds and reads an instance of a third-party class.
 *
 * @param instance the type of the instance
 * @param creation the call that creates it; empty if all calls are static
 * @param setters the setters to call after that
 * @param intake the method that takes a batch or an element, or the function of all data
 * @param oneShot whether the intake is a function of all data
 * @param finish the call that returns the object with the results; empty if that is the instance or the value of the function
 * @param results the results; empty if the value of the function is the result
 * @param reset the method that resets the instance; empty if a new instance replaces it
 * @param merge how instances merge; empty if they do not
 * @param undefinedWhen the exceptions that mean that there is no result
 */
public record ThirdPartyModel(
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
     * A result.
     *
     * @param name its name among several results
     * @param call the call or field that returns it
     */
    public record ResultModel(String name, CallModel call) {}

    /**
     * How instances merge.
     *
     * @param support how exact it is, according to the author
     * @param call the method that takes the other instance; empty if gathered arrays are concatenated
     * @param replaces whether the object that the call returns replaces the instance
     * @param copy the method that copies the other instance before the call
     */
    public record MergeModel(
            MergeSupport support, Optional<CallModel> call, boolean replaces, Optional<CallModel> copy) {
        /** Merges gathered arrays. Only the author knows whether their order matters. */
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

    /** The options of the builder, in the order of the calls. */
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
