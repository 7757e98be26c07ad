package io.tenure.loyalty.portal;

import io.tenure.access.Caller;
import io.tenure.loyalty.commands.WalletId;
import io.tenure.loyalty.queries.WalletQueries;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.portal.Exchange;
import io.tenure.shared.portal.Format;
import io.tenure.shared.portal.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A member's stored money: what there is, what can be put back, and what moved it. */
@Page
@RequestMapping("/customers/{id}/loyalty/{programme}/wallets/{currency}")
class WalletController {

    private static final int MOVEMENTS = 50;

    private final MemberService members;
    private final WalletService wallets;
    private final WalletQueries queries;

    WalletController(MemberService members, WalletService wallets, WalletQueries queries) {
        this.members = members;
        this.wallets = wallets;
        this.queries = queries;
    }

    @GetMapping
    String wallet(
            @PathVariable CustomerId id,
            @PathVariable String programme,
            @PathVariable String currency,
            @RequestParam(required = false) @Nullable String after,
            Caller caller,
            Format format,
            Exchange exchange,
            Model model) {
        WalletId wallet = WalletService.id(id, programme, currency);
        model.addAttribute("w", wallets.wallet(wallet, caller));
        model.addAttribute("m", members.membership(wallet.account(), caller));
        model.addAttribute("movements", queries.history(wallet, after, MOVEMENTS, caller));
        model.addAttribute("id", id.value());
        model.addAttribute("format", format);
        if (exchange.partial()) {
            return "loyalty/wallet :: rows";
        }
        model.addAttribute("customer", members.customer(id, caller));
        model.addAttribute("may", MemberService.writes(caller));
        return "loyalty/wallet";
    }
}
