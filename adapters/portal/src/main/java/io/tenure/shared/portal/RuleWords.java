package io.tenure.shared.portal;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Says what is wrong with a rule in the language of the reader. */
@Component
public class RuleWords {

    private static final String KINDS_APART = "kinds-apart";
    private static final String NO_TRUTH = "no-truth";

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
        List<String> told =
                switch (code) {
                    case KINDS_APART -> List.of(parts.getFirst(), types(parts.getLast()));
                    case NO_TRUTH -> List.of(types(parts.getFirst()));
                    default -> parts;
                };
        return wording.filled("rule.mistake." + code, otherwise, told.toArray());
    }

    private String types(String list) {
        return Stream.of(list.split(", ", -1))
                .map(type -> wording.named("rule.type." + type.replace('(', '.').replace(")", ""), type))
                .collect(Collectors.joining(wording.say("rule.types.and")));
    }
}
