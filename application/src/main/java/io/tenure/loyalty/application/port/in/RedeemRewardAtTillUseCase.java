package io.tenure.loyalty.application.port.in;

import io.tenure.access.Caller;
import io.tenure.loyalty.commands.ReceiptId;
import io.tenure.loyalty.commands.RewardPrice;

/** Gives a reward to the member whom a till names, at once. */
@FunctionalInterface
public interface RedeemRewardAtTillUseCase {

    /**
     * Takes the points and gives a piece, once however often it is told under its receipt.
     *
     * @param price that the till has shown
     * @throws io.tenure.shared.outcome.Refusal when nobody is known by the reference, there is no piece, it costs
     *     something else by now, or there are too few points
     */
    TillHandOut redeem(MemberReference member, String reward, RewardPrice price, ReceiptId receipt, Caller caller);
}
