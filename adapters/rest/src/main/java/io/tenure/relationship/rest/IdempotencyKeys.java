package io.tenure.relationship.rest;

import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.ids.Ids;
import io.tenure.shared.rest.BadRequest;
import io.tenure.shared.rest.Headers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keys with which clients say that a request is the same as one before. */
final class IdempotencyKeys {

    private static final int LONGEST = 200;

    private IdempotencyKeys() {}

    static @Nullable String checked(@Nullable String key) {
        if (key != null && (key.isBlank() || key.length() > LONGEST)) {
            throw BadRequest.invalid(Headers.IDEMPOTENCY_KEY, "must have 1 to " + LONGEST + " characters");
        }
        return key;
    }

    /** The id of something new within a customer: the same for the same key. */
    static String id(CustomerId customer, @Nullable String key, Ids ids) {
        String checked = checked(key);
        return checked == null
                ? ids.next()
                : UUID.nameUUIDFromBytes((customer + "/" + checked).getBytes(StandardCharsets.UTF_8))
                        .toString();
    }
}
