package io.tenure.loyalty.portal;

import io.tenure.access.Caller;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.queries.AccountView;
import io.tenure.loyalty.queries.LoyaltyQueries;
import io.tenure.loyalty.queries.WalletQueries;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.portal.Format;
import io.tenure.shared.portal.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A member's balances as they were at the end of a day, by the programme's zone. */
@Page
class PastMemberController {

    private final MemberService members;
    private final LoyaltyQueries queries;
    private final WalletQueries wallets;

    PastMemberController(MemberService members, LoyaltyQueries queries, WalletQueries wallets) {
        this.members = members;
        this.queries = queries;
        this.wallets = wallets;
    }

    @GetMapping("/customers/{id}/loyalty/{programme}/past")
    String past(
            @PathVariable CustomerId id,
            @PathVariable String programme,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            Caller caller,
            Format format,
            Model model) {
        AccountId account = new AccountId(programme, id);
        Membership now = members.membership(account, caller);
        ZoneId zone =
                now.programme() == null ? ZoneId.of("UTC") : now.programme().zone();
        LocalDate today = format.now().atZone(zone).toLocalDate();
        LocalDate shown = day != null && day.isBefore(today) ? day : today;
        Instant end = shown.plusDays(1).atStartOfDay(zone).toInstant().minusMillis(1);
        Optional<AccountView> then = queries.asOf(account, end, null, caller);
        model.addAttribute("id", id.value());
        model.addAttribute("customer", members.customer(id, caller));
        model.addAttribute("format", format);
        model.addAttribute("now", now);
        model.addAttribute("zone", zone.getId());
        model.addAttribute("day", shown);
        model.addAttribute("today", today);
        model.addAttribute(
                "m",
                then.map(view -> new Membership(
                                view, queries.inForce(programme, end).orElse(null), null))
                        .orElse(null));
        model.addAttribute(
                "wallets",
                wallets.asOf(account, end, null, caller).stream()
                        .map(StoredMoneyPage::new)
                        .toList());
        model.addAttribute("may", false);
        return "loyalty/past";
    }
}
