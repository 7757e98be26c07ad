package io.tenure.loyalty.application;

import io.tenure.loyalty.domain.LoyaltyAccount;

/**
 * An account as somebody looked at it.
 *
 * @param version of its stream, by which a command can be refused once there is more; -1 when it has not begun
 */
public record AccountAt(LoyaltyAccount account, long version) {

    /** The code of the refusal of a command on an account that has moved on. */
    public static final String MOVED = "loyalty.account-moved";
}
