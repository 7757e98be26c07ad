package io.tenure.loyalty.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.loyalty.commands.CloseWallet;
import io.tenure.loyalty.commands.GiveBackMoney;
import io.tenure.loyalty.commands.JoinWallet;
import io.tenure.loyalty.commands.PartWallet;
import io.tenure.loyalty.commands.PayOutMoney;
import io.tenure.loyalty.commands.RefundSpending;
import io.tenure.loyalty.commands.SpendMoney;
import io.tenure.loyalty.commands.TakePassedMoney;
import io.tenure.loyalty.commands.TopUpWallet;
import io.tenure.loyalty.commands.WalletCommand;
import io.tenure.loyalty.events.MoneyLot;
import io.tenure.loyalty.events.MoneyPassedOn;
import io.tenure.loyalty.events.MoneyRecalled;
import io.tenure.loyalty.events.SpendFirst;
import io.tenure.loyalty.events.WalletEvent;
import io.tenure.loyalty.programme.WalletTerms;
import io.tenure.loyalty.programme.WalletTerms.Bonus;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Currency;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Wallets of records that turn out to be one customer, and of some that were not after all. */
class WalletPassingSpecification {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant EARLIER = NOW.minusSeconds(60);
    private static final WalletTerms TERMS =
            new WalletTerms(Currency.getInstance("GBP"), 1, 100_000, SpendFirst.PAID_IN, List.of(new Bonus(100, 10)));

    private final Map<String, Purse> purses = new HashMap<>();

    @Test
    void mergedWalletsAreSpentTogetherAndComeApartWithWhatIsLeft() {
        topUp("ada", 100);
        topUp("bob", 200);
        join("bob", "ada");
        assertThat(purse("ada").money().balance()).isEqualTo(320);
        assertThat(purse("bob").money()).isEqualTo(StoredMoney.NONE);

        send(spending("ada", 150));
        part("bob", "ada");

        assertThat(purse("bob").money().lots()).containsExactly(new MoneyLot("top-up-bob", 150, 10, NOW));
        assertThat(purse("ada").money().lots()).containsExactly(new MoneyLot("top-up-ada", 0, 10, EARLIER));
    }

    @Test
    void nothingIsDoneOnAWalletWhoseMoneyIsElsewhere() {
        topUp("bob", 200);
        join("bob", "ada");
        assertThat(purse("bob").refused(spending("bob", 1))).isEqualTo("loyalty.wallet-joined");
        assertThat(purse("bob").refused(topUpOf("bob", "t2", 100))).isEqualTo("loyalty.wallet-joined");
        assertThat(purse("bob").refused(new PayOutMoney(purse("bob").id(), "p", 1, "why", NOW)))
                .isEqualTo("loyalty.wallet-joined");
    }

    @Test
    void refundOfASpendingFromBeforeTheMergeGoesWhereTheMoneyIs() {
        topUp("bob", 200);
        send(spending("bob", 150));
        join("bob", "ada");
        send(new RefundSpending(purse("bob").id(), "s-bob", "r", 150, ZoneOffset.UTC, NOW));
        assertThat(purse("ada").money().balance()).isEqualTo(210);
        part("bob", "ada");
        assertThat(purse("bob").money().lots()).containsExactly(new MoneyLot("top-up-bob", 200, 10, NOW));
    }

    @Test
    void moneyComesBackThroughMergesThatLieBehindOneAnother() {
        topUp("ada", 100);
        topUp("bob", 200);
        topUp("cyn", 300);
        join("ada", "bob");
        join("bob", "cyn");
        assertThat(purse("cyn").money().balance()).isEqualTo(630);
        part("ada", "bob");
        assertThat(purse("ada").money().lots()).containsExactly(new MoneyLot("top-up-ada", 100, 10, EARLIER));
        assertThat(purse("cyn").money().balance()).isEqualTo(520);
    }

    @Test
    void whatArrivesAfterTheEndCanBePaidOut() {
        topUp("bob", 200);
        send(new CloseWallet(purse("ada").id(), "asked for", NOW));
        join("bob", "ada");
        assertThat(purse("ada").money().paidIn()).isEqualTo(200);
        assertThat(purse("ada").money().bonus()).isZero();
        send(new PayOutMoney(purse("ada").id(), "p", 200, "moves away", NOW));
        assertThat(purse("ada").money()).isEqualTo(StoredMoney.NONE);
    }

    private Purse purse(String customer) {
        return purses.computeIfAbsent(customer, Purse::new);
    }

    private void topUp(String customer, long amount) {
        send(topUpOf(customer, customer, amount));
    }

    private TopUpWallet topUpOf(String customer, String id, long amount) {
        return new TopUpWallet(purse(customer).id(), TERMS, 1, id, amount, customer.equals("ada") ? EARLIER : NOW);
    }

    private SpendMoney spending(String customer, long amount) {
        return new SpendMoney(
                purse(customer).id(),
                SpendFirst.PAID_IN,
                "s-" + customer,
                amount,
                "tea",
                null,
                NOW.plus(Duration.ofDays(9)),
                NOW);
    }

    private void join(String customer, String into) {
        send(new JoinWallet(purse(customer).id(), into, NOW));
    }

    private void part(String customer, String from) {
        send(new PartWallet(purse(customer).id(), from, NOW));
        send(new GiveBackMoney(purse(from).id(), "split", customer, NOW));
    }

    /** Carries out what is asked, and what follows from it. */
    private void send(WalletCommand first) {
        Deque<WalletCommand> commands = new ArrayDeque<>(List.of(first));
        while (!commands.isEmpty()) {
            WalletCommand command = commands.remove();
            for (WalletEvent event :
                    purse(command.walletId().customer().value()).when(command)) {
                switch (event) {
                    case MoneyPassedOn e ->
                        commands.add(new TakePassedMoney(purse(e.toCustomerId()).id(), e, NOW));
                    case MoneyRecalled e ->
                        commands.add(new GiveBackMoney(purse(e.from()).id(), "recall", e.origin(), NOW));
                    default -> {}
                }
            }
        }
    }
}
