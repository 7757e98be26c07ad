package io.tenure.messaging.application;

import io.tenure.messaging.commands.Letter;
import io.tenure.messaging.domain.MessagePlan;
import io.tenure.messaging.domain.MessageTemplate;
import io.tenure.messaging.domain.Wording;
import io.tenure.messaging.events.MessageChannel;
import io.tenure.shared.outcome.Refusal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes messages by their templates, for the channels that are set up. */
record Composer(MessagePlans plans, List<MessageChannel> channels) {

    private static final int LONGEST_VALUE = 1_000;

    Letter letter(
            MessageTemplate template,
            MessageChannel channel,
            boolean prompt,
            @Nullable String address,
            @Nullable String language,
            Map<String, String> values) {
        requireSetUp(channel, plans.current());
        Wording blank = template.in(language);
        requireValues(template, blank, values);
        Wording wording = blank.filled(values);
        boolean mail = channel == MessageChannel.EMAIL;
        if (mail && wording.subject().isEmpty()) {
            throw Refusal.of(
                    "messaging.no-subject",
                    "Template '" + template.id() + "' has no subject, which an e-mail needs: send it another way.");
        }
        String seen = mail ? wording.subject() : wording.text();
        return new Letter(
                template.id(),
                template.version(),
                template.purpose(),
                channel,
                prompt,
                address,
                mail ? wording.subject() : null,
                wording.text(),
                template.confidential() && !mail ? template.id() : seen);
    }

    private void requireSetUp(MessageChannel channel, MessagePlan plan) {
        if (!channels.contains(channel)) {
            throw Refusal.of(
                    "messaging.channel-not-set-up",
                    "This installation sends no messages by " + channel
                            + ": have an administrator start the server with a relay or gateway for it.");
        }
        if (channel == MessageChannel.EMAIL && !plan.senders().containsKey(channel)) {
            throw Refusal.of(
                    "messaging.no-sender",
                    "The plan for messages does not say whom e-mails come from: name 'sender.email' there.");
        }
    }

    private static void requireValues(MessageTemplate template, Wording wording, Map<String, String> values) {
        List<String> missing = wording.names().stream()
                .filter(name -> !values.containsKey(name))
                .toList();
        if (!missing.isEmpty()) {
            throw Refusal.of(
                    "messaging.parameter-missing",
                    "Template '" + template.id() + "' needs " + String.join(", ", missing) + ": give each a value.");
        }
        if (values.values().stream().anyMatch(value -> value.length() > LONGEST_VALUE)) {
            throw Refusal.of(
                    "messaging.parameter-too-long",
                    "A value has at most " + LONGEST_VALUE + " characters: shorten those that are longer.");
        }
    }
}
