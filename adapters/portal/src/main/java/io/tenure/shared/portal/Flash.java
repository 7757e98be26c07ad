package io.tenure.shared.portal;

import io.tenure.shared.domain.Rejection;

/** What the next page says about the deed before it: a message key, and a plain text where no message is known. */
public record Flash(boolean good, String key, String text) {
    static Flash good(String key) {
        return new Flash(true, key, key);
    }

    static Flash refused(Rejection rejection) {
        return new Flash(false, "refusal." + rejection.code(), rejection.reason());
    }
}
