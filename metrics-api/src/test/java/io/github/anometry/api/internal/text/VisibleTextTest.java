package io.github.anometry.api.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.error.DataException;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class VisibleTextTest {
    private static final Pattern EXECUTED = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cs}"
            + "\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\u200B\\u2060\\uFEFF\\uFFFE\\uFFFF]");

    @Test
    void whatATerminalExecutesIsSpelledOut() {
        assertThat(VisibleText.line("a\u001b[2Jb")).isEqualTo("a\\u001b[2Jb");
        assertThat(VisibleText.line("\u009b31m\u007f\u0007\0")).isEqualTo("\\u009b31m\\u007f\\u0007\\u0000");
        assertThat(VisibleText.line("a\r\n\tb")).isEqualTo("a\\r\\n\\tb");
        assertThat(VisibleText.line("\u2028\u2029\u0085")).isEqualTo("\\u2028\\u2029\\u0085");
    }

    @Test
    void whatReordersTextIsSpelledOut() {
        assertThat(VisibleText.line("gnp.\u202Etxe")).isEqualTo("gnp.\\u202etxe");
        assertThat(VisibleText.line("\u2066\u2069\u200F\u061C")).isEqualTo("\\u2066\\u2069\\u200f\\u061c");
    }

    @Test
    void whatIsHalfACharacterIsSpelledOut() {
        assertThat(VisibleText.line("\uD83D\uDE00")).isEqualTo("\uD83D\uDE00");
        assertThat(VisibleText.line("\uD83Da\uDE00")).isEqualTo("\\ud83da\\ude00");
        assertThat(VisibleText.line("\uDE00\uD83D")).isEqualTo("\\ude00\\ud83d");
        assertThat(VisibleText.line("\uFFFF")).isEqualTo("\\uffff");
    }

    @Test
    void otherTextsAreWhatTheyWere() {
        for (String text : List.of(
                "",
                "AUROC 0.98",
                "gr\u00f6\u00dfe",
                "\u05e9\u05dc\u05d5\u05dd",
                "\u65e5\u672c",
                "e\u0301",
                "\\u001b")) {
            assertThat(VisibleText.line(text)).isSameAs(text);
        }
    }

    @Test
    void linesMayBeKept() {
        assertThat(VisibleText.lines("a\nb\r\n\u001b")).isEqualTo("a\nb\\r\n\\u001b");
    }

    @Test
    void noTextHasAnythingToExecuteAfterwards() {
        Random random = new Random(20_261_128);
        for (int i = 0; i < 20_000; i++) {
            String text = random.ints(random.nextInt(1, 40), 0, 0x10000)
                    .map(character -> switch (random.nextInt(3)) {
                        case 0 -> character % 0xA0;
                        case 1 -> 0x2000 + character % 0x70;
                        default -> character;
                    })
                    .collect(
                            StringBuilder::new, (all, character) -> all.append((char) character), StringBuilder::append)
                    .toString();
            String visible = VisibleText.line(text);
            assertThat(EXECUTED.matcher(withoutPairs(visible)).find()).as(text).isFalse();
            assertThat(VisibleText.line(visible)).isSameAs(visible);
            assertThat(visible.equals(text))
                    .isEqualTo(!EXECUTED.matcher(withoutPairs(text)).find());
        }
    }

    private static String withoutPairs(String text) {
        return text.replaceAll("[\uD800-\uDBFF][\uDC00-\uDFFF]", "");
    }

    @Test
    void messagesOfErrorsAreVisible() {
        assertThat(new DataException("no 'a\nb'")).hasMessage("no 'a\\nb'");
        assertThat(new ConfigurationException("no '\u001b'")).hasMessage("no '\\u001b'");
        assertThat(ConfigurationException.ofProblems("The file 'a\nb':", List.of("1: x\ny", "2: z")))
                .hasMessage("The file 'a\\nb':\n  1: x\\ny\n  2: z");
    }
}
