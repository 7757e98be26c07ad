package io.tenure.loyalty;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.commands.PayOutMoney;
import io.tenure.loyalty.commands.RefundSpending;
import io.tenure.loyalty.commands.SpendMoney;
import io.tenure.loyalty.commands.TopUpWallet;
import io.tenure.loyalty.commands.WalletCommand;
import io.tenure.loyalty.commands.WalletId;
import io.tenure.loyalty.domain.MoneyMovement;
import io.tenure.loyalty.domain.Wallet;
import io.tenure.loyalty.domain.WalletDecider;
import io.tenure.loyalty.events.WalletEvent;
import io.tenure.loyalty.programme.Programme;
import io.tenure.loyalty.programme.WalletTerms;
import io.tenure.loyalty.queries.StoredValueView;
import io.tenure.shared.domain.Decision;
import io.tenure.shared.domain.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The stored money of a worked example's members, and what its programme owes them. */
final class ExampleWallets {

    private static final Pattern MOVES =
            Pattern.compile("(bob )?(tops up|spends|pays out) (\\w+) for ([\\d.]+)(?:, refused (\\S+))?");
    private static final Pattern PUTS_BACK =
            Pattern.compile("(bob )?puts back (?:([\\d.]+) of )?(\\w+)(?:, refused (\\S+))?");

    private final Programme programme;
    private final AccountId ada;
    private final AccountId bob;
    private final Map<AccountId, Wallet> wallets = new HashMap<>();
    private StoredValueView owed;
    private int refunds;

    ExampleWallets(Programme programme, AccountId ada, AccountId bob) {
        this.programme = programme;
        this.ada = ada;
        this.bob = bob;
        this.owed = StoredValueView.none(programme.id().programme(), "");
    }

    /** Whether it is a deed with stored money, which is done then. */
    boolean happens(String deed, Instant at) {
        Matcher moves = MOVES.matcher(deed);
        Matcher puts = PUTS_BACK.matcher(deed);
        if (moves.matches()) {
            send(
                    moves.group(5),
                    move(moves.group(2), wallet(moves.group(1)), moves.group(3), units(moves.group(4)), at));
        } else if (puts.matches()) {
            long amount = puts.group(2) == null ? 0 : units(puts.group(2));
            send(
                    puts.group(4),
                    new RefundSpending(
                            wallet(puts.group(1)), puts.group(3), "refund-" + ++refunds, amount, programme.zone(), at));
        } else {
            return false;
        }
        return true;
    }

    /** What Ada has paid in and not spent, the bonus likewise, and what the programme owes her and Bob of their own. */
    Stream<String> standing() {
        return programme.storedValue().isEmpty()
                ? Stream.empty()
                : Stream.of(of(ada).money().paidIn(), of(ada).money().bonus(), owed.paidIn())
                        .map(this::money);
    }

    private WalletCommand move(String what, WalletId wallet, String id, long amount, Instant at) {
        return switch (what) {
            case "tops up" -> new TopUpWallet(wallet, terms(), programme.id().version(), id, amount, at);
            case "spends" ->
                new SpendMoney(
                        wallet,
                        terms().first(),
                        id,
                        amount,
                        "a visit",
                        null,
                        programme.points().correctableUntil(at),
                        at);
            default -> new PayOutMoney(wallet, id, amount, "asked for", at);
        };
    }

    private void send(@Nullable String refused, WalletCommand command) {
        AccountId account = command.walletId().account();
        assertThat(answer(command)).isEqualTo(Objects.requireNonNullElse(refused, ""));
        Wallet after = of(account);
        assertThat(answer(command)).isEqualTo(Objects.requireNonNullElse(refused, ""));
        assertThat(of(account)).as("told twice").isEqualTo(after);
        assertThat(after.money().lots()).allMatch(lot -> lot.paidIn() >= 0 && lot.bonus() >= 0);
        assertThat(owed.paidIn())
                .isEqualTo(of(ada).money().paidIn() + of(bob).money().paidIn());
        assertThat(owed.bonus())
                .isEqualTo(of(ada).money().bonus() + of(bob).money().bonus());
    }

    /** Why the command was refused; empty when it was not. */
    private String answer(WalletCommand command) {
        AccountId account = command.walletId().account();
        return switch (WalletDecider.decide(command, of(account))) {
            case Decision.Accepted<WalletEvent> accepted -> {
                for (WalletEvent event : accepted.events()) {
                    wallets.put(account, WalletDecider.evolve(of(account), event));
                    owed = MoneyMovement.of(event).map(owed::moved).orElse(owed);
                }
                yield "";
            }
            case Decision.Rejected<WalletEvent> rejected -> rejected.rejection().code();
        };
    }

    private Wallet of(AccountId account) {
        return wallets.getOrDefault(account, WalletDecider.initial());
    }

    private WalletId wallet(@Nullable String who) {
        AccountId account = who == null ? ada : bob;
        return new WalletId(account.programme(), account.customer(), terms().currency());
    }

    private WalletTerms terms() {
        return programme.storedValue().getFirst();
    }

    private long units(String amount) {
        return new Money(new BigDecimal(amount), terms().currency()).minorUnits();
    }

    private String money(long units) {
        return Money.ofMinor(units, terms().currency()).amount().toPlainString();
    }
}
