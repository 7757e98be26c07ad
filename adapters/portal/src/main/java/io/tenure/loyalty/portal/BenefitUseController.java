package io.tenure.loyalty.portal;

import io.tenure.access.Caller;
import io.tenure.loyalty.application.port.in.TakeBackBenefitUseCase;
import io.tenure.loyalty.application.port.in.UseBenefitUseCase;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.portal.Exchange;
import io.tenure.shared.portal.Page;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Records on a member's page that the member has a soft benefit, or did not have it after all. */
@Page
@RequestMapping("/customers/{id}/loyalty/{programme}/benefits")
class BenefitUseController {

    private final UseBenefitUseCase useBenefit;
    private final TakeBackBenefitUseCase takeBackBenefit;

    BenefitUseController(UseBenefitUseCase useBenefit, TakeBackBenefitUseCase takeBackBenefit) {
        this.useBenefit = useBenefit;
        this.takeBackBenefit = takeBackBenefit;
    }

    @PostMapping("/{benefit}")
    String use(
            @PathVariable CustomerId id,
            @PathVariable String programme,
            @PathVariable String benefit,
            @RequestParam String key,
            Caller caller,
            Exchange exchange) {
        AccountId account = new AccountId(programme, id);
        try {
            useBenefit.use(account, benefit, key, null, caller);
            return exchange.done(MemberService.page(account), "flash.benefit-used");
        } catch (Refusal refusal) {
            return exchange.refused(MemberService.page(account), refusal.rejection());
        }
    }

    @PostMapping("/uses/{use}/cancellation")
    String takeBack(
            @PathVariable CustomerId id,
            @PathVariable String programme,
            @PathVariable String use,
            Caller caller,
            Exchange exchange) {
        AccountId account = new AccountId(programme, id);
        try {
            takeBackBenefit.takeBack(account, use, caller);
            return exchange.done(MemberService.page(account), "flash.benefit-taken-back");
        } catch (Refusal refusal) {
            return exchange.refused(MemberService.page(account), refusal.rejection());
        }
    }
}
