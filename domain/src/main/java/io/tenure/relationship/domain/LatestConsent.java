package io.tenure.relationship.domain;

import io.tenure.relationship.events.Channel;
import java.time.Instant;

/** The customer's last word on contact for a purpose over a channel. */
public record LatestConsent(String purpose, Channel channel, boolean given, String source, Instant declaredAt) {

    boolean concerns(String otherPurpose, Channel otherChannel) {
        return channel == otherChannel && purpose.equals(otherPurpose);
    }
}
