package io.tenure.bootstrap;

import io.tenure.alerts.application.AlertsModule;
import io.tenure.loyalty.application.LoyaltyModule;
import io.tenure.loyalty.application.port.in.CancelReceiptUseCase;
import io.tenure.loyalty.application.port.in.CommitSaleUseCase;
import io.tenure.loyalty.application.port.in.ListBenefitsAtTillUseCase;
import io.tenure.loyalty.application.port.in.ListRewardsAtTillUseCase;
import io.tenure.loyalty.application.port.in.LookUpMemberUseCase;
import io.tenure.loyalty.application.port.in.QuoteSaleUseCase;
import io.tenure.loyalty.application.port.in.RedeemRewardAtTillUseCase;
import io.tenure.loyalty.application.port.in.RefundSaleUseCase;
import io.tenure.loyalty.application.port.in.TakeBackBenefitAtTillUseCase;
import io.tenure.loyalty.application.port.in.TakeBackRewardAtTillUseCase;
import io.tenure.loyalty.application.port.in.UseBenefitAtTillUseCase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers what tills can ask of the loyalty module, where guessing is noticed. */
@Configuration
class PosConfiguration {

    @Bean
    LookUpMemberUseCase lookUpMember(LoyaltyModule loyalty, AlertsModule alerts) {
        return alerts.watchedLookUp(loyalty.lookUpMember());
    }

    @Bean
    QuoteSaleUseCase quoteSale(LoyaltyModule loyalty, AlertsModule alerts) {
        return alerts.watchedQuote(loyalty.quoteSale());
    }

    @Bean
    CommitSaleUseCase commitSale(LoyaltyModule loyalty, AlertsModule alerts) {
        return alerts.watchedSale(loyalty.commitSale());
    }

    @Bean
    RefundSaleUseCase refundSale(LoyaltyModule loyalty) {
        return loyalty.refundSale();
    }

    @Bean
    CancelReceiptUseCase cancelReceipt(LoyaltyModule loyalty) {
        return loyalty.cancelReceipt();
    }

    @Bean
    ListBenefitsAtTillUseCase listBenefitsAtTill(LoyaltyModule loyalty, AlertsModule alerts) {
        return alerts.watchedList(loyalty.favours().listAtTill());
    }

    @Bean
    UseBenefitAtTillUseCase useBenefitAtTill(LoyaltyModule loyalty, AlertsModule alerts) {
        return alerts.watchedBenefit(loyalty.favours().useAtTill());
    }

    @Bean
    ListRewardsAtTillUseCase listRewardsAtTill(LoyaltyModule loyalty, AlertsModule alerts) {
        return alerts.watchedRewards(loyalty.favours().listRewardsAtTill());
    }

    @Bean
    RedeemRewardAtTillUseCase redeemRewardAtTill(LoyaltyModule loyalty, AlertsModule alerts) {
        return alerts.watchedReward(loyalty.favours().redeemRewardAtTill());
    }

    @Bean
    TakeBackRewardAtTillUseCase takeBackRewardAtTill(LoyaltyModule loyalty, AlertsModule alerts) {
        return alerts.watchedRewardTakenBack(loyalty.favours().takeBackRewardAtTill());
    }

    @Bean
    TakeBackBenefitAtTillUseCase takeBackBenefitAtTill(LoyaltyModule loyalty, AlertsModule alerts) {
        return alerts.watchedTakingBack(loyalty.favours().takeBackAtTill());
    }
}
