package io.tenure.loyalty.application;

import io.tenure.access.AccessDenied;
import io.tenure.access.AccessLog;
import io.tenure.access.Caller;
import io.tenure.access.Role;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.commands.RewardId;
import io.tenure.loyalty.commands.RewardPrice;
import io.tenure.loyalty.commands.RuleBudgetId;
import io.tenure.loyalty.domain.Member;
import io.tenure.loyalty.domain.NextTier;
import io.tenure.loyalty.domain.ProgrammeRegister;
import io.tenure.loyalty.programme.EarningRule;
import io.tenure.loyalty.programme.Programme;
import io.tenure.loyalty.programme.ProgrammeVersion;
import io.tenure.loyalty.queries.AccountView;
import io.tenure.loyalty.queries.LiabilityView;
import io.tenure.loyalty.queries.LoyaltyQueries;
import io.tenure.loyalty.queries.MovementView;
import io.tenure.loyalty.queries.ProgrammeView;
import io.tenure.loyalty.queries.RewardView;
import io.tenure.loyalty.queries.SideView;
import io.tenure.relationship.queries.CustomerQueries;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.domain.Money;
import io.tenure.shared.views.Page;
import io.tenure.shared.views.ViewQuery;
import io.tenure.shared.views.ViewQuery.Filter;
import io.tenure.shared.views.Views;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers what can be read of programmes and accounts, within what each caller may see. */
final class LoyaltyReads implements LoyaltyQueries {

    private final LoyaltyBook book;
    private final Views views;
    private final Programmes programmes;
    private final DoneBefore before;
    private final CustomerQueries customers;
    private final AccessLog accessLog;
    private final Confirmations confirmations;
    private final PastAccounts past;
    private final InstantSource clock;

    LoyaltyReads(LoyaltyModule.Ports ports, Programmes programmes, DoneBefore before) {
        this.past = PastAccounts.on(ports);
        this.book = ports.book();
        this.before = before;
        this.views = ports.views();
        this.programmes = programmes;
        this.customers = ports.customers();
        this.accessLog = ports.accessLog();
        this.confirmations = new Confirmations(ports.sealer());
        this.clock = ports.clock();
    }

    @Override
    public List<ProgrammeView> programmes() {
        return programmes.register().latest().keySet().stream()
                .sorted()
                .flatMap(name -> programme(name, null).stream())
                .toList();
    }

    @Override
    public Optional<ProgrammeView> programme(String name, @Nullable Long version) {
        ProgrammeRegister register = programmes.register();
        return Optional.ofNullable(register.latest().get(name)).flatMap(latest -> {
            ProgrammeVersion wanted = new ProgrammeVersion(name, version == null ? latest : version);
            return programmes.text(wanted).map(text -> view(wanted, latest, register, text));
        });
    }

    private ProgrammeView view(ProgrammeVersion wanted, long latest, ProgrammeRegister register, String text) {
        Programme programme = programmes.kept(wanted);
        return new ProgrammeView(
                wanted.programme(),
                wanted.version(),
                latest,
                register.version(wanted.programme(), clock.instant()).orElse(null),
                programme.title(),
                programme.currency().getCurrencyCode(),
                register.inForce().stream()
                        .filter(each -> each.programme().equals(wanted.programme()))
                        .map(each -> new ProgrammeView.Start(each.version(), each.from()))
                        .toList(),
                text,
                budgets(programme));
    }

    private List<ProgrammeView.Budget> budgets(Programme programme) {
        return programme.earn().stream()
                .filter(EarningRule::hasBudget)
                .map(rule -> budget(
                        rule,
                        book.ruleBudget(new RuleBudgetId(programme.id().programme(), rule.id()))
                                .taken()))
                .toList();
    }

    private static ProgrammeView.Budget budget(EarningRule rule, long taken) {
        return new ProgrammeView.Budget(rule.id(), rule.budget(), taken, Math.max(0, rule.budget() - taken));
    }

    @Override
    public Optional<Programme> inForce(String programme) {
        return inForce(programme, clock.instant());
    }

    @Override
    public Optional<Programme> inForce(String programme, Instant at) {
        return programmes.inForce(programme, at);
    }

    @Override
    public Optional<NextTier> nextTier(AccountView account) {
        Member member = account.member();
        return member == null || new LeftOut(book).is(account.account())
                ? Optional.empty()
                : inForce(account.programme()).flatMap(programme -> NextTier.of(programme, member, clock.instant()));
    }

    @Override
    public Optional<SideView> side(AccountView account) {
        return views.find(LoyaltyViews.SIDES, account.id());
    }

    @Override
    public Page<RewardView> rewards(String programme, @Nullable String after, int limit) {
        return views.page(
                LoyaltyViews.REWARDS,
                new ViewQuery(List.of(new Filter.Is("programme", programme)), null, "price", false, after, limit));
    }

    @Override
    public Optional<RewardView> reward(RewardId reward) {
        return views.find(LoyaltyViews.REWARDS, reward.toString());
    }

    @Override
    public String confirmation(AccountId account, String redemption) {
        return confirmations.of(account, redemption);
    }

    @Override
    public Optional<Money> money(AccountId account, String redemption, Caller caller) {
        return customers
                .records(account.customer(), caller)
                .flatMap(_ -> before.paid(account, redemption))
                .map(RewardPrice::money);
    }

    @Override
    public Optional<Instant> redeemedAt(AccountId account, String redemption, Caller caller) {
        return customers.records(account.customer(), caller).flatMap(_ -> before.redeemedAt(account, redemption));
    }

    @Override
    public Optional<Instant> cancelledAt(AccountId account, String redemption, Caller caller) {
        return customers.records(account.customer(), caller).flatMap(_ -> before.cancelledAt(account, redemption));
    }

    @Override
    public Optional<LiabilityView> liability(String programme) {
        return programmes.register().latest().containsKey(programme)
                ? Optional.of(
                        views.find(LoyaltyViews.LIABILITIES, programme).orElseGet(() -> LiabilityView.none(programme)))
                : Optional.empty();
    }

    @Override
    public Optional<List<AccountView>> ofCustomer(CustomerId customer, Caller caller) {
        return customers.records(customer, caller).map(records -> {
            accessLog.read(caller, "loyalty", List.of(customer.value()));
            return views.findAll(
                    LoyaltyViews.ACCOUNTS,
                    programmes.register().latest().keySet().stream()
                            .flatMap(programme -> accounts(programme, records).stream())
                            .toList());
        });
    }

    @Override
    public Optional<AccountView> account(AccountId account, Caller caller) {
        return customers.records(account.customer(), caller).flatMap(_ -> {
            accessLog.read(caller, "loyalty", List.of(account.customer().value()));
            return views.find(LoyaltyViews.ACCOUNTS, account.toString());
        });
    }

    @Override
    public Page<AccountView> members(String programme, @Nullable String after, int limit, Caller caller) {
        if (!caller.hasAny(Role.MARKETER, Role.AUDITOR, Role.INTEGRATION, Role.ADMIN)) {
            throw new AccessDenied("Listing members takes the role MARKETER, AUDITOR, INTEGRATION or ADMIN; '"
                    + caller.name() + "' has none of them");
        }
        Filter ofProgramme = new Filter.Is("programme", programme);
        Page<AccountView> page =
                views.page(LoyaltyViews.ACCOUNTS, new ViewQuery(List.of(ofProgramme), null, null, false, after, limit));
        accessLog.read(
                caller,
                "loyalty-members",
                page.views().stream().map(AccountView::customerId).toList());
        return page;
    }

    @Override
    public Optional<AccountView> asOf(
            AccountId account, @Nullable Instant asOf, @Nullable Instant knownAt, Caller caller) {
        return customers.records(account.customer(), caller).flatMap(_ -> {
            accessLog.read(caller, "loyalty-as-of", List.of(account.customer().value()));
            return views.find(LoyaltyViews.ACCOUNTS, account.toString())
                    .flatMap(_ -> past.account(account, asOf, knownAt));
        });
    }

    @Override
    public Page<MovementView> history(AccountId account, @Nullable String after, int limit, Caller caller) {
        return customers
                .records(account.customer(), caller)
                .map(records -> {
                    accessLog.read(
                            caller,
                            "loyalty-history",
                            List.of(account.customer().value()));
                    List<String> accounts = accounts(account.programme(), records);
                    return views.page(LoyaltyViews.MOVEMENTS, LoyaltyViews.ofAccounts(accounts, after, limit));
                })
                .orElseGet(() -> new Page<>(List.of(), null));
    }

    private static List<String> accounts(String programme, List<String> records) {
        return records.stream()
                .map(record -> new AccountId(programme, new CustomerId(record)).toString())
                .toList();
    }
}
