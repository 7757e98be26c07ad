package io.tenure.loyalty.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tenure.access.Caller;
import io.tenure.loyalty.queries.CardQueries;
import io.tenure.shared.outcome.Refusal;
import java.util.Base64;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Hands out what tills need that verify cards without a connection. */
@RestController
@Tag(name = "Loyalty")
class CardSecretController {

    private final CardQueries queries;

    CardSecretController(CardQueries queries) {
        this.queries = queries;
    }

    /**
     * How the codes of a programme's cards are verified.
     *
     * @param algorithm of the Java platform's names
     * @param secret in base64url
     * @param signatureBits how many bits of the result stand behind the dot of a code, in base64url
     */
    @Schema(name = "LoyaltyCardSecret")
    record SecretBody(String algorithm, String secret, int signatureBits) {}

    @GetMapping("/api/v1/loyalty/programmes/{programme}/card-secret")
    @Operation(
            summary = "Read the secret by which tills verify the codes of cards without a connection",
            description =
                    "Whoever has it can forge codes. A code is the card's id, a dot, and the signature of the id.")
    ResponseEntity<SecretBody> secret(@PathVariable String programme, Caller caller) {
        byte[] secret = queries.codeSecret(programme, caller)
                .orElseThrow(() -> Refusal.of(
                        "loyalty.unknown-programme", "There is no programme '" + programme + "': name one."));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new SecretBody(
                        "HmacSHA256", Base64.getUrlEncoder().withoutPadding().encodeToString(secret), 64));
    }
}
