package io.tenure.shared.rest;

/** The body of a request is larger than {@link BodyLimit#MAX_BYTES}. */
final class BodyTooLarge extends RuntimeException {
    BodyTooLarge() {
        super(
                "The body is larger than %d MiB; send less at once, or many interactions to /api/v1/interactions/bulk"
                        .formatted(BodyLimit.MAX_BYTES >> 20),
                null,
                false,
                false);
    }
}
