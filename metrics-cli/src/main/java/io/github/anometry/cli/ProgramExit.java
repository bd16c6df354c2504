package io.github.anometry.cli;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * That code which is not the command's has called {@code System.exit}.
 *
 * @param className what called it
 * @param plugin the id of the plugin whose class that is; empty if it is none's
 */
record ProgramExit(String className, Optional<String> plugin) {
    /** How plugins' class loaders are named. */
    private static final String LOADER = "plugin ";

    private static final List<String> EXITS = List.of("java.lang.Runtime", "java.lang.System");

    /** Of the threads of a JVM that is shutting down; empty if a signal ends it. */
    static Optional<ProgramExit> find(Collection<StackTraceElement[]> stacks) {
        return stacks.stream()
                .map(ProgramExit::callers)
                .filter(callers -> !callers.isEmpty())
                .findFirst()
                .map(ProgramExit::of);
    }

    /** What stands in the call of {@code Runtime.exit}, innermost first; none if the thread does not. */
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
