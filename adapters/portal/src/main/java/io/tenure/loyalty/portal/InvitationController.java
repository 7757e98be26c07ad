package io.tenure.loyalty.portal;

import io.tenure.access.Caller;
import io.tenure.loyalty.application.port.in.ChangeGuestUseCase;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.commands.GatheringId;
import io.tenure.loyalty.domain.GuestState;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.portal.Exchange;
import io.tenure.shared.portal.Page;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Invites a member to events, notes the answers, and that the member was there. */
@Page
@RequestMapping("/customers/{id}/loyalty/{programme}/events")
class InvitationController {

    private final ChangeGuestUseCase changeGuest;

    InvitationController(ChangeGuestUseCase changeGuest) {
        this.changeGuest = changeGuest;
    }

    /** @param list whether the list of guests is shown again, instead of the member's page */
    @PostMapping("/{event}")
    String change(
            @PathVariable CustomerId id,
            @PathVariable String programme,
            @PathVariable String event,
            @RequestParam GuestState state,
            @RequestParam(defaultValue = "false") boolean list,
            Caller caller,
            Exchange exchange) {
        String page = list
                ? GatheringsController.page(programme) + "/" + event + "/guests"
                : MemberService.page(new AccountId(programme, id));
        try {
            changeGuest.change(new GatheringId(programme, event), id, state, caller);
            return exchange.done(page, "flash.guest." + state);
        } catch (Refusal refusal) {
            return exchange.refused(page, refusal.rejection());
        }
    }
}
