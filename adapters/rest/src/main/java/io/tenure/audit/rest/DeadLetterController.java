package io.tenure.audit.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tenure.shared.policies.DeadLetter;
import io.tenure.shared.policies.DeadLetters;
import io.tenure.shared.policies.Policies;
import io.tenure.shared.rest.NotFound;
import io.tenure.shared.rest.Paging;
import io.tenure.shared.rest.UpTo;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists the events that policies could not take, and has them tried again. */
@RestController
@RequestMapping("/api/v1/policies")
@Tag(name = "Operation")
class DeadLetterController {

    private static final int MOST = 1_000;

    private final DeadLetters letters;
    private final Policies policies;

    DeadLetterController(DeadLetters letters, Policies policies) {
        this.letters = letters;
        this.policies = policies;
    }

    /**
     * What came of another attempt.
     *
     * @param deadLetter why it failed; null when the policy has taken the event
     */
    @Schema(name = "AnotherAttempt")
    record AttemptBody(boolean taken, @Nullable DeadLetter deadLetter) {}

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
            throw new NotFound("audit.unknown-dead-letter", "There is no such dead letter");
        }
        return policies.retry(policy, position)
                ? new AttemptBody(true, null)
                : new AttemptBody(false, letters.find(policy, position).orElse(null));
    }
}
