package io.tenure.messaging.application;

import io.tenure.messaging.domain.KnownMessage;
import io.tenure.messaging.queries.MessageView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message as it is kept to be sent and shown.
 *
 * @param customer null for somebody who is no customer
 * @param address null, as the text, when it was refused at once
 * @param failure why the last attempt failed, or it did not arrive
 * @param wanted from when on it is to be sent, not counting attempts that failed
 */
record Outgoing(
        String correspondent,
        @Nullable String customer,
        KnownMessage known,
        String template,
        long version,
        @Nullable String purpose,
        @Nullable String address,
        @Nullable String subject,
        @Nullable String text,
        @Nullable String summary,
        @Nullable String failure,
        Instant wanted) {

    String reference() {
        return reference(correspondent, known.id());
    }

    static String reference(String correspondent, String message) {
        return correspondent + "@" + message;
    }

    Outgoing now(KnownMessage changed) {
        return with(changed, address, failure, wanted);
    }

    Outgoing to(KnownMessage changed, @Nullable String newest) {
        return with(changed, newest == null ? address : newest, failure, wanted);
    }

    Outgoing failing(KnownMessage changed, String why) {
        return with(changed, address, why, wanted);
    }

    Outgoing wantedFrom(KnownMessage changed, Instant from) {
        return with(changed, address, failure, from);
    }

    Outgoing again(KnownMessage changed, @Nullable String to, Instant from) {
        return with(changed, to == null ? address : to, null, from);
    }

    private Outgoing with(KnownMessage changed, @Nullable String to, @Nullable String why, Instant from) {
        return new Outgoing(
                correspondent, customer, changed, template, version, purpose, to, subject, text, summary, why, from);
    }

    MessageView view() {
        return new MessageView(
                reference(),
                customer,
                known.id(),
                template,
                version,
                purpose,
                known.channel(),
                address,
                summary,
                known.phase(),
                known.refusal(),
                failure,
                known.attempt(),
                known.since(),
                known.due());
    }
}
