package io.tenure.loyalty.axon;

import io.tenure.loyalty.application.AccountAt;
import io.tenure.loyalty.application.LoyaltyBook;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.commands.BenefitCommand;
import io.tenure.loyalty.commands.CouponBatchCommand;
import io.tenure.loyalty.commands.CouponBudgetCommand;
import io.tenure.loyalty.commands.CouponCommand;
import io.tenure.loyalty.commands.GatheringCommand;
import io.tenure.loyalty.commands.GatheringId;
import io.tenure.loyalty.commands.LoyaltyCommand;
import io.tenure.loyalty.commands.LoyaltyStreamCommand;
import io.tenure.loyalty.commands.ProgrammeCommand;
import io.tenure.loyalty.commands.ReceiptCommand;
import io.tenure.loyalty.commands.ReceiptId;
import io.tenure.loyalty.commands.ReportCommand;
import io.tenure.loyalty.commands.RewardCommand;
import io.tenure.loyalty.commands.RuleBudgetCommand;
import io.tenure.loyalty.commands.RuleBudgetId;
import io.tenure.loyalty.commands.SignInCommand;
import io.tenure.loyalty.commands.WalletCommand;
import io.tenure.loyalty.commands.WalletId;
import io.tenure.loyalty.domain.BenefitUses;
import io.tenure.loyalty.domain.Gathering;
import io.tenure.loyalty.domain.LoyaltyAccount;
import io.tenure.loyalty.domain.ProgrammeRegister;
import io.tenure.loyalty.domain.Receipt;
import io.tenure.loyalty.domain.Reports;
import io.tenure.loyalty.domain.RewardStock;
import io.tenure.loyalty.domain.RuleBudget;
import io.tenure.loyalty.domain.SignIns;
import io.tenure.loyalty.domain.Wallet;
import io.tenure.loyalty.events.BenefitEvent;
import io.tenure.loyalty.events.GatheringEvent;
import io.tenure.loyalty.events.LoyaltyEvent;
import io.tenure.loyalty.events.ProgrammeEvent;
import io.tenure.loyalty.events.ReceiptEvent;
import io.tenure.loyalty.events.ReportEvent;
import io.tenure.loyalty.events.RewardEvent;
import io.tenure.loyalty.events.SignInEvent;
import io.tenure.loyalty.events.WalletEvent;
import io.tenure.shared.axon.AggregateCommands;
import io.tenure.shared.axon.DeciderRepository;
import io.tenure.shared.axon.Expected;
import io.tenure.shared.axon.Handled;
import io.tenure.shared.axon.LedgerEventStore;
import io.tenure.shared.axon.Remembered;
import io.tenure.shared.domain.Decision;
import io.tenure.shared.domain.Rejection;
import io.tenure.shared.ledger.Ledger;
import io.tenure.shared.outcome.Outcome;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.axonframework.commandhandling.CommandBus;

/** Carries out commands of the loyalty module over Axon's command bus, in the thread of the caller. */
public final class AxonLoyaltyBook implements LoyaltyBook {

    /** A purchase brings two or three, small ones, and a snapshot of a busy account is large. */
    private static final int EVENTS_PER_ACCOUNT_SNAPSHOT = 100;

    private final Ledger ledger;
    private final DeciderRepository<LoyaltyAccountAggregate, LoyaltyAccount> knownAccounts;
    private final DeciderRepository<ReceiptAggregate, Receipt> knownReceipts;
    private final DeciderRepository<WalletAggregate, Wallet> knownWallets;
    private final AggregateCommands<ReceiptCommand, ReceiptEvent, ReceiptAggregate> receipts;
    private final AggregateCommands<LoyaltyCommand, LoyaltyEvent, LoyaltyAccountAggregate> accounts;
    private final AggregateCommands<ProgrammeCommand, ProgrammeEvent, ProgrammeRegisterAggregate> programmes;
    private final AggregateCommands<RewardCommand, RewardEvent, RewardAggregate> rewards;
    private final AggregateCommands<WalletCommand, WalletEvent, WalletAggregate> wallets;
    private final AxonCoupons coupons;
    private final AxonRuleBudgets ruleBudgets;
    private final AggregateCommands<ReportCommand, ReportEvent, ReportsAggregate> reports;
    private final DeciderRepository<BenefitUsesAggregate, BenefitUses> knownUses;
    private final AggregateCommands<BenefitCommand, BenefitEvent, BenefitUsesAggregate> benefits;
    private final DeciderRepository<GatheringAggregate, Gathering> knownGatherings;
    private final AggregateCommands<GatheringCommand, GatheringEvent, GatheringAggregate> gatherings;
    private final AggregateCommands<SignInCommand, SignInEvent, SignInsAggregate> signIns;

    /** @param snapshots where snapshots are taken, outside the command */
    public AxonLoyaltyBook(CommandBus bus, LedgerEventStore events, Ledger ledger, Executor snapshots) {
        this.ledger = ledger;
        this.knownAccounts = new DeciderRepository<>(
                events,
                LoyaltyAccountAggregate.class,
                LoyaltyAccount.class,
                LoyaltyAccountAggregate::new,
                snapshots,
                EVENTS_PER_ACCOUNT_SNAPSHOT);
        this.knownReceipts = new DeciderRepository<>(
                events, ReceiptAggregate.class, Receipt.class, ReceiptAggregate::new, snapshots);
        this.knownWallets =
                new DeciderRepository<>(events, WalletAggregate.class, Wallet.class, WalletAggregate::new, snapshots);
        this.receipts = new AggregateCommands<>(
                bus, knownReceipts, ReceiptCommand.class, command -> command.receiptId().stream());
        this.accounts = new AggregateCommands<>(
                bus, knownAccounts, LoyaltyCommand.class, command -> command.accountId().stream());
        this.programmes = new AggregateCommands<>(
                bus,
                new DeciderRepository<>(
                        events,
                        ProgrammeRegisterAggregate.class,
                        ProgrammeRegister.class,
                        ProgrammeRegisterAggregate::new,
                        snapshots),
                ProgrammeCommand.class,
                command -> PROGRAMMES);
        this.rewards = new AggregateCommands<>(
                bus,
                new DeciderRepository<>(
                        events, RewardAggregate.class, RewardStock.class, RewardAggregate::new, snapshots),
                RewardCommand.class,
                command -> command.rewardId().stream());
        this.wallets =
                new AggregateCommands<>(bus, knownWallets, WalletCommand.class, command -> command.walletId().stream());
        this.reports = new AggregateCommands<>(
                bus,
                new DeciderRepository<>(
                        events, ReportsAggregate.class, Reports.class, ReportsAggregate::new, snapshots),
                ReportCommand.class,
                ReportCommand::stream);
        this.knownUses = new DeciderRepository<>(
                events, BenefitUsesAggregate.class, BenefitUses.class, BenefitUsesAggregate::new, snapshots);
        this.benefits = new AggregateCommands<>(bus, knownUses, BenefitCommand.class, BenefitCommand::stream);
        this.knownGatherings = new DeciderRepository<>(
                events, GatheringAggregate.class, Gathering.class, GatheringAggregate::new, snapshots);
        this.gatherings = new AggregateCommands<>(
                bus, knownGatherings, GatheringCommand.class, command -> command.gatheringId().stream());
        this.signIns = new AggregateCommands<>(
                bus,
                new DeciderRepository<>(
                        events, SignInsAggregate.class, SignIns.class, SignInsAggregate::new, snapshots),
                SignInCommand.class,
                SignInCommand::stream);
        this.coupons = new AxonCoupons(bus, events, snapshots);
        this.ruleBudgets = new AxonRuleBudgets(bus, events, snapshots);
    }

    @Override
    public Outcome handle(LoyaltyStreamCommand command, Map<String, String> metadata) {
        Optional<Expected> whatever = Optional.empty();
        Handled<?> handled =
                switch (command) {
                    case LoyaltyCommand account -> accounts.send(account, metadata, whatever);
                    case ProgrammeCommand programme -> programmes.send(programme, metadata, whatever);
                    case RewardCommand reward -> rewards.send(reward, metadata, whatever);
                    case WalletCommand wallet -> wallets.send(wallet, metadata, whatever);
                    case ReceiptCommand receipt -> receipts.send(receipt, metadata, whatever);
                    case ReportCommand report -> reports.send(report, metadata, whatever);
                    case RuleBudgetCommand ruleBudget -> ruleBudgets.commands().send(ruleBudget, metadata, whatever);
                    case CouponBatchCommand batch -> coupons.batches().send(batch, metadata, whatever);
                    case CouponCommand coupon -> coupons.coupons().send(coupon, metadata, whatever);
                    case CouponBudgetCommand budget -> coupons.budgets().send(budget, metadata, whatever);
                    case BenefitCommand benefit -> benefits.send(benefit, metadata, whatever);
                    case GatheringCommand gathering -> gatherings.send(gathering, metadata, whatever);
                };
        return handled.outcome(ledger);
    }

    @Override
    public boolean hasBegun(AccountId id) {
        return knownAccounts.hasBegun(id.stream());
    }

    @Override
    public LoyaltyAccount account(AccountId id) {
        return knownAccounts.current(id.stream());
    }

    @Override
    public AccountAt accountAt(AccountId id) {
        Remembered<LoyaltyAccount> known = knownAccounts.asRecorded(id.stream());
        return new AccountAt(known.state(), known.sequence());
    }

    @Override
    public void remember(AccountId id, AccountAt shown) {
        knownAccounts.remember(id.stream(), new Remembered<>(shown.account(), shown.version()));
    }

    @Override
    public Outcome handle(LoyaltyCommand command, AccountAt seen, Map<String, String> metadata) {
        Rejection moved = new Rejection(AccountAt.MOVED, "The account has moved on: look at it anew.");
        return accounts.send(command, metadata, Optional.of(new Expected(seen.version(), _ -> false, moved)))
                .outcome(ledger);
    }

    @Override
    public RuleBudget ruleBudget(RuleBudgetId id) {
        return ruleBudgets.known().current(id.stream());
    }

    @Override
    public Wallet wallet(WalletId id) {
        return knownWallets.current(id.stream());
    }

    @Override
    public Receipt receipt(ReceiptId id) {
        return knownReceipts.current(id.stream());
    }

    @Override
    public BenefitUses benefitUses(AccountId id) {
        return knownUses.current(BenefitCommand.stream(id));
    }

    @Override
    public Gathering gathering(GatheringId id) {
        return knownGatherings.current(id.stream());
    }

    @Override
    public Decision<SignInEvent> handle(SignInCommand command, Map<String, String> metadata) {
        return signIns.send(command, metadata, Optional.empty()).decision();
    }
}
