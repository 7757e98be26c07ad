package io.tenure.relationship.application;

import io.tenure.relationship.events.ContactKind;
import org.jspecify.annotations.Nullable;

/** Brings an address into the one form in which it is compared. Normalising twice changes nothing. */
public interface ContactNormaliser {

    /**
     * The address in its one form.
     *
     * @param country ISO 3166-1 alpha-2, for phone numbers written without their country; null when unknown
     */
    Result normalise(ContactKind kind, String raw, @Nullable String country);

    sealed interface Result {}

    record Normalised(String value) implements Result {}

    /** The reason is one sentence that says what is wrong and what to do; it does not repeat the address. */
    record Unreadable(String reason) implements Result {}
}
