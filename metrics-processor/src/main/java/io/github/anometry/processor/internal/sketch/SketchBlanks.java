package io.github.anometry.processor.internal.sketch;

import com.google.common.base.CaseFormat;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.github.anometry.api.annotation.Create;
import io.github.anometry.api.annotation.From;
import io.github.anometry.api.annotation.OneShot;
import io.github.anometry.api.annotation.Result;
import io.github.anometry.api.annotation.Update;
import io.github.anometry.processor.internal.element.Members;
import io.github.anometry.processor.internal.element.ProcessingTools;
import io.github.anometry.processor.internal.element.Signatures;
import io.github.anometry.processor.internal.element.TypeText;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeMirror;

/**
 * Static methods of a sketch, for members that do not fit. They contain comments in place of what only the user knows, and do
 * not compile until these are filled in: an overlooked blank would give wrong numbers.
 */
final class SketchBlanks {
    /** The letters of a class name that are lower case in a variable: {@code rocCurve} for ROCCurve. */
    private static final Pattern UPPER_CASE = Pattern.compile("^(\\p{Lu}+(?!\\p{Ll})|\\p{Lu})");

    private final Members members;
    private final ProcessingTools tools;
    private final List<String> stated;

    /** @param stated the fields that the declaration names; may be empty */
    SketchBlanks(Members members, ProcessingTools tools, List<String> stated) {
        this.members = members;
        this.tools = tools;
        this.stated = stated;
    }

    private TypeName type() {
        return TypeName.get(members.type());
    }

    private String instance() {
        String simple = members.element().getSimpleName().toString();
        String name =
                UPPER_CASE.matcher(simple).replaceFirst(start -> start.group().toLowerCase(Locale.ROOT));
        return SourceVersion.isKeyword(name) || fields().contains(name) ? "instance" : name;
    }

    /** Creates an instance from values that configuration cannot express. */
    MethodSpec creation(List<ExecutableElement> makers) {
        String like = makers.stream()
                .findFirst()
                .map(maker -> CodeBlock.of("new $T", tools.rawName(members.type())) + "(" + Signatures.parameters(maker)
                        + ")")
                .orElse("an instance");
        return staticMethod("create", Create.class, type())
                .addStatement("return /* $L */", TypeText.unqualified(like))
                .build();
    }

    /** Creates an instance without parameters and prepares it for data. */
    MethodSpec prepared(ExecutableElement maker, ExecutableElement preparation) {
        List<TypeMirror> thrown = new ArrayList<>(maker.getThrownTypes());
        thrown.addAll(members.resolve(preparation).getThrownTypes());
        return staticMethod("create", Create.class, type())
                .addExceptions(tools.widest(tools.checkedExceptions(thrown)))
                .addStatement("$T $L = new $T()", type(), instance(), type())
                .addStatement("$L.$L", instance(), call(preparation))
                .addStatement("return $L", instance())
                .build();
    }

    /** Takes one element at a time. */
    MethodSpec update(Optional<ExecutableElement> method) {
        MethodSpec.Builder spec = staticMethod("update", Update.class, TypeName.VOID)
                .addParameter(type(), instance())
                .addParameters(
                        method.filter(this::takesNumber).isPresent()
                                ? elements().subList(0, 1)
                                : elements());
        method.ifPresent(found -> spec.addExceptions(thrown(found)));
        return spec.addStatement(
                        "$L.$L",
                        instance(),
                        method.<CodeBlock>map(this::call).orElse(CodeBlock.of("/* what takes in $L */", given())))
                .build();
    }

    /** Measures all data at once. */
    MethodSpec oneShot(ExecutableElement function) {
        boolean isStatic = function.getModifiers().contains(Modifier.STATIC);
        MethodSpec.Builder spec = staticMethod(
                function.getSimpleName().toString(), OneShot.class, TypeName.get(members.returned(function)));
        if (!isStatic) {
            spec.addParameter(type(), instance());
        }
        return spec.addParameters(arrays())
                .addExceptions(thrown(function))
                .addStatement(
                        "return $L.$L",
                        isStatic ? CodeBlock.of("$T", tools.rawName(members.type())) : CodeBlock.of("$L", instance()),
                        call(function))
                .build();
    }

    /** Reads the result. */
    MethodSpec result() {
        return staticMethod("result", Result.class, TypeName.DOUBLE)
                .addParameter(type(), instance())
                .addStatement("return $L./* what it measures */", instance())
                .build();
    }

    private static MethodSpec.Builder staticMethod(String name, Class<? extends Annotation> role, TypeName result) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addAnnotation(role)
                .returns(result);
    }

    /** Parameters for one element, or for arrays if there are texts, which are never passed one at a time. */
    private List<ParameterSpec> elements() {
        return fields().stream().anyMatch(SketchFeed::isText)
                ? arrays()
                : parameters(TypeName.DOUBLE, TypeName.BOOLEAN);
    }

    private List<ParameterSpec> arrays() {
        return parameters(ArrayTypeName.of(TypeName.DOUBLE), ArrayTypeName.of(TypeName.BOOLEAN));
    }

    /** Parameters for the stated fields, or for scores and labels. */
    private List<ParameterSpec> parameters(TypeName score, TypeName label) {
        List<ParameterSpec> parameters = new ArrayList<>();
        for (String field : fields()) {
            boolean labels = field.endsWith("label") || field.endsWith("mask");
            parameters.add(ParameterSpec.builder(
                            SketchFeed.isText(field)
                                    ? ParameterizedTypeName.get(List.class, String.class)
                                    : labels ? label : score,
                            CaseFormat.LOWER_UNDERSCORE.to(CaseFormat.LOWER_CAMEL, field))
                    .addAnnotation(SketchAttributes.annotation(From.class, field))
                    .build());
        }
        return parameters;
    }

    private List<String> fields() {
        return stated.isEmpty() ? List.of("pred_score", "gt_label") : stated;
    }

    /** Whether the method takes a single number, so that labels have no use. */
    private boolean takesNumber(ExecutableElement method) {
        List<? extends TypeMirror> types = members.resolve(method).getParameterTypes();
        return stated.isEmpty() && types.size() == 1 && types.get(0).getKind().isPrimitive();
    }

    private String given() {
        return elements().stream().map(ParameterSpec::name).collect(Collectors.joining(" and "));
    }

    /** A call with blanks for its arguments. */
    private CodeBlock call(ExecutableElement method) {
        List<String> names = SketchFeed.names(method, "argument");
        List<? extends TypeMirror> types = members.resolve(method).getParameterTypes();
        List<CodeBlock> arguments = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            // The cast keeps a single blank from compiling as a call of an overload without parameters.
            arguments.add(
                    names.size() == 1
                            ? CodeBlock.of("($T) /* $L */", tools.types().erasure(types.get(i)), names.get(i))
                            : CodeBlock.of("/* $L $L */", TypeText.of(types.get(i)), names.get(i)));
        }
        return CodeBlock.of("$L($L)", method.getSimpleName(), CodeBlock.join(arguments, ", "));
    }

    private List<TypeName> thrown(ExecutableElement method) {
        return tools.widest(tools.checkedExceptions(members.resolve(method).getThrownTypes()));
    }
}
