package io.tenure.access.application;

import io.tenure.access.queries.ApiKeyView;

/** A key as it is kept: what may be shown, and the SHA-256 of the secret, which has 256 random bits. */
public record StoredApiKey(ApiKeyView view, byte[] secretHash) {}
