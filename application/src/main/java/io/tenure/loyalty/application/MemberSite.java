package io.tenure.loyalty.application;

import io.tenure.loyalty.application.port.in.AnswerOwnInvitationUseCase;
import io.tenure.loyalty.application.port.in.RequestSignInCodeUseCase;
import io.tenure.loyalty.application.port.in.SignInByCodeUseCase;
import io.tenure.loyalty.queries.BenefitQueries;
import io.tenure.loyalty.queries.CardQueries;
import io.tenure.loyalty.queries.CouponQueries;
import io.tenure.loyalty.queries.GatheringQueries;
import io.tenure.loyalty.queries.LoyaltyQueries;
import io.tenure.loyalty.queries.OwnPageQueries;
import io.tenure.loyalty.queries.WalletQueries;

/** What members can do by themselves: sign in by a code, read of themselves, and answer invitations. */
public record MemberSite(
        RequestSignInCodeUseCase requestCode,
        SignInByCodeUseCase signIn,
        OwnPageQueries pages,
        AnswerOwnInvitationUseCase answerInvitation) {

    /** What anybody can read of members who may see them. */
    record Answers(
            LoyaltyQueries accounts,
            WalletQueries wallets,
            CardQueries cards,
            BenefitQueries benefits,
            GatheringQueries gatherings,
            CouponQueries coupons) {}

    static MemberSite on(LoyaltyModule.Ports ports, Programmes programmes, CardCodes codes, Answers answers) {
        OwnRecords own = new OwnRecords(ports.views(), programmes, ports.customers(), ports.sealer());
        SignInDesk desk = new SignInDesk(
                ports.book(), own, ports.normaliseContact(), ports.sendMessage(), ports.background(), ports.clock());
        return new MemberSite(
                desk::request,
                desk::signIn,
                new OwnPages(own, answers, new PassCodes(codes), ports.clock()),
                new OwnAnswers(ports.book(), own, ports.views(), ports.clock()));
    }
}
