package io.tenure.loyalty.application;

import io.tenure.loyalty.commands.CountReturn;
import io.tenure.loyalty.commands.PurchaseDeed;
import io.tenure.loyalty.domain.LoyaltyAccount;
import io.tenure.loyalty.domain.Member;
import io.tenure.loyalty.events.PurchaseCounted;
import io.tenure.loyalty.events.PurchaseReturned;
import io.tenure.loyalty.events.ReturnedItem;
import io.tenure.loyalty.events.RulePoints;
import io.tenure.loyalty.programme.Earning;
import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The most that is left to a purchase of which goods come back: they give nobody more, also where a budget has
 * something again. A return that is corrected to less may, as one that is undone.
 *
 * @param ofRule for each rule that its budget had cut
 * @param inAll by all rules together
 */
record ReturnCeiling(Map<String, Long> ofRule, long inAll) {

    private static final ReturnCeiling NONE = new ReturnCeiling(Map.of(), Long.MAX_VALUE);

    ReturnCeiling {
        ofRule = Map.copyOf(ofRule);
    }

    static ReturnCeiling of(PurchaseDeed deed, LoyaltyAccount account) {
        return deed instanceof CountReturn back && account instanceof Member member && !isLess(back.goods(), member)
                ? of(member.purchases().counted().get(deed.purchaseId()))
                : NONE;
    }

    private static boolean isLess(PurchaseReturned goods, Member member) {
        return member.purchases().returned(goods.purchaseId()).stream()
                .anyMatch(known -> known.returnId().equals(goods.returnId()) && isLess(goods, known));
    }

    /** Articles without money say by their pieces what came back. */
    private static boolean isLess(PurchaseReturned goods, PurchaseReturned known) {
        int money = goods.amount().compareTo(known.amount());
        return money < 0 || (money == 0 && pieces(goods).compareTo(pieces(known)) < 0);
    }

    private static BigDecimal pieces(PurchaseReturned goods) {
        return goods.items().stream().map(ReturnedItem::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static ReturnCeiling of(@Nullable PurchaseCounted counted) {
        return counted == null
                ? NONE
                : new ReturnCeiling(
                        counted.rules().stream()
                                .filter(Earning::isCut)
                                .collect(Collectors.toMap(RulePoints::rule, RulePoints::points, Long::sum)),
                        counted.points());
    }

    long most(String rule) {
        return ofRule.getOrDefault(rule, Long.MAX_VALUE);
    }
}
