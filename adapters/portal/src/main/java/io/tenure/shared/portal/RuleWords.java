package io.tenure.shared.portal;

import io.tenure.shared.rules.NoAnswer;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Says what is wrong with a rule, or with the form of a text around rules, in the language of the reader. */
@Component
public class RuleWords {

    private static final String KINDS_APART = "kinds-apart";
    private static final String NO_TRUTH = "no-truth";
    private static final String FORM = "form.";
    private static final Set<String> THINGS_FIRST = Set.of("form.too-long", "form.empty", "form.same-id");

    private final Wording wording;

    RuleWords(Wording wording) {
        this.wording = wording;
    }

    /**
     * The mistake in words.
     *
     * @param otherwise in English, for a code that has no words of its own
     */
    public String say(String code, List<String> parts, String otherwise) {
        return code.startsWith(FORM)
                ? wording.filled(FORM + "mistake." + code.substring(FORM.length()), otherwise, form(code, parts))
                : wording.filled("rule.mistake." + code, otherwise, rule(code, parts));
    }

    /** Why a rule has no answer for one customer; a cause that has no name is quoted. */
    public String why(String told) {
        return NoAnswer.in(told)
                .map(none -> wording.say("rule.no-answer." + none.cause().name(), none.rule()))
                .or(() -> NoAnswer.Told.in(told)
                        .map(parts -> wording.say("rule.no-answer.unnamed", parts.rule(), parts.reason())))
                .orElse(told);
    }

    private Object[] rule(String code, List<String> parts) {
        List<String> told =
                switch (code) {
                    case KINDS_APART -> List.of(parts.getFirst(), types(parts.getLast()));
                    case NO_TRUTH -> List.of(types(parts.getFirst()));
                    default -> parts;
                };
        return told.toArray();
    }

    /** Some mistakes begin with what the text or its entries are. */
    private Object[] form(String code, List<String> parts) {
        Object[] told = parts.toArray();
        if (THINGS_FIRST.contains(code)) {
            told[0] = wording.named("form.thing." + parts.getFirst(), parts.getFirst());
        }
        return told;
    }

    private String types(String list) {
        return Stream.of(list.split(", ", -1))
                .map(type -> wording.named("rule.type." + type.replace('(', '.').replace(")", ""), type))
                .collect(Collectors.joining(wording.say("rule.types.and")));
    }
}
