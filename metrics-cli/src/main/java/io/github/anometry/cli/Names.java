package io.github.anometry.cli;

import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.cli.internal.Messages;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists of names on the command line. */
final class Names {
    private Names() {}

    /**
     * The names, without surrounding whitespace.
     *
     * @param option by which they were given
     * @param given null without the option
     * @throws ConfigurationException if the option was given without a name
     */
    static List<String> of(String option, @Nullable List<String> given) {
        if (given == null) {
            return List.of();
        }
        List<String> names = given.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        if (names.isEmpty()) {
            throw new ConfigurationException(option, Messages.hasNoNames(option), null);
        }
        return names;
    }
}
