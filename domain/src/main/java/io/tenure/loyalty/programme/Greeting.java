package io.tenure.loyalty.programme;

import org.jspecify.annotations.Nullable;

/**
 * What members get and are told on an occasion, once a year.
 *
 * @param points 0 for none
 * @param message null for none
 */
public record Greeting(
        String id,
        Wording title,
        Occasion occasion,
        long points,
        @Nullable Message message) {

    /**
     * What members are told.
     *
     * @param template of the plan for messages
     * @param bySms whether by text message rather than e-mail
     */
    public record Message(String template, boolean bySms) {}
}
