package io.tenure.shared.portal;

import io.tenure.shared.domain.Rejection;
import java.util.List;
import java.util.Objects;

/**
 * What the next page says about the deed before it: a message key, and a plain text where no message is known.
 *
 * @param gaps what fills the gaps of the message
 */
public record Flash(boolean good, String key, String text, List<String> gaps) {

    public Flash {
        gaps = List.copyOf(Objects.requireNonNullElse(gaps, List.of())); // a browser may carry one without
    }

    static Flash good(String key, String... gaps) {
        return new Flash(true, key, key, List.of(gaps));
    }

    static Flash refused(Rejection rejection) {
        return new Flash(false, "refusal." + rejection.code(), rejection.reason(), List.of());
    }
}
