package io.tenure.shared.yaml;

/** What can be wrong with any text in YAML. */
public enum FormMistake implements Mistake {
    NOT_KEYS("expected keys with values, as in 'en: Mature'"),
    KEY_TWICE("the key stands twice: remove one"),
    UNKNOWN_KEY("the key is unknown: known here are {0}"),
    MISSING("this is missing: give it"),
    SAYS_NOTHING("this says nothing: give a text"),
    TEXT_TOO_LONG("a text has at most {0} characters: shorten it"),
    NOT_ONE_VALUE("expected one value"),
    NOT_A_LIST("expected a list, each entry after a dash"),
    NOT_A_NAME("a name has up to 50 small letters, digits and hyphens, not '{0}'"),
    NOT_ONE_OF("this is one of {0}, not '{1}'"),
    NOT_A_WHOLE_NUMBER("this is a whole number from 0 to {0}, not '{1}'"),
    NOT_ABOVE_ZERO("this is a whole number from 1 to {0}"),
    NOT_A_TIME("this is a time such as {0}, in quotes, not '{1}'"),
    NOT_A_TIME_ZONE("this is a time zone such as Europe/London, not '{0}'"),
    NOT_AN_ADDRESS("this is an address such as {0}, not '{1}'"),
    SAME_ID("two {0} have the same id: give each its own"),
    TOO_LONG("a {0} has at most {1} characters, this one {2}"),
    EMPTY("the {0} is empty; begin with 'name:'"),
    NOT_YAML("this is not YAML; the parser says: \"{0}\"");

    private final String english;

    FormMistake(String english) {
        this.english = english;
    }

    @Override
    public String english() {
        return english;
    }
}
