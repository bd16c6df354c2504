package io.github.anometry.api.internal.text;

import java.lang.Character.UnicodeBlock;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * How many columns of a terminal a text takes: two for the characters of Chinese, Japanese and Korean and for emoji, none for what is
 * put upon the character before it. Approximate: terminals and fonts differ about rare characters.
 */
public final class TextWidth {
    private static final String GAP = "...";
    private static final String INDENT = "  ";

    private static final Set<UnicodeScript> WIDE_SCRIPTS = Set.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.BOPOMOFO,
            UnicodeScript.YI);
    private static final Set<UnicodeBlock> WIDE_BLOCKS = Set.of(
            UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION,
            UnicodeBlock.ENCLOSED_CJK_LETTERS_AND_MONTHS,
            UnicodeBlock.MISCELLANEOUS_SYMBOLS_AND_PICTOGRAPHS,
            UnicodeBlock.EMOTICONS,
            UnicodeBlock.TRANSPORT_AND_MAP_SYMBOLS,
            UnicodeBlock.SUPPLEMENTAL_SYMBOLS_AND_PICTOGRAPHS);

    private static final int FULL_WIDTH_FIRST = 0xFF01;
    private static final int FULL_WIDTH_LAST = 0xFF60;
    private static final int HALF_WIDTH_LAST = 0xFFDC;

    private TextWidth() {}

    public static int of(String text) {
        return text.codePoints().map(TextWidth::of).sum();
    }

    private static int of(int character) {
        if (character < 0x300) {
            return 1;
        }
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> isWide(character) ? 2 : 1;
        };
    }

    private static boolean isWide(int character) {
        if (character >= FULL_WIDTH_FIRST && character <= HALF_WIDTH_LAST) {
            return character <= FULL_WIDTH_LAST;
        }
        return WIDE_SCRIPTS.contains(UnicodeScript.of(character)) || WIDE_BLOCKS.contains(UnicodeBlock.of(character));
    }

    /** The text in lines of a width, broken at spaces; all but the first are indented. A word that is longer stays whole. */
    public static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            boolean isFirst = line.toString().isBlank();
            if (!isFirst && of(line.toString()) + 1L + of(word) > width) {
                lines.add(line.toString());
                line.setLength(0);
                line.append(INDENT);
                isFirst = true;
            }
            line.append(isFirst ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** The text if it fits, else its beginning and its end, by which long names differ. */
    public static String cut(String text, int width) {
        if (of(text) <= width) {
            return text;
        }
        int[] characters = text.codePoints().toArray();
        int left = Math.max(2, width - GAP.length());
        int begin = 0;
        for (int used = 0; begin < characters.length; begin++) {
            used += of(characters[begin]);
            if (used > (left + 1) / 2) {
                break;
            }
        }
        int end = characters.length;
        for (int used = 0; end > begin; end--) {
            used += of(characters[end - 1]);
            if (used > left / 2) {
                break;
            }
        }
        return new String(characters, 0, begin) + GAP + new String(characters, end, characters.length - end);
    }
}
