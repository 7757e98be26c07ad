package io.tenure.loyalty.queries;

import io.tenure.access.Caller;
import io.tenure.loyalty.commands.AccountId;
import java.util.List;
import java.util.Optional;

/** What can be read of members' cards. */
public interface CardQueries {

    /**
     * The cards that a customer has and had in a programme, those of records merged into it included, newest first;
     * none when the caller may not see the customer. Logged.
     */
    List<CardView> cards(AccountId account, Caller caller);

    /**
     * The secret by which a till without a connection verifies the codes of a programme's cards; empty when there is no
     * such programme. See docs/adr/0072-cards-by-keyed-hash.md.
     *
     * @throws io.tenure.access.AccessDenied when the caller is no administrator
     */
    Optional<byte[]> codeSecret(String programme, Caller caller);
}
