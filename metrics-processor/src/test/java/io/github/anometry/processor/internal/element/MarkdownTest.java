package io.github.anometry.processor.internal.element;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownTest {
    private static final String COMMENT = """
            The share of **pixels** with `x < y` and [List#size()], *not* of [images][Image].

            - one
            - two & more

            ```java
            if (a < b && c > d) { @Foo }
            next();
            ```

            | a | b |
            |---|---|

            A <b>tag</b>, an a < b, 2 * 3 * 4 and {@code x}.
            @param limit the *limit* of `x < y`
            """;

    private static String html(String markdown) {
        return Markdown.toHtml(markdown);
    }

    @Test
    void isReadAsPlainText() {
        DocComment comment = DocComment.parse(html(COMMENT));
        assertThat(comment.body().firstSentence().plain())
                .isEqualTo("The share of pixels with x < y and List.size, not of images.");
        assertThat(comment.body().plain()).isEqualTo("""
                The share of pixels with x < y and List.size, not of images.
                - one
                - two & more
                if (a < b && c > d) { @Foo }
                next();
                | a | b |
                |---|---|
                A tag, an a < b, 2 * 3 * 4 and x.""");
        assertThat(comment.parameter("limit").plain()).isEqualTo("the limit of x < y");
    }

    @Test
    void isValidHtmlElsewhere() {
        String portable = DocComment.parse(html(COMMENT)).body().portable();
        assertThat(portable.replaceAll("</?[a-z]+>", "")).doesNotContain("<", ">", "@Foo", "**", "`");
        assertThat(portable)
                .contains(
                        "<strong>pixels</strong>", "<code>x &#60; y</code>", "<code>List.size</code>", "<em>not</em>");
    }

    @Test
    void textStaysText() {
        for (String text :
                new String[] {"a < b > c & d", "[not a link](x)", "a * b * c", "5 ** 2", "x_y_z", "`", "[", "<", "**"
                }) {
            assertThat(new DocText(html(text)).plain()).isEqualTo(text);
        }
        assertThat(new DocText(html("a \\* b")).plain()).isEqualTo("a * b");
        assertThat(new DocText(html("``a ` b``")).plain()).isEqualTo("a ` b");
        assertThat(html("")).isEmpty();
    }
}
