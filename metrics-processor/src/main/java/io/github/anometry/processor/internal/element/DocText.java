package io.github.anometry.processor.internal.element;

import java.util.Arrays;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A part of a documentation comment that can be shown elsewhere: as plain text, or in the comment of another class.
 *
 * @param markup the source text, with inline tags and HTML
 */
public record DocText(String markup) {
    public static final DocText NONE = new DocText("");

    /** Marks the start of a paragraph while lines are joined. */
    private static final String PARAGRAPH = "\u2029";

    /**
     * The characters with a meaning in comments. The ampersand comes last, because unescaping it first would create new
     * entities.
     */
    private static final String OF_MARKUP = "<>{}*@\\&";

    private static final Pattern LINES_AS_THEY_ARE = Pattern.compile("(?s)<pre>(.*?)</pre>");

    /** A string constant in a class file has at most 65,535 bytes, and a character takes up to three. */
    private static final int LONGEST = 20_000;

    public boolean isEmpty() {
        return markup.isBlank();
    }

    /** The text up to the first full stop at the end of a word, or the end of the first paragraph. */
    public DocText firstSentence() {
        int at = 0;
        while (at < markup.length()) {
            if (markup.startsWith("{@", at)) {
                at = endOfTag(markup, at);
            } else if (endsSentence(at)) {
                return new DocText(markup.substring(0, at + 1).strip());
            } else if (markup.startsWith("<p>", at) || markup.startsWith("\n\n", at)) {
                return new DocText(markup.substring(0, at).strip());
            }
            at++;
        }
        return new DocText(markup.strip());
    }

    private boolean endsSentence(int at) {
        return markup.charAt(at) == '.' && (at + 1 == markup.length() || Character.isWhitespace(markup.charAt(at + 1)));
    }

    /** The text without tags and HTML, with one line per paragraph. Long texts are cut. */
    public String plain() {
        String oneKindOfBreak = markup.replaceAll("[\\u0085\\u2028\\u2029]", " ");
        String text = replaceTags(oneKindOfBreak, DocText::plainHtml, DocText::plainTag);
        String plain = Arrays.stream(text.split(PARAGRAPH))
                .map(paragraph -> paragraph.replaceAll("\\s+", " ").strip())
                .filter(paragraph -> !paragraph.isEmpty())
                .collect(Collectors.joining("\n"));
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) + "..." : plain;
    }

    /** Like {@link #plain}, in one line. */
    public String line() {
        return plain().replace('\n', ' ');
    }

    /** The text for a comment in another class, where the names in links would not resolve. */
    public String portable() {
        return replaceTags(markup, UnaryOperator.identity(), DocText::portableTag)
                .lines()
                .map(String::strip)
                .collect(Collectors.joining("\n"))
                .strip();
    }

    /** Like {@link #portable}, with a capital letter at the start and a full stop at the end; empty if there is no text. */
    public String sentence() {
        String text = portable();
        return text.isEmpty()
                ? text
                : Character.toUpperCase(text.charAt(0)) + text.substring(1) + (text.endsWith(".") ? "" : ".");
    }

    /** Formats a text as code in a comment, as HTML: Error Prone takes inline tags for misspelt parameters. */
    public static String code(String text) {
        String escaped = text.codePoints()
                .mapToObj(character ->
                        OF_MARKUP.indexOf(character) < 0 ? Character.toString(character) : "&#" + character + ";")
                .collect(Collectors.joining());
        return "<code>" + escaped + "</code>";
    }

    private static String plainHtml(String html) {
        return LINES_AS_THEY_ARE
                .matcher(html)
                .replaceAll(lines -> Matcher.quoteReplacement(
                        PARAGRAPH + lines.group(1).strip().replace("\n", PARAGRAPH) + PARAGRAPH))
                .replaceAll("\\n\\s*\\n", PARAGRAPH)
                .replaceAll("(?i)<li>", PARAGRAPH + "- ")
                .replaceAll("(?i)</?(p|ul|ol|br|pre|table|tr|h\\d|dl|dt|dd|blockquote)\\b[^>]*>", PARAGRAPH)
                .replaceAll("</?[A-Za-z][^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&nbsp;", " ")
                .replace("&quot;", "\"")
                .transform(DocText::withoutEntities)
                .replace("&amp;", "&");
    }

    /** Reverses {@link #code}. */
    private static String withoutEntities(String text) {
        String plain = text;
        for (int character : OF_MARKUP.chars().toArray()) {
            plain = plain.replace("&#" + character + ";", Character.toString(character));
        }
        return plain;
    }

    private static String plainTag(String tag, String content) {
        return switch (tag) {
            case "link", "linkplain", "value" -> label(content);
            case "inheritDoc", "docRoot" -> "";
            default -> content;
        };
    }

    private static String portableTag(String tag, String content) {
        return switch (tag) {
            case "code" -> code(content);
            case "link", "value" -> code(label(content));
            case "linkplain", "summary" -> label(content);
            case "inheritDoc", "docRoot" -> "";
            default -> "{@" + tag + " " + content + "}";
        };
    }

    /** The visible text of a link: its label, or {@code Type.member} without package and parameters. */
    private static String label(String link) {
        String target = link.replaceFirst("\\([^)]*\\)", "");
        int space = target.indexOf(' ');
        return space >= 0
                ? target.substring(space + 1).strip()
                : TypeText.unqualified(target).replaceFirst("^#", "").replace('#', '.');
    }

    private static String replaceTags(String markup, UnaryOperator<String> text, BinaryOperator<String> tag) {
        StringBuilder replaced = new StringBuilder();
        int at = 0;
        int open = markup.indexOf("{@");
        while (open >= 0) {
            int end = endOfTag(markup, open);
            replaced.append(text.apply(markup.substring(at, open)));
            String[] words = markup.substring(open + 2, end).split("\\s+", 2);
            replaced.append(tag.apply(words[0], words.length == 1 ? "" : words[1]));
            at = Math.min(end + 1, markup.length());
            open = markup.indexOf("{@", at);
        }
        return replaced.append(text.apply(markup.substring(at))).toString();
    }

    /** The index of the brace that closes the tag; the length of the text if there is none. */
    private static int endOfTag(String markup, int open) {
        int depth = 0;
        for (int at = open; at < markup.length(); at++) {
            if (markup.charAt(at) == '{') {
                depth++;
            } else if (markup.charAt(at) == '}' && --depth == 0) {
                return at;
            }
        }
        return markup.length();
    }
}
