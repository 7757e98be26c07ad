package io.tenure.shared.engine;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words of a text as they are stored and searched: without case, accents or punctuation, and one word per character
 * in scripts that are written without blanks.
 *
 * <p>Stored words read {@code " anna lee | 上 海 "}: a blank around each word, a bar between texts. So a run of words is
 * found by a plain substring test, and SQLite's simplest tokenizer sees the same words.
 */
public final class ViewWords {

    public static final String NONE = "";

    private static final Pattern BLANK = Pattern.compile(" ");

    private static final Set<UnicodeScript> WITHOUT_BLANKS = Set.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.BOPOMOFO,
            UnicodeScript.HANGUL,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    /** Letters that are foreign to most keyboards and that Unicode does not take apart. */
    private static final Map<Integer, String> PLAIN = Map.of(
            (int) 'ø', "o", (int) 'ł', "l", (int) 'đ', "d", (int) 'æ', "ae", (int) 'œ', "oe", (int) 'ı', "i", (int) 'ð',
            "d", (int) 'þ', "th", (int) 'ς', "σ");

    private ViewWords() {}

    public static String stored(List<String> texts) {
        List<String> parts = texts.stream()
                .map(text -> String.join(" ", split(text)))
                .filter(words -> !words.isEmpty())
                .toList();
        return parts.isEmpty() ? NONE : " " + String.join(" | ", parts) + " ";
    }

    /** The words in stored words. */
    public static List<String> each(String stored) {
        return BLANK.splitAsStream(stored)
                .filter(word -> !word.isEmpty() && !word.equals("|"))
                .toList();
    }

    public static List<String> split(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        plain(text).codePoints().forEach(character -> {
            boolean alone = standsAlone(character);
            if (alone || !belongsToWord(character)) {
                end(word, words);
            }
            if (alone) {
                words.add(Character.toString(character));
            } else if (belongsToWord(character)) {
                word.appendCodePoint(character);
            }
        });
        end(word, words);
        return words;
    }

    public static boolean standsAlone(int character) {
        return character > 0x7f && belongsToWord(character) && WITHOUT_BLANKS.contains(UnicodeScript.of(character));
    }

    private static void end(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    private static boolean belongsToWord(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> Character.isLetterOrDigit(character);
        };
    }

    private static String plain(String text) {
        if (text.chars().allMatch(character -> character < 0x80)) {
            return text.toLowerCase(Locale.ROOT);
        }
        String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
        StringBuilder bare = new StringBuilder();
        apart.codePoints().filter(character -> !isAccent(character)).forEach(bare::appendCodePoint);
        // Upper case first: it takes apart letters such as the German sharp s.
        String lower = bare.toString().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        StringBuilder plain = new StringBuilder();
        lower.codePoints()
                .forEach(character -> plain.append(PLAIN.getOrDefault(character, Character.toString(character))));
        return Normalizer.normalize(plain, Normalizer.Form.NFC);
    }

    private static boolean isAccent(int character) {
        return Character.getType(character) == Character.NON_SPACING_MARK
                && UnicodeScript.of(character) == UnicodeScript.INHERITED;
    }
}
