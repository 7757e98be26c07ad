package io.tenure.loyalty;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.commands.CancelRedemption;
import io.tenure.loyalty.commands.CountPurchase;
import io.tenure.loyalty.commands.CountReturn;
import io.tenure.loyalty.commands.EnrolMember;
import io.tenure.loyalty.commands.LoyaltyCommand;
import io.tenure.loyalty.commands.PurchaseDeed;
import io.tenure.loyalty.commands.RedeemPoints;
import io.tenure.loyalty.commands.RewardPrice;
import io.tenure.loyalty.commands.SettleAccount;
import io.tenure.loyalty.domain.LoyaltyAccount;
import io.tenure.loyalty.domain.LoyaltyAccountDecider;
import io.tenure.loyalty.domain.Member;
import io.tenure.loyalty.events.LoyaltyEvent;
import io.tenure.loyalty.events.PointsValue;
import io.tenure.loyalty.events.PurchaseReturned;
import io.tenure.loyalty.events.ReturnedItem;
import io.tenure.loyalty.programme.EarningRule;
import io.tenure.loyalty.programme.Programme;
import io.tenure.loyalty.programme.Purchase;
import io.tenure.loyalty.programme.PurchasedItem;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.domain.Decision;
import io.tenure.shared.domain.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The account of Ada in a worked example, told in the words of its table; what Bob buys shows where they share. */
final class Example {

    private static final Pattern BUYS = Pattern.compile("(?:bob )?buys (\\w+) for ([\\d.]+)(?: with (.+))?");
    private static final Pattern PAID = Pattern.compile("(.+), (\\d+) points pay ([\\d.]+)(?:, refused (\\S+))?");
    private static final Pattern GOODS = Pattern.compile("(\\d+) (\\w+) at ([\\d.]+)");
    private static final Pattern RETURNS =
            Pattern.compile("(?:bob )?returns ([\\d.]+) of (\\w+)(?: with (\\d+) (\\w+))?");
    private static final Pattern REDEEMS = Pattern.compile("redeems (\\w+) for (\\d+)(?:, refused (\\S+))?");
    private static final Pattern CANCELS = Pattern.compile("cancels (\\w+)");

    private final Programme programme;
    private final AccountId account;
    private final Map<String, Purchase> bought = new HashMap<>();
    private final AccountId other;
    private final ExampleBudgets budgets;
    private final ExampleWallets wallets;
    private final Map<AccountId, LoyaltyAccount> states = new HashMap<>();
    private int returns;

    Example(Programme programme) {
        this.programme = programme;
        this.account = new AccountId(programme.id().programme(), new CustomerId("ada"));
        this.other = new AccountId(programme.id().programme(), new CustomerId("bob"));
        this.budgets = new ExampleBudgets(programme);
        this.wallets = new ExampleWallets(programme, account, other);
        for (AccountId each : List.of(account, other)) {
            send(new EnrolMember(each, programme, "", null, null, Instant.parse("2026-01-01T00:00:00Z")));
        }
    }

    /** What can be spent, what is pending, the tier, and of a programme with stored value that, too. */
    List<String> after(String date, String deed) {
        Instant at =
                LocalDate.parse(date).atTime(12, 0).atZone(programme.zone()).toInstant();
        happens(deed, at);
        send(new SettleAccount(account, programme, at));
        Member member = (Member) state(account);
        return Stream.concat(
                        Stream.of(
                                Long.toString(member.points().active()),
                                Long.toString(member.points().pending()),
                                member.standing().tier()),
                        wallets.standing())
                .toList();
    }

    private void happens(String deed, Instant at) {
        Matcher paid = PAID.matcher(deed);
        if (paid.matches()) {
            pay(paid, at);
            return;
        }
        Matcher buys = BUYS.matcher(deed);
        Matcher returned = RETURNS.matcher(deed);
        Matcher redeems = REDEEMS.matcher(deed);
        Matcher cancels = CANCELS.matcher(deed);
        if (wallets.happens(deed, at)) {
            assertThat(deed).doesNotStartWith("buys");
        } else if (buys.matches()) {
            buy(who(deed), buys, BigDecimal.ZERO, at);
        } else if (returned.matches()) {
            goodsBack(who(deed), returned, at);
        } else if (redeems.matches()) {
            redeem(redeems, at);
        } else if (cancels.matches()) {
            assertThat(send(new CancelRedemption(account, programme, cancels.group(1), at)))
                    .isEmpty();
        } else {
            assertThat(deed).isEqualTo("time passes");
        }
    }

    /** What points pay is off what the purchase is, as at a till. */
    private void pay(Matcher paid, Instant at) {
        Matcher buys = BUYS.matcher(paid.group(1));
        assertThat(buys.matches()).isTrue();
        long points = Long.parseLong(paid.group(2));
        PointsValue value = Objects.requireNonNull(programme.points().worth()).of(points);
        assertThat(value.amount()).isEqualByComparingTo(paid.group(3));
        RedeemPoints redeem = new RedeemPoints(
                account, programme, buys.group(1), new RewardPrice(points), value, "sale", null, null, at);
        String refused = send(redeem);
        assertThat(refused).isEqualTo(Objects.requireNonNullElse(paid.group(4), ""));
        if (refused.isEmpty()) {
            buy(account, buys, value.amount(), at);
        }
    }

    private void buy(AccountId who, Matcher buys, BigDecimal off, Instant at) {
        List<PurchasedItem> items = new ArrayList<>();
        Matcher goods = GOODS.matcher(Objects.requireNonNullElse(buys.group(3), ""));
        while (goods.find()) {
            BigDecimal pieces = new BigDecimal(goods.group(1));
            items.add(new PurchasedItem(goods.group(2), pieces, pieces.multiply(new BigDecimal(goods.group(3)))));
        }
        Purchase purchase = new Purchase(
                buys.group(1),
                EarningRule.Occasion.PURCHASE,
                at,
                "STORE",
                "",
                new Money(new BigDecimal(buys.group(2)).subtract(off), programme.currency()),
                items,
                List.of());
        bought.put(purchase.id(), purchase);
        CountPurchase told = new CountPurchase(who, programme, programme, purchase, at);
        assertThat(count(told)).isEmpty();
        LoyaltyAccount counted = state(who);
        assertThat(count(told)).isEmpty();
        assertThat(state(who)).as("told twice").isEqualTo(counted);
    }

    private void goodsBack(AccountId who, Matcher returned, Instant at) {
        String purchase = returned.group(2);
        List<ReturnedItem> items = returned.group(3) == null
                ? List.of()
                : List.of(new ReturnedItem(returned.group(4), new BigDecimal(returned.group(3))));
        PurchaseReturned goods = new PurchaseReturned(
                who.programme(),
                who.customer().value(),
                purchase,
                "back-" + ++returns,
                new BigDecimal(returned.group(1)),
                items,
                programme.points().correctableUntil(at),
                at);
        assertThat(count(new CountReturn(who, programme, programme, goods, bought.get(purchase), at)))
                .isEmpty();
    }

    private void redeem(Matcher redeems, Instant at) {
        RedeemPoints command = new RedeemPoints(
                account, programme, redeems.group(1), Long.parseLong(redeems.group(2)), "reward", null, null, at);
        assertThat(send(command)).isEqualTo(Objects.requireNonNullElse(redeems.group(3), ""));
    }

    private AccountId who(String deed) {
        return deed.startsWith("bob ") ? other : account;
    }

    private LoyaltyAccount state(AccountId who) {
        return states.getOrDefault(who, LoyaltyAccountDecider.initial());
    }

    private String count(PurchaseDeed deed) {
        String refused = send(deed.within(budgets.hold(deed, state(deed.accountId()))));
        budgets.settle(deed, state(deed.accountId()));
        return refused;
    }

    /** Why the command was refused; empty when it was not. */
    private String send(LoyaltyCommand command) {
        return switch (LoyaltyAccountDecider.decide(command, state(command.accountId()))) {
            case Decision.Accepted<LoyaltyEvent> accepted -> {
                for (LoyaltyEvent event : accepted.events()) {
                    states.put(command.accountId(), LoyaltyAccountDecider.evolve(state(command.accountId()), event));
                }
                yield "";
            }
            case Decision.Rejected<LoyaltyEvent> rejected ->
                rejected.rejection().code();
        };
    }
}
