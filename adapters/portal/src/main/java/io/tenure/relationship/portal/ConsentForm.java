package io.tenure.relationship.portal;

import io.tenure.relationship.commands.GiveConsent;
import io.tenure.relationship.commands.RelationshipCommand;
import io.tenure.relationship.commands.WithdrawConsent;
import io.tenure.relationship.events.Channel;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.portal.Fields;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a customer has declared about being contacted, as somebody types it. */
record ConsentForm(
        @Nullable String given,
        @Nullable String purpose,
        @Nullable String channel,
        @Nullable String source,
        @Nullable String declaredAt) {

    RelationshipCommand command(CustomerId customer, Fields fields, Instant now) {
        var what = fields.required("purpose", purpose);
        var where = fields.choice("channel", Channel.class, channel, Channel.OTHER);
        var told = fields.required("source", source);
        var typed = fields.moment("declaredAt", declaredAt);
        var when = typed == null ? now : typed;
        return "false".equals(given)
                ? new WithdrawConsent(customer, what, where, told, when, now)
                : new GiveConsent(customer, what, where, told, when, now);
    }
}
