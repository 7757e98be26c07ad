package io.tenure.loyalty.application.port.in;

import io.tenure.access.Caller;
import io.tenure.loyalty.commands.RewardId;
import io.tenure.loyalty.commands.RewardTerms;

/** Offers a reward, with pieces more or fewer, and a price. */
@FunctionalInterface
public interface StockRewardUseCase {

    /**
     * Stocks it, once for each stocking id.
     *
     * @return the position of the last event in the ledger
     * @throws io.tenure.shared.outcome.Refusal when there is no such programme, the values are not possible, or the
     *     money is not in the programme's currency
     */
    long stock(RewardId reward, String stockingId, RewardTerms terms, long pieces, Caller caller);
}
