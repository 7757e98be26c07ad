package io.tenure.shared.rest;

import io.tenure.shared.sealing.Sealer;
import io.tenure.shared.sealing.SubjectErased;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * Seals what was answered about the customer whom the address names with that customer's key, so that an erasure takes
 * it along. The receipt of an erasure says nothing of a person and stays readable.
 */
record AnswerSeal(Sealer sealer) {

    private static final String MARK = "of-customer:";
    private static final Pattern CUSTOMER = Pattern.compile(
            "/api/v1/(?:customers|loyalty/programmes/[^/]+/members)/(?<customer>[^/]+)(?:/(?!erasure$).*)?");

    /** What is kept of an answer; null when the customer is erased meanwhile. */
    @Nullable
    String seal(HttpServletRequest request, String body) {
        try {
            return customer(request)
                    .map(customer -> MARK + sealer.seal(customer, body))
                    .orElse(body);
        } catch (SubjectErased erased) {
            return null;
        }
    }

    /** What was answered; empty when the customer is erased. */
    Optional<String> open(HttpServletRequest request, String kept) {
        return kept.startsWith(MARK)
                ? customer(request).flatMap(customer -> sealer.open(customer, kept.substring(MARK.length())))
                : Optional.of(kept);
    }

    private static Optional<String> customer(HttpServletRequest request) {
        return Optional.of(CUSTOMER.matcher(request.getRequestURI()))
                .filter(Matcher::matches)
                .map(named -> UriUtils.decode(named.group("customer"), StandardCharsets.UTF_8));
    }
}
