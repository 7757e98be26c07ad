package io.tenure.integration.webhooks;

import java.util.Set;

/**
 * What an administrator says of a webhook.
 *
 * @param url https, or http on this machine
 * @param types names of the events that it is to be told of; empty for all
 * @param personalData whether it may have personal data
 */
public record WebhookDraft(String name, String url, Set<String> types, boolean personalData) {}
