package io.tenure.audit;

import io.tenure.access.AccessDenied;
import io.tenure.access.AccessLog;
import io.tenure.access.Caller;
import io.tenure.access.Role;
import io.tenure.shared.policies.DeadLetters;

/**
 * Takes away events that were laid aside and that nobody will ever take, such as those of a policy that is there no
 * more. Who did so and why stands in the access log; the event itself stays in the ledger.
 */
public final class DismissedLetters {

    /** So many characters a reason may have. */
    public static final int LONGEST_REASON = 200;

    private final DeadLetters letters;
    private final AccessLog accessLog;

    public DismissedLetters(DeadLetters letters, AccessLog accessLog) {
        this.letters = letters;
        this.accessLog = accessLog;
    }

    /**
     * Takes a letter away for good: what its policy would have done is not done.
     *
     * @param reason 1 to {@link #LONGEST_REASON} characters
     * @return false when there is no such letter
     * @throws AccessDenied unless the caller is an administrator
     */
    public boolean dismiss(String policy, long position, String reason, Caller caller) {
        if (!caller.hasAny(Role.ADMIN)) {
            throw new AccessDenied("Letters are for administrators; '" + caller.name() + "' is none");
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("A reason has 1 to " + LONGEST_REASON + " characters");
        }
        if (letters.find(policy, position).isEmpty()) {
            return false;
        }
        // Before the letter goes, so that none goes without a word.
        accessLog.did(caller, "dismissed-letter %s, position %d: %s".formatted(policy, position, reason));
        letters.remove(policy, position);
        return true;
    }
}
