package io.tenure.shared.policies;

/** All policies of this installation, listening in the background. */
public interface Policies {

    /**
     * Lets the policy react once more to an event that was laid aside; the dead letter goes when it succeeds.
     *
     * @return false when there is no such dead letter, or when the policy failed again
     */
    boolean retry(String policy, long position);
}
