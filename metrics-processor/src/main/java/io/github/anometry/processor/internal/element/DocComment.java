package io.github.anometry.processor.internal.element;

import java.util.HashMap;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * A documentation comment, split into its parts.
 *
 * @param body the text before the block tags
 * @param parameters the text of each {@code @param}, by name
 */
public record DocComment(DocText body, Map<String, DocText> parameters) {

    public static DocComment of(Element element, Elements elements) {
        String comment = elements.getDocComment(element);
        return parse(comment != null && isMarkdown(element, elements) ? Markdown.toHtml(comment) : comment);
    }

    /** Uses reflection, because {@code getDocCommentKind} exists only since Java 23. */
    private static boolean isMarkdown(Element element, Elements elements) {
        try {
            Object kind =
                    Elements.class.getMethod("getDocCommentKind", Element.class).invoke(elements, element);
            return kind != null && kind.toString().equals("END_OF_LINE");
        } catch (NoSuchMethodException olderJava) {
            return false;
        } catch (ReflectiveOperationException unusable) {
            throw new IllegalStateException("The kind of a comment cannot be read", unusable);
        }
    }

    static DocComment parse(@Nullable String comment) {
        StringBuilder body = new StringBuilder();
        Map<String, DocText> parameters = new HashMap<>();
        StringBuilder block = body;
        for (String line : (comment == null ? "" : comment).lines().toList()) {
            if (line.strip().matches("@\\w+.*")) {
                collect(block, parameters);
                block = new StringBuilder();
            }
            block.append(line.strip()).append('\n');
        }
        collect(block, parameters);
        return new DocComment(new DocText(body.toString().strip()), Map.copyOf(parameters));
    }

    private static void collect(StringBuilder block, Map<String, DocText> parameters) {
        String[] words = block.toString().strip().split("\\s+", 3);
        if (words.length == 3 && words[0].equals("@param")) {
            parameters.put(words[1], new DocText(words[2]));
        }
    }

    public DocText parameter(String name) {
        return parameters.getOrDefault(name, DocText.NONE);
    }
}
