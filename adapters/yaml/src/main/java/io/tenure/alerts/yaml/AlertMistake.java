package io.tenure.alerts.yaml;

import io.tenure.shared.yaml.Mistake;

/** What can be wrong with the form of rules for alerts alone. */
enum AlertMistake implements Mistake {
    TOO_MANY_RECIPIENTS("at most {0} addresses are written to"),
    TOO_MANY_ALERT_RULES("there are at most {0} rules"),
    OUTLET_OF_SALES_ONLY("only of sales the outlet is known: count [sale] alone"),
    OUTLETS_PER_OUTLET("an outlet is one outlet: count the facts, or per member"),
    NOT_A_FACT("each is one of {0}, not '{1}'"),
    COUNTS_NOTHING("this counts nothing: name one of {0}"),
    CODES_OF_NO_MEMBER("codes that nobody has are no member's: count them per till, or everywhere"),
    HOURS_EMPTY("these hours end as they begin: give another time, or leave them out");

    private final String english;

    AlertMistake(String english) {
        this.english = english;
    }

    @Override
    public String english() {
        return english;
    }
}
