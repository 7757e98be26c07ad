package io.tenure.loyalty.portal;

import io.tenure.shared.portal.RuleWords;
import io.tenure.shared.portal.Wording;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Tells how points were worked out, which events keep in English, in the language of the reader. */
@Component("pointsWords")
class PointsWords {

    private static final Pattern CAPPED = Pattern.compile("(.*), at most (\\d+)");
    private static final Pattern UNANSWERED = Pattern.compile("no answer: (.*)", Pattern.DOTALL);
    private static final Pattern OTHER_CURRENCY = Pattern.compile("no points: the programme counts ([A-Z]{3})");

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
        Matcher capped = CAPPED.matcher(arithmetic);
        return "= "
                + (capped.matches()
                        ? wording.say("loyalty.why.capped", signs(capped.group(1)), capped.group(2))
                        : signs(arithmetic));
    }

    private static String signs(String arithmetic) {
        return arithmetic.replace(" x ", " × ");
    }
}
