package io.tenure.loyalty.portal;

import io.tenure.access.Caller;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.domain.Movement;
import io.tenure.loyalty.events.PointsRedeemed;
import io.tenure.loyalty.queries.BenefitQueries;
import io.tenure.loyalty.queries.CardQueries;
import io.tenure.loyalty.queries.GatheringQueries;
import io.tenure.loyalty.queries.LoyaltyQueries;
import io.tenure.loyalty.queries.MovementView;
import io.tenure.relationship.queries.CustomerQueries;
import io.tenure.relationship.queries.CustomerView;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.ids.Ids;
import io.tenure.shared.portal.Exchange;
import io.tenure.shared.portal.Format;
import io.tenure.shared.portal.Page;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A member's account: what there is, until when, what the next tier takes, and why the balance is what it is. */
@Page
@RequestMapping("/customers/{id}/loyalty/{programme}")
class MemberController {

    private static final int MOVEMENTS = 50;
    private static final Set<Movement.Kind> BETWEEN_MEMBERS =
            Set.of(Movement.Kind.TRANSFERRED_IN, Movement.Kind.TRANSFERRED_OUT);

    private final MemberService members;
    private final LoyaltyQueries queries;
    private final CardQueries cards;
    private final CustomerQueries customers;
    private final WalletService wallets;
    private final BenefitQueries benefits;
    private final GatheringQueries gatherings;
    private final PoolService pools;
    private final Ids ids;

    MemberController(
            MemberService members,
            LoyaltyQueries queries,
            CardQueries cards,
            CustomerQueries customers,
            WalletService wallets,
            BenefitQueries benefits,
            GatheringQueries gatherings,
            PoolService pools,
            Ids ids) {
        this.members = members;
        this.wallets = wallets;
        this.benefits = benefits;
        this.gatherings = gatherings;
        this.queries = queries;
        this.cards = cards;
        this.customers = customers;
        this.pools = pools;
        this.ids = ids;
    }

    @GetMapping
    String member(
            @PathVariable CustomerId id,
            @PathVariable String programme,
            @RequestParam(required = false) @Nullable String after,
            Caller caller,
            Format format,
            Exchange exchange,
            Model model) {
        AccountId account = new AccountId(programme, id);
        Membership member = members.membership(account, caller);
        var movements = queries.history(account, after, MOVEMENTS, caller);
        model.addAttribute("movements", movements);
        model.addAttribute("others", others(movements.views(), caller));
        model.addAttribute("id", id.value());
        model.addAttribute("m", member);
        model.addAttribute("format", format);
        if (exchange.partial()) {
            return "loyalty/member :: rows";
        }
        model.addAttribute("customer", members.customer(id, caller));
        model.addAttribute(
                "joined",
                members.ofCustomer(id, caller).stream()
                        .filter(other -> other.account().programme().equals(programme) && other.joinedInto() != null)
                        .filter(other -> !other.account().customerId().equals(id.value()))
                        .toList());
        model.addAttribute("side", queries.side(member.account()).orElse(null));
        model.addAttribute("pool", pools.of(member.account(), caller).orElse(null));
        model.addAttribute("offers", offers(member));
        model.addAttribute(
                "confirmations",
                member.redemptions().stream()
                        .filter(each -> each.reward() != null)
                        .collect(Collectors.toMap(
                                PointsRedeemed::redemptionId,
                                each -> queries.confirmation(account, each.redemptionId()))));
        model.addAttribute("cards", cards.cards(account, caller));
        model.addAttribute("b", benefits.ofMember(account, caller).orElse(null));
        model.addAttribute("wallets", wallets.ofMember(member, caller));
        model.addAttribute("invitations", gatherings.ofMember(account, caller).orElseThrow());
        boolean may = MemberService.writes(caller) && !member.ended();
        model.addAttribute("uses", may ? ids.next() : null);
        model.addAttribute("may", may);
        return "loyalty/member";
    }

    private List<RewardOffer> offers(Membership member) {
        long active = member.points().active();
        return queries.rewards(member.account().programme()).stream()
                .map(reward -> new RewardOffer(reward, ids.next(), Math.max(0, reward.price() - active)))
                .toList();
    }

    /** The other members of transfers, as far as the reader may see them. */
    private Map<String, CustomerView> others(List<MovementView> movements, Caller caller) {
        return movements.stream()
                .filter(movement -> BETWEEN_MEMBERS.contains(movement.kind()))
                .map(MovementView::text)
                .distinct()
                .flatMap(other -> customers.find(new CustomerId(other), caller).stream())
                .collect(Collectors.toMap(CustomerView::id, Function.identity(), (one, same) -> one));
    }
}
