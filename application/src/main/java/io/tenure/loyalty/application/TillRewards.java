package io.tenure.loyalty.application;

import io.tenure.access.Caller;
import io.tenure.loyalty.application.port.in.ListRewardsAtTillUseCase;
import io.tenure.loyalty.application.port.in.MemberReference;
import io.tenure.loyalty.application.port.in.RedeemRewardAtTillUseCase;
import io.tenure.loyalty.application.port.in.TillHandOut;
import io.tenure.loyalty.application.port.in.TillReward;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.commands.ReceiptId;
import io.tenure.loyalty.commands.RewardId;
import io.tenure.loyalty.commands.RewardPrice;
import io.tenure.loyalty.programme.Programme;
import io.tenure.loyalty.queries.LoyaltyQueries;
import java.time.InstantSource;
import java.util.List;

/** Lets tills give rewards to the members whom they name. */
record TillRewards(
        RewardDesk desk,
        Programmes programmes,
        TillMembers members,
        LoyaltyQueries queries,
        Confirmations confirmations,
        InstantSource clock)
        implements ListRewardsAtTillUseCase, RedeemRewardAtTillUseCase {

    @Override
    public List<TillReward> rewards(MemberReference member, Caller caller) {
        AccountId record = members.find(member, TillMembers.acting(caller));
        long active = members.standing(record, caller).active();
        return queries.rewards(record.programme()).stream()
                .filter(each -> each.left() > 0)
                .map(each -> new TillReward(
                        each.reward(),
                        each.title(),
                        each.titleZh(),
                        each.price(),
                        each.money(),
                        each.currency(),
                        each.left(),
                        Math.max(0, each.price() - active)))
                .toList();
    }

    @Override
    public TillHandOut redeem(
            MemberReference member, String reward, RewardPrice price, ReceiptId receipt, Caller caller) {
        Caller acting = TillMembers.acting(caller);
        AccountId record = members.find(member, acting);
        AccountId account = members.payer(record);
        Programme programme = programmes.required(account.programme(), clock.instant());
        String redemption = TillDeeds.ofReward(receipt);
        desk.redeem(
                new RewardId(account.programme(), reward),
                price,
                account,
                programme,
                redemption,
                receipt.outlet(),
                AccountService.by(acting));
        return new TillHandOut(
                reward,
                price.points(),
                price.amount(),
                price.currency(),
                confirmations.of(account, redemption),
                members.standing(record, caller));
    }
}
