package io.github.anometry.cli;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Code outside the command called {@code System.exit}.
 *
 * @param className the caller
 * @param plugin the id of the plugin that the class belongs to; empty if it belongs to none
 */
record ProgramExit(String className, Optional<String> plugin) {
    /** The prefix of the names of plugins' class loaders. */
    private static final String LOADER = "plugin ";

    private static final List<String> EXITS = List.of("java.lang.Runtime", "java.lang.System");

    /** Looks for the caller among the threads of a JVM that is shutting down; empty if a signal ended it. */
    static Optional<ProgramExit> find(Collection<StackTraceElement[]> stacks) {
        return stacks.stream()
                .map(ProgramExit::callers)
                .filter(callers -> !callers.isEmpty())
                .findFirst()
                .map(ProgramExit::of);
    }

    /** The frames that called {@code Runtime.exit}, innermost first; empty if this thread did not. */
    private static List<StackTraceElement> callers(StackTraceElement... stack) {
        for (int i = 0; i < stack.length; i++) {
            if (stack[i].getClassName().equals(EXITS.get(0))
                    && stack[i].getMethodName().equals("exit")) {
                return Arrays.stream(stack, i, stack.length)
                        .filter(frame -> !EXITS.contains(frame.getClassName()))
                        .toList();
            }
        }
        return List.of();
    }

    private static ProgramExit of(List<StackTraceElement> callers) {
        return callers.stream()
                .filter(caller -> plugin(caller).isPresent())
                .findFirst()
                .map(caller -> new ProgramExit(caller.getClassName(), plugin(caller)))
                .orElseGet(() -> new ProgramExit(callers.get(0).getClassName(), Optional.empty()));
    }

    private static Optional<String> plugin(StackTraceElement frame) {
        return Optional.ofNullable(frame.getClassLoaderName())
                .filter(loader -> loader.startsWith(LOADER))
                .map(loader -> loader.substring(LOADER.length()));
    }
}
