package io.tenure.messaging.portal;

import io.tenure.access.Caller;
import io.tenure.access.Role;
import io.tenure.messaging.application.port.in.SettleFailureUseCase;
import io.tenure.messaging.application.port.in.SettleFailureUseCase.Settlement;
import io.tenure.messaging.domain.MessagePhase;
import io.tenure.messaging.queries.MessageQueries;
import io.tenure.messaging.queries.MessageQuery;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.portal.Exchange;
import io.tenure.shared.portal.Format;
import io.tenure.shared.portal.Page;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What has become of messages, and what to do about those that did not arrive. */
@Page
@RequestMapping("/messages")
class MessagesController {

    private static final String LIST = "/messages";
    private static final int PAGE = 50;
    private static final Set<MessagePhase> STUCK = Set.of(MessagePhase.FAILED, MessagePhase.BOUNCED);

    private final MessageQueries queries;
    private final SettleFailureUseCase settleFailure;

    MessagesController(MessageQueries queries, SettleFailureUseCase settleFailure) {
        this.queries = queries;
        this.settleFailure = settleFailure;
    }

    @GetMapping
    String messages(
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(required = false) @Nullable String after,
            Caller caller,
            Format format,
            Exchange exchange,
            Model model) {
        var page = queries.messages(new MessageQuery(all ? Set.of() : STUCK, null, after, PAGE), caller);
        model.addAttribute("all", all);
        model.addAttribute("messages", page.views());
        model.addAttribute("next", page.next());
        model.addAttribute("plan", queries.plan());
        model.addAttribute("stuck", queries.stuck());
        model.addAttribute("unsent", queries.unsent());
        model.addAttribute("settles", caller.hasAny(Role.INTEGRATION, Role.ADMIN));
        model.addAttribute("format", format);
        return exchange.partial() && after != null ? "messaging/messages :: rows" : "messaging/messages";
    }

    @PostMapping("/{reference}/retry")
    String retry(@PathVariable String reference, Caller caller, Exchange exchange) {
        return settled(reference, Settlement.RETRY, "flash.message-retry", caller, exchange);
    }

    @PostMapping("/{reference}/abandonment")
    String giveUp(@PathVariable String reference, Caller caller, Exchange exchange) {
        return settled(reference, Settlement.GIVE_UP, "flash.message-given-up", caller, exchange);
    }

    private String settled(String reference, Settlement settlement, String flash, Caller caller, Exchange exchange) {
        try {
            settleFailure.settle(reference, settlement, caller);
            return exchange.done(LIST, flash);
        } catch (Refusal refusal) {
            return exchange.refused(LIST, refusal.rejection());
        }
    }
}
