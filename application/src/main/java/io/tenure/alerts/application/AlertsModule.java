package io.tenure.alerts.application;

import io.tenure.access.AccessLog;
import io.tenure.alerts.application.port.in.ChangeAlertRulesUseCase;
import io.tenure.alerts.application.port.in.CloseAlertUseCase;
import io.tenure.alerts.queries.AlertQueries;
import io.tenure.loyalty.application.port.in.CommitSaleUseCase;
import io.tenure.loyalty.application.port.in.ListBenefitsAtTillUseCase;
import io.tenure.loyalty.application.port.in.ListRewardsAtTillUseCase;
import io.tenure.loyalty.application.port.in.LookUpMemberUseCase;
import io.tenure.loyalty.application.port.in.QuoteSaleUseCase;
import io.tenure.loyalty.application.port.in.RedeemRewardAtTillUseCase;
import io.tenure.loyalty.application.port.in.TakeBackBenefitAtTillUseCase;
import io.tenure.loyalty.application.port.in.TakeBackRewardAtTillUseCase;
import io.tenure.loyalty.application.port.in.UseBenefitAtTillUseCase;
import io.tenure.loyalty.application.port.in.UseCouponUseCase;
import io.tenure.loyalty.queries.CouponQueries;
import io.tenure.messaging.application.port.in.SendNoticeUseCase;
import io.tenure.shared.ledger.EventCodec;
import io.tenure.shared.ledger.Ledger;
import io.tenure.shared.nodes.Duties;
import io.tenure.shared.policies.Policy;
import io.tenure.shared.policies.PolicyProgress;
import io.tenure.shared.policies.Pursuit;
import io.tenure.shared.sealing.Sealer;
import io.tenure.shared.views.Views;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** The alerts module put together on the ports given. */
public final class AlertsModule implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final AlertDesk desk;
    private final AlertQueries queries;
    private final CodeGuard guard;
    private final List<Policy> policies;
    private final Pursuit watch;

    /** What the module stands on. */
    public record Ports(
            AlertBook book,
            AlertRuleFiles files,
            Ledger ledger,
            EventCodec codec,
            Views views,
            SendNoticeUseCase sendNotice,
            PolicyProgress progress,
            Duties duties,
            Sealer sealer,
            AccessLog accessLog,
            ExecutorService background,
            InstantSource clock) {}

    public AlertsModule(Ports ports) {
        RulesInForce rules = new RulesInForce(ports.ledger(), ports.codec(), ports.files());
        desk = new AlertDesk(ports.book(), rules, ports.views(), ports.clock());
        queries = new AlertReads(ports.views(), rules, ports.accessLog());
        guard = new CodeGuard(ports.book(), rules, ports.clock());
        policies = List.of(
                new AlertNotices(rules, ports.sendNotice(), ports.background()), new ErasureOfAlerts(ports.sealer()));
        watch = new Pursuit(
                AlertWatch.NAME,
                new AlertWatch(ports.book(), rules, ports.views(), ports.clock()),
                ports.progress(),
                ports.duties(),
                PAUSE);
    }

    public CloseAlertUseCase closeAlert() {
        return desk::close;
    }

    public ChangeAlertRulesUseCase changeRules() {
        return desk::change;
    }

    public AlertQueries queries() {
        return queries;
    }

    /** The same look-up, where numbers and codes that nobody has are counted, and guessing is slowed. */
    public LookUpMemberUseCase watchedLookUp(LookUpMemberUseCase lookUp) {
        return (reference, caller) -> guard.guarded(caller, () -> lookUp.lookUp(reference, caller));
    }

    /** As {@link #watchedLookUp}. */
    public QuoteSaleUseCase watchedQuote(QuoteSaleUseCase quote) {
        return (member, purchase, tender, caller) ->
                guard.guarded(caller, () -> quote.quote(member, purchase, tender, caller));
    }

    /** As {@link #watchedLookUp}. */
    public CommitSaleUseCase watchedSale(CommitSaleUseCase commit) {
        return (receipt, member, purchase, tender, caller) ->
                guard.guarded(caller, () -> commit.commit(receipt, member, purchase, tender, caller));
    }

    /** As {@link #watchedLookUp}. */
    public ListBenefitsAtTillUseCase watchedList(ListBenefitsAtTillUseCase list) {
        return (member, caller) -> guard.guarded(caller, () -> list.benefits(member, caller));
    }

    /** As {@link #watchedLookUp}. */
    public UseBenefitAtTillUseCase watchedBenefit(UseBenefitAtTillUseCase use) {
        return (member, benefit, receipt, caller) ->
                guard.guarded(caller, () -> use.use(member, benefit, receipt, caller));
    }

    /** As {@link #watchedLookUp}. */
    public TakeBackBenefitAtTillUseCase watchedTakingBack(TakeBackBenefitAtTillUseCase takeBack) {
        return (member, receipt, caller) -> guard.guarded(caller, () -> takeBack.takeBack(member, receipt, caller));
    }

    /** As {@link #watchedLookUp}. */
    public ListRewardsAtTillUseCase watchedRewards(ListRewardsAtTillUseCase list) {
        return (member, caller) -> guard.guarded(caller, () -> list.rewards(member, caller));
    }

    /** As {@link #watchedLookUp}. */
    public RedeemRewardAtTillUseCase watchedReward(RedeemRewardAtTillUseCase redeem) {
        return (member, reward, price, receipt, caller) ->
                guard.guarded(caller, () -> redeem.redeem(member, reward, price, receipt, caller));
    }

    /** As {@link #watchedLookUp}. */
    public TakeBackRewardAtTillUseCase watchedRewardTakenBack(TakeBackRewardAtTillUseCase takeBack) {
        return (member, reward, receipt, caller) ->
                guard.guarded(caller, () -> takeBack.takeBack(member, reward, receipt, caller));
    }

    /** As {@link #watchedLookUp}. */
    public UseCouponUseCase watchedUse(UseCouponUseCase use) {
        return (programme, code, deed, caller) -> guard.guarded(caller, () -> use.use(programme, code, deed, caller));
    }

    /** As {@link #watchedLookUp}. */
    public CouponQueries watchedReads(CouponQueries coupons) {
        return new GuardedCoupons(coupons, guard);
    }

    public List<Policy> policies() {
        return policies;
    }

    /** The position up to which everything was looked at. */
    public long watchedUpTo() {
        return watch.position();
    }

    /** Begins to look at what happens. */
    public void start() {
        watch.start();
    }

    @Override
    public void close() {
        watch.close();
    }
}
