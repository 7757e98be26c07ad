package io.tenure.bootstrap;

import io.tenure.loyalty.application.LoyaltyModule;
import io.tenure.loyalty.application.port.in.AnswerOwnInvitationUseCase;
import io.tenure.loyalty.application.port.in.RequestSignInCodeUseCase;
import io.tenure.loyalty.application.port.in.SignInByCodeUseCase;
import io.tenure.loyalty.queries.OwnPageQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers what members can do by themselves. */
@Configuration
class MemberSiteConfiguration {

    @Bean
    RequestSignInCodeUseCase requestSignInCode(LoyaltyModule loyalty) {
        return loyalty.memberSite().requestCode();
    }

    @Bean
    SignInByCodeUseCase signInByCode(LoyaltyModule loyalty) {
        return loyalty.memberSite().signIn();
    }

    @Bean
    AnswerOwnInvitationUseCase answerOwnInvitation(LoyaltyModule loyalty) {
        return loyalty.memberSite().answerInvitation();
    }

    @Bean
    OwnPageQueries ownPageQueries(LoyaltyModule loyalty) {
        return loyalty.memberSite().pages();
    }
}
