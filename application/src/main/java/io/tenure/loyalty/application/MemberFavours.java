package io.tenure.loyalty.application;

import io.tenure.loyalty.application.port.in.CallOffGatheringUseCase;
import io.tenure.loyalty.application.port.in.ChangeGuestUseCase;
import io.tenure.loyalty.application.port.in.ListBenefitsAtTillUseCase;
import io.tenure.loyalty.application.port.in.ListRewardsAtTillUseCase;
import io.tenure.loyalty.application.port.in.PlanGatheringUseCase;
import io.tenure.loyalty.application.port.in.RedeemRewardAtTillUseCase;
import io.tenure.loyalty.application.port.in.TakeBackBenefitAtTillUseCase;
import io.tenure.loyalty.application.port.in.TakeBackBenefitUseCase;
import io.tenure.loyalty.application.port.in.TakeBackRewardAtTillUseCase;
import io.tenure.loyalty.application.port.in.UseBenefitAtTillUseCase;
import io.tenure.loyalty.application.port.in.UseBenefitUseCase;
import io.tenure.loyalty.queries.BenefitQueries;
import io.tenure.loyalty.queries.GatheringQueries;
import io.tenure.loyalty.queries.LoyaltyQueries;
import io.tenure.messaging.application.port.in.StillMeant;

/** What members have beside points: benefits and events. */
public record MemberFavours(
        UseBenefitUseCase useBenefit,
        TakeBackBenefitUseCase takeBackBenefit,
        ListBenefitsAtTillUseCase listAtTill,
        UseBenefitAtTillUseCase useAtTill,
        TakeBackBenefitAtTillUseCase takeBackAtTill,
        ListRewardsAtTillUseCase listRewardsAtTill,
        RedeemRewardAtTillUseCase redeemRewardAtTill,
        TakeBackRewardAtTillUseCase takeBackRewardAtTill,
        BenefitQueries benefits,
        PlanGatheringUseCase planGathering,
        CallOffGatheringUseCase callOffGathering,
        ChangeGuestUseCase changeGuest,
        GatheringQueries gatherings,
        StillMeant stillMeant) {

    static MemberFavours on(
            LoyaltyModule.Ports ports,
            AccountGate gate,
            Programmes programmes,
            TillMembers members,
            RewardDesk rewards,
            DoneBefore before,
            LoyaltyQueries queries) {
        BenefitDesk desk = new BenefitDesk(
                ports.book(), gate, programmes, members, ports.customers(), ports.ledger(), ports.clock());
        TillBenefits till = new TillBenefits(desk, programmes, members, ports.accessLog(), ports.clock());
        TillRewards tillRewards = new TillRewards(
                rewards, before, programmes, members, queries, new Confirmations(ports.sealer()), ports.clock());
        GuestList list = new GuestList(ports.book(), programmes, members, ports.segments(), ports.clock());
        GatheringDesk gatherings = new GatheringDesk(
                ports.book(),
                gate,
                programmes,
                members,
                list,
                ports.segments(),
                ports.customers(),
                ports.views(),
                ports.clock());
        return new MemberFavours(
                desk::use,
                desk::takeBack,
                till,
                till,
                till,
                tillRewards,
                tillRewards,
                tillRewards,
                new BenefitReads(queries, desk, ports.views(), ports.clock()),
                gatherings::plan,
                gatherings::callOff,
                gatherings::change,
                new GatheringReads(ports.views(), list, ports.customers(), ports.accessLog(), ports.clock()),
                new MeantLetters(ports.book(), ports.customers(), ports.clock()));
    }
}
