package io.tenure.alerts.rules;

/** What a rule is called in each language. */
public record AlertTitle(String en, String zh) {

    public String in(String language) {
        return language.startsWith("zh") ? zh : en;
    }
}
