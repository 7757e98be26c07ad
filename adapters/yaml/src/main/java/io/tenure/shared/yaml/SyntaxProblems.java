package io.tenure.shared.yaml;

import io.tenure.shared.rules.TextProblem;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.reader.ReaderException;

/** Tells the usual mistakes of YAML by what the parser says of them; whatever else it says is quoted. */
final class SyntaxProblems {

    private static final List<Sign> SIGNS = List.of(
            sign(SyntaxMistake.TAB, "found character '\\\\t\\(TAB\\)' that cannot start"),
            sign(SyntaxMistake.NOT_WITHOUT_QUOTES, "found character '(.)' that cannot start"),
            sign(SyntaxMistake.NOT_WITHOUT_QUOTES, "found undefined tag handle (!)"),
            sign(SyntaxMistake.KEY_NOT_HERE, "mapping (?:values|keys) are not allowed"),
            sign(SyntaxMistake.ENTRY_NOT_HERE, "sequence entries are not allowed"),
            sign(SyntaxMistake.QUOTE_NOT_CLOSED, "a quoted scalar found unexpected"),
            sign(SyntaxMistake.BRACKET_NOT_CLOSED, "expected ',' or '(.)'"),
            sign(SyntaxMistake.ENDS_EARLY, "expected the node content, but found '<stream end>'"),
            sign(SyntaxMistake.NO_VALUE, "expected the node content, but found '(.+)'"),
            sign(SyntaxMistake.AFTER_THE_VALUE, "expected <block end>, but found '<scalar>'"),
            sign(SyntaxMistake.OUT_OF_LINE, "expected <block end>"),
            sign(SyntaxMistake.COLON_MISSING, "could not find expected ':'"),
            sign(SyntaxMistake.ALIAS, "found undefined alias|scanning an (?:anchor|alias)|Number of aliases"),
            sign(SyntaxMistake.QUOTE_NOT_CLOSED, "unknown escape character \\x00"),
            sign(SyntaxMistake.UNKNOWN_ESCAPE, "unknown escape character (.)\\("),
            sign(SyntaxMistake.UNKNOWN_ESCAPE, "unknown escape character ([0-9A-Fa-f]{8})"),
            sign(SyntaxMistake.AFTER_THE_END, "found another document|expected '<document start>'"),
            sign(SyntaxMistake.TOO_DEEP, "Nesting Depth exceeded max (\\d+)"));

    private static final Pattern UNPRINTABLE = Pattern.compile("\\p{Cntrl}+");

    private static final Pattern LINE_ENDS = Pattern.compile("\\R");

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private SyntaxProblems() {}

    /** Some numbers and tags the parser leaves to the JDK, which says what is wrong with them, and not where. */
    static TextProblem of(IllegalArgumentException given) {
        return quoted(null, String.valueOf(given.getMessage()));
    }

    /** What the parser gave up for. */
    static TextProblem of(YAMLException given, String text) {
        return switch (given) {
            case MarkedYAMLException marked -> marked(marked);
            case ReaderException reader -> unprintable(reader, text);
            default -> problem(String.valueOf(given.getMessage()), _ -> UntoldPlace.in(text, YamlText.DEEPEST), 0);
        };
    }

    private static TextProblem marked(MarkedYAMLException e) {
        Mark context = e.getContextMark();
        return problem(
                Optional.ofNullable(e.getContext()).orElse("") + " " + e.getProblem(),
                mistake -> beginsWithContext(mistake) && context != null ? context : e.getProblemMark(),
                context == null ? 0 : context.getLine() + 1);
    }

    /** What is never closed is told where it opens: the parser sees it at the end of the text. */
    private static boolean beginsWithContext(Mistake mistake) {
        return mistake == SyntaxMistake.QUOTE_NOT_CLOSED || mistake == SyntaxMistake.COLON_MISSING;
    }

    private static TextProblem problem(String said, Function<Mistake, @Nullable Mark> place, int openedInLine) {
        for (Sign sign : SIGNS) {
            Optional<MatchResult> found = sign.said().matcher(said).results().findFirst();
            if (found.isPresent()) {
                return Problems.of(
                        "", place.apply(sign.mistake()), sign.mistake(), parts(sign, found.get(), openedInLine));
            }
        }
        return quoted(place.apply(FormMistake.NOT_YAML), said);
    }

    /** In the words of the parser, as far as they can be printed. */
    private static TextProblem quoted(@Nullable Mark place, String said) {
        return Problems.of(
                "",
                place,
                FormMistake.NOT_YAML,
                UNPRINTABLE.matcher(said).replaceAll(" ").strip());
    }

    private static Object[] parts(Sign sign, MatchResult found, int openedInLine) {
        Stream<Object> left = IntStream.rangeClosed(1, found.groupCount()).mapToObj(found::group);
        return (sign.mistake() == SyntaxMistake.BRACKET_NOT_CLOSED
                        ? Stream.concat(left, Stream.of(openedInLine))
                        : left)
                .toArray();
    }

    private static TextProblem unprintable(ReaderException e, String text) {
        int place = text.offsetByCodePoints(
                0, Math.min(text.codePointCount(0, text.length()), e.getPosition())); // it counts code points
        String[] lines = LINE_ENDS.split(text.substring(0, place), -1);
        String last = lines[lines.length - 1].replace(BYTE_ORDER_MARK, "");
        return new TextProblem(
                "",
                lines.length,
                last.codePointCount(0, last.length()) + 1,
                SyntaxMistake.UNPRINTABLE.english(List.of(name(e))),
                SyntaxMistake.UNPRINTABLE.code(),
                List.of(name(e)));
    }

    private static String name(ReaderException e) {
        return "U+%04X".formatted(e.getCodePoint());
    }

    private static Sign sign(SyntaxMistake mistake, String said) {
        return new Sign(mistake, Pattern.compile(said));
    }

    private record Sign(SyntaxMistake mistake, Pattern said) {}
}
