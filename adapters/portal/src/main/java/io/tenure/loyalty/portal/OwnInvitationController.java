package io.tenure.loyalty.portal;

import io.tenure.loyalty.application.port.in.AnswerOwnInvitationUseCase;
import io.tenure.loyalty.commands.GatheringId;
import io.tenure.loyalty.queries.SignedInMember;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.portal.Exchange;
import io.tenure.shared.portal.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a member says on the page of his own whether he comes; who he is, only the session says. */
@Controller
@RequestMapping("/my/programmes/{programme}/events/{event}")
class OwnInvitationController {

    private final AnswerOwnInvitationUseCase answerInvitation;

    OwnInvitationController(AnswerOwnInvitationUseCase answerInvitation) {
        this.answerInvitation = answerInvitation;
    }

    @PostMapping
    String answer(
            SignedInMember member,
            @PathVariable String programme,
            @PathVariable String event,
            @RequestParam boolean comes,
            Exchange exchange) {
        String page = "/my/programmes/" + programme;
        try {
            answerInvitation.answer(member, new GatheringId(programme, event), comes);
            return exchange.done(page, comes ? "own.event.said-yes" : "own.event.said-no");
        } catch (Refusal refusal) {
            if (refusal.rejection().code().equals("loyalty.not-enrolled")) {
                throw new NotFound("Membership in " + programme);
            }
            return exchange.refused(page, refusal.rejection());
        }
    }
}
