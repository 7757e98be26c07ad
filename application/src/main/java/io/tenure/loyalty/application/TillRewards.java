package io.tenure.loyalty.application;

import io.tenure.access.Caller;
import io.tenure.loyalty.application.port.in.ListRewardsAtTillUseCase;
import io.tenure.loyalty.application.port.in.MemberReference;
import io.tenure.loyalty.application.port.in.RedeemRewardAtTillUseCase;
import io.tenure.loyalty.application.port.in.TakeBackRewardAtTillUseCase;
import io.tenure.loyalty.application.port.in.TillHandOut;
import io.tenure.loyalty.application.port.in.TillMember;
import io.tenure.loyalty.application.port.in.TillReward;
import io.tenure.loyalty.application.port.in.TillTakenBack;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.commands.ReceiptId;
import io.tenure.loyalty.commands.RewardId;
import io.tenure.loyalty.commands.RewardPrice;
import io.tenure.loyalty.domain.AnotherDeed;
import io.tenure.loyalty.queries.LoyaltyQueries;
import io.tenure.shared.outcome.Refusal;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lets tills give rewards to the members whom they name. */
record TillRewards(
        RewardDesk desk,
        DoneBefore before,
        Programmes programmes,
        TillMembers members,
        LoyaltyQueries queries,
        Confirmations confirmations,
        InstantSource clock)
        implements ListRewardsAtTillUseCase, RedeemRewardAtTillUseCase, TakeBackRewardAtTillUseCase {

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
        String redemption = TillDeeds.ofReward(receipt);
        AccountId account = payer(member, reward, redemption, acting);
        desk.redeem(
                new RewardId(account.programme(), reward),
                price,
                account,
                programmes.required(account.programme(), clock.instant()),
                redemption,
                receipt.outlet(),
                AccountService.by(acting));
        return new TillHandOut(
                reward,
                price.points(),
                price.amount(),
                price.currency(),
                confirmations.of(account, redemption),
                standing(account, caller));
    }

    @Override
    public TillTakenBack takeBack(MemberReference member, String reward, ReceiptId receipt, Caller caller) {
        Caller acting = TillMembers.acting(caller);
        String redemption = TillDeeds.ofReward(receipt);
        AccountId account = payer(member, reward, redemption, acting);
        desk.takeBack(
                new RewardId(account.programme(), reward),
                account,
                programmes.required(account.programme(), clock.instant()),
                redemption,
                AccountService.by(acting));
        return new TillTakenBack(
                before.paid(account, redemption).map(RewardPrice::money).orElse(null),
                before.cancelledAt(account, redemption).orElse(null),
                standing(account, caller));
    }

    /** Who pays. Told again, it is who paid, whatever became of the card, the record or the membership since. */
    private AccountId payer(MemberReference member, String reward, String redemption, Caller acting) {
        AccountId owner = members.owner(member, acting);
        Optional<AccountId> known = before.payer(new RewardId(owner.programme(), reward), redemption);
        if (known.isPresent() && !members.last(known.get()).equals(members.last(owner))) {
            throw new Refusal(AnotherDeed.rejection(redemption));
        }
        return known.orElseGet(() -> members.payer(members.find(member, acting)));
    }

    private @Nullable TillMember standing(AccountId account, Caller caller) {
        return members.isMember(account) ? members.standing(account, caller) : null;
    }
}
