package io.github.anometry.processor;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Writes a parameter's value in the form in which settings are shown and compared. */
final class SettingsText {
    private final String index;

    /** @param names the names that are in use where the code stands */
    SettingsText(NameAllocator names) {
        this.index = names.newName("i");
    }

    CodeBlock of(ParameterModel parameter) {
        String name = parameter.name();
        CodeBlock value = switch (parameter.type().kind()) {
            case CHOICE -> CodeBlock.of("$N.name().toLowerCase($T.ROOT)", name, Locale.class);
            case TEXTS -> CodeBlock.of("$T.of($N)", List.class, name);
            case INTS, LONGS, DOUBLES -> CodeBlock.of("$T.stream($N).boxed().toList()", Arrays.class, name);
            case FLOATS ->
                CodeBlock.of(
                        "$1T.range(0, $2N.length).mapToObj($3N -> $2N[$3N]).toList()", IntStream.class, name, index);
            case INT, LONG, FLOAT, DOUBLE, BOOLEAN, TEXT -> CodeBlock.of("$N", name);
        };
        return parameter.nullable() ? CodeBlock.of("$N == null ? $S : $L", name, DefaultValue.NONE, value) : value;
    }
}
