package io.github.anometry.processor.internal.element;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import io.github.anometry.api.internal.Spelling;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** The members of a class that generated code in a given package can use. */
public final class Members {
    private final ProcessingTools tools;
    private final DeclaredType type;
    private final String fromPackage;

    /** @param type the class with its type arguments, which replace type parameters in the types of members */
    public Members(ProcessingTools tools, DeclaredType type, String fromPackage) {
        this.tools = tools;
        this.type = tools.bounded(type);
        this.fromPackage = fromPackage;
    }

    /** The members of another class that the same package can use. */
    public Members of(TypeMirror other) {
        return new Members(tools, MoreTypes.asDeclared(other), fromPackage);
    }

    public DeclaredType type() {
        return type;
    }

    public TypeElement element() {
        return MoreTypes.asTypeElement(type);
    }

    public List<ExecutableElement> constructors() {
        return ElementFilter.constructorsIn(element().getEnclosedElements()).stream()
                .filter(this::isAccessible)
                .toList();
    }

    /** The instance methods, including inherited ones, but not those of Object. */
    public List<ExecutableElement> methods() {
        return allMethods()
                .filter(method -> !method.getModifiers().contains(Modifier.STATIC))
                .toList();
    }

    public List<ExecutableElement> staticMethods() {
        return notHidden(allMethods()
                .filter(method -> method.getModifiers().contains(Modifier.STATIC))
                .toList());
    }

    /** Removes static methods and fields that are hidden by those of a subclass. */
    private <E extends Element> List<E> notHidden(List<E> members) {
        return members.stream()
                .filter(member ->
                        members.stream().noneMatch(other -> tools.elements().hides(other, member)))
                .toList();
    }

    private Stream<ExecutableElement> allMethods() {
        return MoreElements.getAllMethods(element(), tools.types(), tools.elements()).stream()
                .filter(this::isAccessible)
                .filter(method -> !isOfObject(method));
    }

    /** Whether it is a method of Object or overrides one. A public {@code clone} does not count as one. */
    private boolean isOfObject(ExecutableElement method) {
        if (method.getSimpleName().contentEquals("clone")
                && method.getModifiers().contains(Modifier.PUBLIC)) {
            return false;
        }
        TypeElement object = tools.elements().getTypeElement(Object.class.getName());
        return ElementFilter.methodsIn(object.getEnclosedElements()).stream()
                .anyMatch(own -> own.equals(method) || tools.elements().overrides(method, own, element()));
    }

    public Optional<VariableElement> field(String name, boolean isStatic) {
        return fields(isStatic)
                .filter(field -> field.getSimpleName().contentEquals(name))
                .findFirst();
    }

    private Stream<VariableElement> fields(boolean isStatic) {
        List<VariableElement> fields = tools.elements().getAllMembers(element()).stream()
                .filter(member -> member.getKind().isField() && isAccessible(member))
                .map(VariableElement.class::cast)
                .toList();
        return notHidden(fields).stream().filter(field -> field.getModifiers().contains(Modifier.STATIC) == isStatic);
    }

    public List<String> fieldNames(boolean isStatic) {
        return fields(isStatic)
                .map(field -> field.getSimpleName().toString())
                .sorted()
                .toList();
    }

    /** A method or field of that name, if generated code can use none of them. */
    public Optional<Element> hidden(boolean isField, String name) {
        List<Element> named = Stream.concat(
                        element().getEnclosedElements().stream(), tools.elements().getAllMembers(element()).stream())
                .filter(member -> isField ? member.getKind().isField() : member.getKind() == ElementKind.METHOD)
                .filter(member -> member.getSimpleName().contentEquals(name))
                .<Element>map(member -> member)
                .toList();
        return named.stream().anyMatch(this::isAccessible)
                ? Optional.empty()
                : named.stream().findFirst();
    }

    private boolean isAccessible(Element member) {
        return Visibility.isAccessible(member, fromPackage);
    }

    /** The type of the member with the type arguments of the class. */
    public ExecutableType resolve(ExecutableElement executable) {
        return executable.getModifiers().contains(Modifier.STATIC)
                ? MoreTypes.asExecutable(executable.asType())
                : MoreTypes.asExecutable(tools.types().asMemberOf(type, executable));
    }

    /** Like {@link ProcessingTools#returned}, with the type arguments of the class. */
    public TypeMirror returned(ExecutableElement method) {
        return tools.returned(method, resolve(method).getReturnType());
    }

    public TypeMirror resolve(VariableElement field) {
        return field.getModifiers().contains(Modifier.STATIC)
                ? field.asType()
                : tools.types().asMemberOf(type, field);
    }

    /** Whether the method can be called with arguments of these types. */
    public boolean takes(ExecutableElement executable, List<? extends TypeMirror> given) {
        return matches(
                executable,
                given,
                (parameter, type) ->
                        tools.types().isAssignable(type, parameter) || tools.isRawAssignable(type, parameter));
    }

    /** Whether the parameters have exactly these types, apart from type arguments. */
    public boolean hasTypes(ExecutableElement executable, List<? extends TypeMirror> wanted) {
        return matches(executable, wanted, tools::isRawSame);
    }

    private boolean matches(
            ExecutableElement executable,
            List<? extends TypeMirror> types,
            BiPredicate<TypeMirror, TypeMirror> matching) {
        List<? extends TypeMirror> parameters = resolve(executable).getParameterTypes();
        return parameters.size() == types.size()
                && IntStream.range(0, types.size()).allMatch(i -> matching.test(parameters.get(i), types.get(i)));
    }

    /** The method that a user with this name in mind most likely meant: one of that name, else one of a similar name. */
    public static Optional<ExecutableElement> nearest(String name, int arity, List<ExecutableElement> candidates) {
        List<String> names = Lookup.names(candidates);
        Optional<String> near = names.contains(name)
                ? Optional.of(name)
                : Spelling.nearest(name, names.stream().distinct().toList());
        return near.flatMap(found -> Lookup.named(candidates, found).stream()
                .min(Comparator.comparingInt(
                        method -> Math.abs(method.getParameters().size() - arity))));
    }
}
