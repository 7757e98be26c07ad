package io.tenure.shared.rules;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A rule as it is written, of which it is known what stands outside of brackets, texts and comments.
 *
 * @param outer the places of the characters that do
 * @param chooses whether one of two things is chosen by a condition there, so that "and" and "or" do not reach across
 */
record RuleText(String source, BitSet outer, boolean chooses) {

    static RuleText of(String source) {
        BitSet outer = new BitSet();
        int depth = 0;
        int place = 0;
        boolean chooses = false;
        while (place < source.length()) {
            char here = source.charAt(place);
            if (here == '"' || here == '\'') {
                place = afterText(source, place);
                continue;
            }
            if (source.startsWith("//", place)) {
                int end = source.indexOf('\n', place);
                place = end < 0 ? source.length() : end;
                continue;
            }
            if ("([{".indexOf(here) >= 0) {
                depth++;
            } else if (")]}".indexOf(here) >= 0) {
                depth--;
            } else if (depth == 0) {
                outer.set(place);
                chooses |= here == '?';
            }
            place++;
        }
        return new RuleText(source, outer, chooses);
    }

    private static int afterText(String source, int begin) {
        String quote = source.substring(begin, begin + 1);
        String end = source.startsWith(quote.repeat(3), begin) ? quote.repeat(3) : quote;
        boolean raw = begin > 0 && "rR".indexOf(source.charAt(begin - 1)) >= 0;
        int place = begin + end.length();
        while (place < source.length() && !source.startsWith(end, place)) {
            place += !raw && source.charAt(place) == '\\' ? 2 : 1;
        }
        return Math.min(source.length(), place + end.length());
    }

    /** The parts between an operator; the whole where it stands nowhere outside. */
    List<String> between(String operator) {
        List<String> parts = new ArrayList<>();
        int begin = 0;
        if (!chooses) {
            for (int at = source.indexOf(operator); at >= 0; at = source.indexOf(operator, at + 1)) {
                if (outer.get(at)) {
                    parts.add(source.substring(begin, at).strip());
                    begin = at + operator.length();
                }
            }
        }
        parts.add(source.substring(begin).strip());
        return parts;
    }
}
