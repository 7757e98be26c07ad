package io.tenure.bootstrap;

import io.tenure.loyalty.application.LoyaltyModule;
import io.tenure.loyalty.application.port.in.CallOffGatheringUseCase;
import io.tenure.loyalty.application.port.in.ChangeGuestUseCase;
import io.tenure.loyalty.application.port.in.ChangeLoyaltyAccountUseCase;
import io.tenure.loyalty.application.port.in.ChangeWalletUseCase;
import io.tenure.loyalty.application.port.in.DraftProgrammeUseCase;
import io.tenure.loyalty.application.port.in.IssueCardUseCase;
import io.tenure.loyalty.application.port.in.PlanGatheringUseCase;
import io.tenure.loyalty.application.port.in.PutProgrammeInForceUseCase;
import io.tenure.loyalty.application.port.in.StockRewardUseCase;
import io.tenure.loyalty.application.port.in.UseBenefitUseCase;
import io.tenure.loyalty.queries.CardQueries;
import io.tenure.loyalty.queries.GatheringQueries;
import io.tenure.loyalty.queries.LoyaltyQueries;
import io.tenure.loyalty.queries.WalletQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers what the loyalty module can do to the edges. */
@Configuration
class LoyaltyConfiguration {

    @Bean
    LoyaltyModule loyalty(Core core) {
        return core.loyalty();
    }

    @Bean
    LoyaltyQueries loyaltyQueries(LoyaltyModule loyalty) {
        return loyalty.queries();
    }

    @Bean
    DraftProgrammeUseCase draftProgramme(LoyaltyModule loyalty) {
        return loyalty.draftProgramme();
    }

    @Bean
    PutProgrammeInForceUseCase putProgrammeInForce(LoyaltyModule loyalty) {
        return loyalty.putProgrammeInForce();
    }

    @Bean
    StockRewardUseCase stockReward(LoyaltyModule loyalty) {
        return loyalty.stockReward();
    }

    @Bean
    ChangeLoyaltyAccountUseCase changeLoyaltyAccount(LoyaltyModule loyalty) {
        return loyalty.changeAccount();
    }

    @Bean
    IssueCardUseCase issueCard(LoyaltyModule loyalty) {
        return loyalty.issueCard();
    }

    @Bean
    CardQueries cardQueries(LoyaltyModule loyalty) {
        return loyalty.cardQueries();
    }

    @Bean
    UseBenefitUseCase useBenefit(LoyaltyModule loyalty) {
        return loyalty.favours().useBenefit();
    }

    @Bean
    PlanGatheringUseCase planGathering(LoyaltyModule loyalty) {
        return loyalty.favours().planGathering();
    }

    @Bean
    CallOffGatheringUseCase callOffGathering(LoyaltyModule loyalty) {
        return loyalty.favours().callOffGathering();
    }

    @Bean
    ChangeGuestUseCase changeGuest(LoyaltyModule loyalty) {
        return loyalty.favours().changeGuest();
    }

    @Bean
    GatheringQueries gatheringQueries(LoyaltyModule loyalty) {
        return loyalty.favours().gatherings();
    }

    @Bean
    ChangeWalletUseCase changeWallet(LoyaltyModule loyalty) {
        return loyalty.changeWallet();
    }

    @Bean
    WalletQueries walletQueries(LoyaltyModule loyalty) {
        return loyalty.walletQueries();
    }
}
