package io.tenure.relationship.csv;

import io.tenure.relationship.events.InteractionKind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Reads the rules that tell what kind of interaction a line is. */
final class KindReader {

    private static final Map<String, Integer> SIGNS = Map.of("negative", -1, "zero", 0, "positive", 1);
    private static final List<String> TESTS = List.of("startsWith", "matches", "equals");

    private KindReader() {}

    static KindRule rule(YamlMap map) {
        InteractionKind kind = word(map, "kind", InteractionKind.class, null);
        boolean sale = map.text("refersTo").map(text -> isSale(map, text)).orElse(false);
        Optional<YamlMap> when = map.map("when");
        map.nothingElse();
        return when.map(condition -> conditional(condition, kind, sale))
                .orElseGet(() -> new KindRule(null, _ -> true, null, kind, sale));
    }

    private static KindRule conditional(YamlMap when, InteractionKind kind, boolean sale) {
        Optional<String> amount = when.text("amount");
        if (amount.isPresent()) {
            when.nothingElse();
            return new KindRule(null, _ -> true, sign(when, amount.get()), kind, sale);
        }
        Field column = FieldReader.required(when, "column");
        KindRule rule = new KindRule(column, test(when), null, kind, sale);
        when.nothingElse();
        return rule;
    }

    private static Predicate<String> test(YamlMap when) {
        List<String> given =
                TESTS.stream().filter(test -> when.node(test).isPresent()).toList();
        if (given.size() != 1) {
            throw new ImportFailure(when.place() + ": give one of " + String.join(", ", TESTS) + ", or 'amount' alone");
        }
        String text = when.requiredText(given.getFirst());
        return switch (given.getFirst()) {
            case "startsWith" -> cell -> cell.startsWith(text);
            case "matches" -> pattern(when, "matches", text).asMatchPredicate();
            default -> text::equals;
        };
    }

    private static int sign(YamlMap when, String word) {
        Integer sign = SIGNS.get(word);
        if (sign == null) {
            throw new ImportFailure(when.place("amount") + ": give negative, zero or positive, not '" + word + "'");
        }
        return sign;
    }

    private static boolean isSale(YamlMap map, String word) {
        if (!word.equals("SALE")) {
            throw new ImportFailure(map.place("refersTo") + ": only SALE is known, not '" + word + "'");
        }
        return true;
    }

    static Pattern pattern(YamlMap map, String key, String text) {
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException broken) {
            throw new ImportFailure(
                    map.place(key) + ": '" + text + "' is no regular expression: " + broken.getDescription(), broken);
        }
    }

    /** @param otherwise what holds when the key is not given; null when it must be */
    static <E extends Enum<E>> E word(YamlMap map, String key, Class<E> type, @Nullable E otherwise) {
        if (otherwise != null && map.node(key).isEmpty()) {
            return otherwise;
        }
        String word = map.requiredText(key);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(word.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new ImportFailure(map.place(key) + ": '" + word + "' is unknown; give one of "
                        + Arrays.toString(type.getEnumConstants())));
    }
}
