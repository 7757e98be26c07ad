package io.tenure.messaging.yaml;

import io.tenure.shared.yaml.Mistake;

/** What can be wrong with the form of a plan for messages alone. */
enum PlanMistake implements Mistake {
    QUIET_HOURS_EMPTY("quiet hours end as they begin: give another time, or leave them out"),
    CHANNEL_CAPPED_TWICE("two caps are for the same channel: keep one"),
    TOO_MANY_TEMPLATES("a plan has at most {0} templates"),
    SUBJECT_IN_ONE_LANGUAGE("one language has a subject and the other has none: give it in both or in neither"),
    NOT_A_PARAMETER("a name has small letters, digits and hyphens, not '{0}'"),
    UNKNOWN_PARAMETER("no parameter is called {0}: list it, or mend the text"),
    UNUSED_PARAMETER("the text does not say {0}: use it, or take it off the list");

    private final String english;

    PlanMistake(String english) {
        this.english = english;
    }

    @Override
    public String english() {
        return english;
    }
}
