package io.github.anometry.processor.internal.element;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Converts a documentation comment in Markdown ({@code ///}, since JDK 23) to the HTML and tags of a traditional comment. It
 * supports paragraphs, emphasis, code, links to program elements, lists and fences, and shows headings and tables as text. Any
 * other markup is kept as it is, but the output is always valid HTML.
 */
final class Markdown {
    private static final Pattern FENCE = Pattern.compile("\\s*(```+|~~~+).*");
    private static final Pattern ITEM = Pattern.compile("\\s*(?:[-*+]|\\d+[.)])\\s+(.*)");
    private static final Pattern HEADING = Pattern.compile("\\s*#{1,6}\\s+(.*?)\\s*#*");
    private static final Pattern TABLE = Pattern.compile("\\s*\\|.*");
    private static final String NAME = "[\\w.$]*(?:#?[\\w$]+)(?:\\([^)\\]]*\\))?";
    /** Code, a link with or without a label, a tag, an entity, emphasis, an escaped character. */
    private static final Pattern INLINE = Pattern.compile("(?<ticks>`+)(?<code>.+?)(?<!`)\\k<ticks>(?!`)"
            + "|\\[(?<label>[^\\]]+)]\\[(?<target>" + NAME + ")]"
            + "|\\[(?<bare>" + NAME + ")](?![(\\[])"
            + "|\\{@(?<tag>[^{}]*)}"
            + "|</?[A-Za-z][^<>]*>"
            + "|&(?:#\\d+|\\w+);"
            + "|\\*\\*(?<strong>[^*]+)\\*\\*"
            + "|(?<![\\w*])\\*(?<em>[^*\\s][^*]*)\\*(?![\\w*])"
            + "|\\\\(?<escaped>[^\\w\\s])");

    private final List<String> html = new ArrayList<>();
    private boolean inList;

    private Markdown() {}

    /** Converts a comment and its block tags, such as {@code @param}, which may contain Markdown as well. */
    static String toHtml(String markdown) {
        Markdown reader = new Markdown();
        List<String> lines = markdown.lines().toList();
        for (int i = 0; i < lines.size(); ) {
            i = reader.read(lines, i);
        }
        reader.endList();
        return String.join("\n", reader.html);
    }

    /** Converts the block that starts at a line, and returns the index of the line after it. */
    private int read(List<String> lines, int at) {
        String line = lines.get(at);
        Matcher fence = FENCE.matcher(line);
        if (fence.matches()) {
            endList();
            return preformatted(lines, at + 1, other -> !other.strip().startsWith(fence.group(1))) + 1;
        }
        if (TABLE.matcher(line).matches()) {
            endList();
            return preformatted(lines, at, other -> TABLE.matcher(other).matches());
        }
        Matcher item = ITEM.matcher(line);
        Matcher heading = HEADING.matcher(line);
        if (item.matches()) {
            html.add((inList ? "" : "<ul>") + "<li>" + inline(item.group(1)));
            inList = true;
        } else if (line.isBlank()) {
            html.add("");
        } else {
            if (inList && !Character.isWhitespace(line.charAt(0))) {
                endList();
            }
            html.add(heading.matches() ? "<p>" + inline(heading.group(1)) + "\n\n" : inline(line));
        }
        return at + 1;
    }

    private void endList() {
        if (inList) {
            html.add("</ul>");
        }
        inList = false;
    }

    /** Adds the first lines that belong to a block, and returns the index of the line after them. */
    private int preformatted(List<String> lines, int from, Predicate<String> belongs) {
        List<String> block =
                lines.subList(from, lines.size()).stream().takeWhile(belongs).toList();
        html.add("<pre>");
        block.forEach(line -> html.add(DocText.code(line)));
        html.add("</pre>");
        return from + block.size();
    }

    private static String inline(String text) {
        StringBuilder html = new StringBuilder();
        Matcher special = INLINE.matcher(text);
        int done = 0;
        while (special.find()) {
            html.append(escaped(text.substring(done, special.start()))).append(replaced(special));
            done = special.end();
        }
        return html.append(escaped(text.substring(done))).toString();
    }

    private static String replaced(Matcher special) {
        if (special.group("code") != null) {
            return DocText.code(special.group("code").strip());
        }
        if (special.group("target") != null) {
            return "{@linkplain " + special.group("target") + " " + special.group("label") + "}";
        }
        if (special.group("bare") != null) {
            return "{@link " + special.group("bare") + "}";
        }
        if (special.group("strong") != null) {
            return "<strong>" + inline(special.group("strong")) + "</strong>";
        }
        if (special.group("em") != null) {
            return "<em>" + inline(special.group("em")) + "</em>";
        }
        if (special.group("escaped") != null) {
            return escaped(special.group("escaped"));
        }
        return special.group();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
