package io.tenure.integration.webhooks;

import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is told of events over HTTP, as it is kept.
 *
 * @param types names of the events it is told of; empty for all
 * @param personalData whether it may have personal data
 * @param sealedSecret with which requests are signed
 * @param enabled false when nothing is sent until somebody lets it
 * @param generation rises when whoever sends has to begin anew
 * @param failingSince when it first did not take what it was sent; null while it takes it
 * @param failure why it did not take it, or why it was disabled; null while all is well
 * @param version rises with each change, so that no change overwrites another
 */
public record Webhook(
        String id,
        String name,
        String url,
        Set<String> types,
        boolean personalData,
        String sealedSecret,
        boolean enabled,
        int generation,
        @Nullable Instant failingSince,
        @Nullable String failure,
        long version,
        Instant createdAt,
        String createdBy) {

    public Webhook {
        types = Collections.unmodifiableSortedSet(new TreeSet<>(types));
    }

    static Webhook made(String id, WebhookDraft draft, String sealedSecret, Instant at, String by) {
        return new Webhook(
                id,
                draft.name(),
                draft.url(),
                draft.types(),
                draft.personalData(),
                sealedSecret,
                true,
                1,
                null,
                null,
                1,
                at,
                by);
    }

    /** As whoever takes what it is sent from now on may be another, what was before says nothing. */
    Webhook changed(WebhookDraft draft) {
        return new Webhook(
                id,
                draft.name(),
                draft.url(),
                draft.types(),
                draft.personalData(),
                sealedSecret,
                enabled,
                generation + 1,
                null,
                enabled ? null : failure,
                version + 1,
                createdAt,
                createdBy);
    }

    boolean isAs(WebhookDraft draft) {
        return new WebhookDraft(name, url, types, personalData).equals(draft);
    }

    Webhook withSecret(String sealed) {
        return with(sealed, enabled, generation + 1, null, enabled ? null : failure);
    }

    /** Begins anew, with a clean slate. */
    Webhook letAgain() {
        return with(sealedSecret, true, generation + 1, null, null);
    }

    Webhook disabled(String why) {
        return with(sealedSecret, false, generation, failingSince, why);
    }

    Webhook failing(Instant since, String why) {
        return with(sealedSecret, enabled, generation, since, why);
    }

    Webhook taking() {
        return with(sealedSecret, enabled, generation, null, null);
    }

    private Webhook with(String secret, boolean isEnabled, int gen, @Nullable Instant since, @Nullable String why) {
        return new Webhook(
                id,
                name,
                url,
                types,
                personalData,
                secret,
                isEnabled,
                gen,
                since,
                why,
                version + 1,
                createdAt,
                createdBy);
    }

    public WebhookView view() {
        return new WebhookView(
                id, name, url, types, personalData, state(), failingSince, failure, createdAt, createdBy);
    }

    private WebhookView.State state() {
        if (!enabled) {
            return WebhookView.State.DISABLED;
        }
        return failingSince == null ? WebhookView.State.ENABLED : WebhookView.State.FAILING;
    }
}
