package io.tenure.loyalty.application;

import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.domain.LoyaltyAccount;
import io.tenure.loyalty.domain.Member;
import io.tenure.loyalty.events.PurchaseCounted;
import io.tenure.shared.ledger.EventCodec;
import io.tenure.shared.ledger.EventData;
import io.tenure.shared.ledger.Ledger;
import io.tenure.shared.ledger.RecordedCommit;
import java.util.List;
import java.util.Optional;

/**
 * What purchases have been worth: an account forgets those that can no longer be corrected, and all of them when it
 * ends; its stream does not.
 */
record CountedPurchases(Ledger ledger, EventCodec codec) {

    private static final int BLOCK = 256;

    /** What it is worth now, or was when the account forgot it. */
    Optional<PurchaseCounted> last(AccountId account, LoyaltyAccount now, String purchase) {
        return known(now, purchase).or(() -> ever(account, purchase));
    }

    private static Optional<PurchaseCounted> known(LoyaltyAccount now, String purchase) {
        return now instanceof Member member
                ? Optional.ofNullable(member.purchases().counted().get(purchase))
                : Optional.empty();
    }

    private Optional<PurchaseCounted> ever(AccountId account, String purchase) {
        Optional<PurchaseCounted> last = Optional.empty();
        long next = 0;
        List<RecordedCommit> commits = ledger.readStream(account.stream(), next, BLOCK);
        while (!commits.isEmpty()) {
            for (RecordedCommit commit : commits) {
                for (EventData event : commit.events()) {
                    if (codec.decode(event, commit.stream()) instanceof PurchaseCounted counted
                            && counted.purchaseId().equals(purchase)) {
                        last = Optional.of(counted);
                    }
                }
                next = commit.lastSequence() + 1;
            }
            commits = ledger.readStream(account.stream(), next, BLOCK);
        }
        return last;
    }
}
