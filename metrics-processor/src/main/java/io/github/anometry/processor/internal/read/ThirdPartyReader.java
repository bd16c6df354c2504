package io.github.anometry.processor.internal.read;

import com.palantir.javapoet.TypeName;
import io.github.anometry.processor.internal.declare.Declaration;
import io.github.anometry.processor.internal.declare.Role;
import io.github.anometry.processor.internal.element.Attributes;
import io.github.anometry.processor.internal.element.ProcessingTools;
import io.github.anometry.processor.internal.model.CallModel;
import io.github.anometry.processor.internal.model.ThirdPartyModel;
import io.github.anometry.processor.internal.problem.Reporter;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;

/** Reads step by step how to use a third-party class, from attributes or a spec. */
public final class ThirdPartyReader {
    private final Declaration declaration;
    private final ProcessingTools tools;
    private final Reporter reporter;

    public ThirdPartyReader(Declaration declaration, ProcessingTools tools, Reporter reporter) {
        this.declaration = declaration;
        this.tools = tools;
        this.reporter = reporter;
    }

    /** How to use the class. Reports problems and returns empty if that is unclear. */
    public Optional<ThirdPartyModel> read() {
        CallReader calls = new CallReader(declaration, tools, reporter);
        Optional<? extends Usage> usage =
                declaration.form() == Declaration.Form.SPEC ? SpecUsage.of(calls) : AttributesUsage.of(calls);
        return usage.flatMap(found -> read(found, calls));
    }

    /**
     * Reads the steps in the order of their dependencies: a static function needs no instance, and results are read from the
     * object that {@code finish} returns. Messages have the same order.
     */
    private Optional<ThirdPartyModel> read(Usage usage, CallReader calls) {
        boolean oneShot = usage.step(Role.ONE_SHOT).isPresent();
        Optional<CallModel> intake = new IntakeReader(usage, calls).read();
        if (intake.isEmpty() && usage.endsWithIntake()) {
            return Optional.empty();
        }
        CreationReader making = new CreationReader(usage, calls);
        Optional<CallModel> creation = making.read(intake, oneShot);
        List<CallModel> setters = making.setters(creation);
        ResultReader reading = new ResultReader(usage, calls);
        TypeMirror given = usage.given(intake);
        Optional<CallModel> finish = reading.finish(given);
        if (finish.isPresent() && !usage.isReadable(finish.get(), given)) {
            if (!usage.readsOn()) {
                return Optional.empty();
            }
            finish = Optional.empty();
        }
        if (finish.isPresent() && intake.isPresent()) {
            usage.requireObject(given, Role.FINISH);
        }
        List<ThirdPartyModel.ResultModel> results = reading.results(given, finish, oneShot);
        MergeReader merging = new MergeReader(usage, calls);
        Optional<CallModel> reset = merging.reset();
        Optional<ThirdPartyModel.MergeModel> merge = merging.merge(oneShot);
        if (reporter.failed() || intake.isEmpty()) {
            return Optional.empty();
        }
        List<TypeMirror> undefinedWhen =
                Attributes.of(declaration.annotation()).types("undefinedWhen").orElse(List.of());
        undefinedWhen.forEach(exception -> new ClassRules(tools, reporter)
                .requireVisible(declaration.place("undefinedWhen"), declaration, exception, "in undefinedWhen"));
        return Optional.of(new ThirdPartyModel(
                TypeName.get(usage.members().type()),
                creation,
                setters,
                intake.get(),
                oneShot,
                finish,
                results,
                reset,
                merge,
                undefinedWhen));
    }
}
