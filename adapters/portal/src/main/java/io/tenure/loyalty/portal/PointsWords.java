package io.tenure.loyalty.portal;

import io.tenure.shared.portal.RuleWords;
import io.tenure.shared.portal.Wording;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Tells how points were worked out, which events keep in English, in the language of the reader. */
@Component("pointsWords")
class PointsWords {

    private static final Pattern CAPPED = Pattern.compile("(.*), at most (\\d+)");
    private static final Pattern OUT_OF_BUDGET = Pattern.compile("(.*), budget left (\\d+)");
    private static final Pattern UNANSWERED = Pattern.compile("no answer: (.*)", Pattern.DOTALL);
    private static final Pattern OTHER_CURRENCY = Pattern.compile("no points: the programme counts ([A-Z]{3})");

    private static final Map<String, String> RETURNED = Map.of(
            "is no member of programme", "no-member", "has ended", "ended", "is in the control group", "control-group");

    private final Wording wording;
    private final RuleWords rules;

    PointsWords(Wording wording, RuleWords rules) {
        this.wording = wording;
        this.rules = rules;
    }

    /** As what stands behind the points. */
    public String how(String arithmetic) {
        Matcher unanswered = UNANSWERED.matcher(arithmetic);
        if (unanswered.matches()) {
            return rules.why(unanswered.group(1));
        }
        Matcher currency = OTHER_CURRENCY.matcher(arithmetic);
        if (currency.matches()) {
            return wording.say("loyalty.why.currency", currency.group(1));
        }
        Matcher budget = OUT_OF_BUDGET.matcher(arithmetic);
        return "= "
                + (budget.matches()
                        ? wording.say("loyalty.why.budget", withinCap(budget.group(1)), budget.group(2))
                        : withinCap(arithmetic));
    }

    private String withinCap(String arithmetic) {
        Matcher capped = CAPPED.matcher(arithmetic);
        return capped.matches()
                ? wording.say("loyalty.why.capped", signs(capped.group(1)), capped.group(2))
                : signs(arithmetic);
    }

    /** Why a transfer came back; what nobody has foreseen as it stands. */
    public String returned(String problem) {
        return RETURNED.entrySet().stream()
                .filter(known -> problem.contains(known.getKey()))
                .findFirst()
                .map(known -> wording.say("loyalty.returned." + known.getValue()))
                .orElse(problem);
    }

    private static String signs(String arithmetic) {
        return arithmetic.replace(" x ", " × ");
    }
}
