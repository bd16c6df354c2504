package io.github.anometry.processor;

import java.util.Optional;

/**
 * A parameter of {@code update}.
 *
 * @param name its Java name
 * @param textName its name in configuration
 * @param type what it takes
 * @param defaultField the name of the standard field that feeds it by default
 * @param doc its documentation as it is written; empty if there is none
 */
record ArgumentModel(String name, String textName, ArgumentType type, Optional<String> defaultField, DocText doc) {}
