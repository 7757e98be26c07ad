package io.tenure.loyalty.queries;

import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.domain.Member;
import io.tenure.shared.domain.CustomerId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A member's account as it stands in the ledger.
 *
 * @param endedAt null while the customer takes part
 * @param member null once the membership has ended
 * @param version of the account's stream: the sequence of the last event that is in it
 */
public record AccountView(
        String programme,
        String customerId,
        Instant since,
        @Nullable Instant endedAt,
        @Nullable Member member,
        long version) {

    public String id() {
        return account().toString();
    }

    public AccountId account() {
        return new AccountId(programme, new CustomerId(customerId));
    }
}
