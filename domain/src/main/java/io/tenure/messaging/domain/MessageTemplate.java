package io.tenure.messaging.domain;

import org.jspecify.annotations.Nullable;

/**
 * A message that can be sent to many.
 *
 * @param version of the plan that has it; 0 for what comes with the product
 * @param purpose of the consent that it takes; null for a service, which takes none
 * @param confidential whether nobody but who gets it is to read it, as a code to sign in with
 */
public record MessageTemplate(
        String id, long version, @Nullable String purpose, boolean confidential, Wording english, Wording chinese) {

    /** The wording in a language of BCP 47; English where it is neither. */
    public Wording in(@Nullable String language) {
        return language != null && language.startsWith("zh") ? chinese : english;
    }
}
