package io.tenure.bootstrap;

import io.tenure.alerts.application.AlertsModule;
import io.tenure.loyalty.application.LoyaltyModule;
import io.tenure.loyalty.application.port.in.HandOutCouponCodesUseCase;
import io.tenure.loyalty.application.port.in.IssueCouponsUseCase;
import io.tenure.loyalty.application.port.in.RevokeCouponBatchUseCase;
import io.tenure.loyalty.application.port.in.TakeBackBenefitUseCase;
import io.tenure.loyalty.application.port.in.UseCouponUseCase;
import io.tenure.loyalty.queries.BenefitQueries;
import io.tenure.loyalty.queries.CouponQueries;
import io.tenure.loyalty.queries.PartnerQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers what can be done with coupons, what is settled with partners, and benefits, to the edges. */
@Configuration
class CouponConfiguration {

    @Bean
    IssueCouponsUseCase issueCoupons(LoyaltyModule loyalty) {
        return loyalty.issueCoupons();
    }

    @Bean
    HandOutCouponCodesUseCase handOutCouponCodes(LoyaltyModule loyalty) {
        return loyalty.handOutCouponCodes();
    }

    @Bean
    RevokeCouponBatchUseCase revokeCouponBatch(LoyaltyModule loyalty) {
        return loyalty.revokeCouponBatch();
    }

    @Bean
    UseCouponUseCase useCoupon(LoyaltyModule loyalty, AlertsModule alerts) {
        return alerts.watchedUse(loyalty.useCoupon());
    }

    @Bean
    CouponQueries couponQueries(LoyaltyModule loyalty, AlertsModule alerts) {
        return alerts.watchedReads(loyalty.couponQueries());
    }

    @Bean
    BenefitQueries benefitQueries(LoyaltyModule loyalty) {
        return loyalty.favours().benefits();
    }

    @Bean
    TakeBackBenefitUseCase takeBackBenefit(LoyaltyModule loyalty) {
        return loyalty.favours().takeBackBenefit();
    }

    @Bean
    PartnerQueries partnerQueries(LoyaltyModule loyalty) {
        return loyalty.partnerQueries();
    }
}
