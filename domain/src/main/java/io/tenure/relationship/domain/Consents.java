package io.tenure.relationship.domain;

import io.tenure.relationship.events.Channel;
import java.util.List;
import java.util.Optional;

/** What the customer allows, as last declared. */
public record Consents(List<LatestConsent> latest) {

    static final Consents NONE = new Consents(List.of());

    public Consents {
        latest = List.copyOf(latest);
    }

    Optional<LatestConsent> on(String purpose, Channel channel) {
        return Keyed.find(latest, consent -> consent.concerns(purpose, channel));
    }

    /** A declaration that arrives late does not override one that was made after it. */
    Consents declared(LatestConsent consent) {
        boolean overtaken = on(consent.purpose(), consent.channel())
                .filter(known -> known.declaredAt().isAfter(consent.declaredAt()))
                .isPresent();
        return overtaken
                ? this
                : new Consents(
                        Keyed.with(latest, consent, known -> known.concerns(consent.purpose(), consent.channel())));
    }
}
