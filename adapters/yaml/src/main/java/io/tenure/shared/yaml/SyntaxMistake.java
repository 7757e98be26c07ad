package io.tenure.shared.yaml;

/** What keeps a text from being read as YAML at all. */
enum SyntaxMistake implements Mistake {
    TAB("a tab cannot stand here: indent with spaces"),
    NOT_WITHOUT_QUOTES("a text cannot begin with '{0}': put it in quotes"),
    KEY_NOT_HERE("no key can stand here: mend the indentation, or put a text with a colon in quotes"),
    ENTRY_NOT_HERE("no entry of a list can stand here: begin it on a line of its own"),
    QUOTE_NOT_CLOSED("the quote that opens here is not closed: close it"),
    BRACKET_NOT_CLOSED("expected a comma or '{0}': the bracket of line {1} is still open"),
    ENDS_EARLY("the text ends where a value should stand: give it, and close what is open"),
    OUT_OF_LINE("this does not go on with what stands above: mend the indentation"),
    AFTER_THE_VALUE("something stands after the value: put all of it in one pair of quotes"),
    COLON_MISSING("a key has a colon and a space after it, as in 'en: Mature'"),
    ALIAS("parts of a text cannot be named (& and *): write them out, or put a text in quotes"),
    UNKNOWN_ESCAPE("within double quotes no backslash goes before '{0}': write it twice, or use single quotes"),
    AFTER_THE_END("the text is over before this: take it off"),
    NO_VALUE("expected a value, not '{0}': take it off, or put a text in quotes"),
    TOO_DEEP("keys and lists stand within each other more than {0} deep: no text needs that"),
    UNPRINTABLE("no text has the character {0} in it: take it off");

    private final String english;

    SyntaxMistake(String english) {
        this.english = english;
    }

    @Override
    public String english() {
        return english;
    }
}
