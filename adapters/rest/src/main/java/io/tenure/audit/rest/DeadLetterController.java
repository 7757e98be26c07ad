package io.tenure.audit.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tenure.access.Caller;
import io.tenure.audit.DismissedLetters;
import io.tenure.shared.policies.DeadLetter;
import io.tenure.shared.policies.DeadLetters;
import io.tenure.shared.policies.Policies;
import io.tenure.shared.rest.NotFound;
import io.tenure.shared.rest.Paging;
import io.tenure.shared.rest.UpTo;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lists the events that policies could not take, and has them tried again or taken away. */
@RestController
@RequestMapping("/api/v1/policies")
@Tag(name = "Operation")
class DeadLetterController {

    private static final int MOST = 1_000;

    private final DeadLetters letters;
    private final Policies policies;
    private final DismissedLetters dismissed;

    DeadLetterController(DeadLetters letters, Policies policies, DismissedLetters dismissed) {
        this.letters = letters;
        this.policies = policies;
        this.dismissed = dismissed;
    }

    /**
     * What came of another attempt.
     *
     * @param deadLetter why it failed; null when the policy has taken the event
     */
    @Schema(name = "AnotherAttempt")
    record AttemptBody(boolean taken, @Nullable DeadLetter deadLetter) {}

    /** Why nobody will ever take the event. */
    @Schema(name = "DeadLetterDismissal")
    record DismissalBody(
            @NotBlank @Size(max = DismissedLetters.LONGEST_REASON)
            String reason) {}

    @GetMapping("/dead-letters")
    @Operation(
            summary = "List the events that policies could not take",
            description = "Of all policies, by position. Pass the last position as after to go on.")
    List<DeadLetter> deadLetters(
            @RequestParam(defaultValue = "0") long after, @UpTo(MOST) @RequestParam(defaultValue = "100") int limit) {
        return letters.list(after, Paging.limit(limit, MOST));
    }

    @PostMapping("/{policy}/dead-letters/{position}/retries")
    @Operation(
            summary = "Let a policy try once more to take an event",
            description = "taken says whether it did: then the dead letter is gone. Else the answer says why not, and"
                    + " the letter stays.")
    AttemptBody tryAgain(@PathVariable String policy, @PathVariable long position) {
        if (letters.find(policy, position).isEmpty()) {
            throw unknown();
        }
        return policies.retry(policy, position)
                ? new AttemptBody(true, null)
                : new AttemptBody(false, letters.find(policy, position).orElse(null));
    }

    @PostMapping("/{policy}/dead-letters/{position}/dismissals")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Take away the letter of an event that no policy will ever take",
            description = "What the policy would have done is not done. Who did so and why stands in the access log, so"
                    + " name nobody in the reason; the event stays in the ledger.")
    void dismiss(
            @PathVariable String policy,
            @PathVariable long position,
            @Valid @RequestBody DismissalBody body,
            Caller caller) {
        if (!dismissed.dismiss(policy, position, body.reason(), caller)) {
            throw unknown();
        }
    }

    private static NotFound unknown() {
        return new NotFound("audit.unknown-dead-letter", "There is no such dead letter");
    }
}
