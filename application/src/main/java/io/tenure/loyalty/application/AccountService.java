package io.tenure.loyalty.application;

import io.tenure.access.AccessDenied;
import io.tenure.access.Caller;
import io.tenure.access.Role;
import io.tenure.loyalty.application.port.in.LoyaltyDeed;
import io.tenure.loyalty.application.port.in.ProgrammeInvalid;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.commands.AdjustPoints;
import io.tenure.loyalty.commands.ApproveAdjustment;
import io.tenure.loyalty.commands.BlockCard;
import io.tenure.loyalty.commands.CancelRedemption;
import io.tenure.loyalty.commands.DeclineAdjustment;
import io.tenure.loyalty.commands.DraftProgramme;
import io.tenure.loyalty.commands.EndMembership;
import io.tenure.loyalty.commands.EnrolMember;
import io.tenure.loyalty.commands.JoinPool;
import io.tenure.loyalty.commands.LeavePool;
import io.tenure.loyalty.commands.LoyaltyCommand;
import io.tenure.loyalty.commands.PutProgrammeInForce;
import io.tenure.loyalty.commands.RedeemPoints;
import io.tenure.loyalty.commands.RewardId;
import io.tenure.loyalty.commands.RewardPrice;
import io.tenure.loyalty.commands.RewardTerms;
import io.tenure.loyalty.commands.StockReward;
import io.tenure.loyalty.commands.TransferPoints;
import io.tenure.loyalty.commands.UnblockCard;
import io.tenure.loyalty.domain.Member;
import io.tenure.loyalty.domain.Pool;
import io.tenure.loyalty.programme.Programme;
import io.tenure.loyalty.programme.ProgrammeVersion;
import io.tenure.relationship.queries.CustomerQueries;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.ledger.ClaimHeld;
import io.tenure.shared.ledger.Metadata;
import io.tenure.shared.outcome.Outcome;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.views.OwnWrite;
import io.tenure.shared.views.Views;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Carries out what callers want done with programmes and accounts. */
final class AccountService {

    private final LoyaltyBook book;
    private final Programmes programmes;
    private final ProgrammeChecks checks;
    private final CustomerQueries customers;
    private final Views views;
    private final RewardDesk desk;
    private final DoneBefore before;
    private final AccountGate gate;
    private final Enrolment enrolment;
    private final InstantSource clock;

    AccountService(
            LoyaltyModule.Ports ports,
            RewardDesk desk,
            DoneBefore before,
            AccountGate gate,
            Enrolment enrolment,
            Programmes programmes) {
        this.book = ports.book();
        this.desk = desk;
        this.before = before;
        this.gate = gate;
        this.enrolment = enrolment;
        this.programmes = programmes;
        this.checks = new ProgrammeChecks(programmes, ports.files());
        this.customers = ports.customers();
        this.views = ports.views();
        this.clock = ports.clock();
    }

    ProgrammeVersion draft(String programme, String text, Caller caller) throws ProgrammeInvalid {
        requireEditor(caller);
        checks.requireValid(programme, text);
        answer(() -> book.handle(new DraftProgramme(programme, text, now()), by(caller)));
        return new ProgrammeVersion(
                programme, Objects.requireNonNull(programmes.register().latest().get(programme)));
    }

    long putInForce(ProgrammeVersion version, @Nullable Instant from, Caller caller) {
        requireEditor(caller);
        checks.requireStillValid(version);
        Instant now = now();
        return answer(() -> book.handle(
                new PutProgrammeInForce(version.programme(), version.version(), from == null ? now : from, now),
                by(caller)));
    }

    long change(AccountId account, LoyaltyDeed deed, Caller caller) {
        gate.requireWriter(account.customer(), caller);
        if (deed instanceof LoyaltyDeed.Transfer transfer) {
            gate.requireWriter(transfer.to(), caller);
        }
        if (deed instanceof LoyaltyDeed.JoinPool(CustomerId keeper)) {
            gate.requireWriter(keeper, caller);
            requireKeeper(new AccountId(account.programme(), keeper), account.customer());
        }
        return OwnWrite.awaited(views, LoyaltyViews.PROJECTION, done(account, deed, caller, now()));
    }

    private long done(AccountId account, LoyaltyDeed deed, Caller caller, Instant now) {
        Programme programme = programmes.required(account.programme(), now);
        return switch (deed) {
            case LoyaltyDeed.Enrol enrol -> enrol(account, programme, enrol, caller, now);
            case LoyaltyDeed.End(String reason) -> end(account, reason, caller, now);
            case LoyaltyDeed.RedeemReward(String redemption, String reward, RewardPrice price) ->
                desk.redeem(
                        new RewardId(account.programme(), reward),
                        price,
                        account,
                        programme,
                        TillDeeds.otherThan(redemption),
                        null,
                        by(caller));
            case LoyaltyDeed.CancelRedemption(String redemption) ->
                before.reward(account, TillDeeds.notOfSale(redemption))
                        .map(reward -> desk.takeBack(reward, account, programme, redemption, by(caller)))
                        .orElseGet(() -> once(account, programme, deed, caller, now));
            default -> once(account, programme, deed, caller, now);
        };
    }

    private long once(AccountId account, Programme programme, LoyaltyDeed deed, Caller caller, Instant now) {
        return before.position(account, deed)
                .orElseGet(() -> carryOut(account, deed, command(account, programme, deed, caller, now), by(caller)));
    }

    /** Another call may use the same name at the same time: what it did is compared as if it had come first. */
    private long carryOut(AccountId account, LoyaltyDeed deed, LoyaltyCommand command, Map<String, String> by) {
        try {
            return book.handle(command, by).position();
        } catch (ClaimHeld meanwhile) {
            return before.position(account, deed).orElse(meanwhile.held().position());
        }
    }

    /** Whoever has a pool's points keeps them: a pool in another one would be nobody's. */
    private void requireKeeper(AccountId keeper, CustomerId joining) {
        if (!(book.account(keeper) instanceof Member member) || !member.mayKeepAPool()) {
            throw Refusal.of(
                    "loyalty.pool-not-possible",
                    "A pool is kept by a member of the programme who is in no other pool, not merged into another record"
                            + " and not in the control group: name such a one.");
        }
        if (member.pool().isFull() && !member.pool().members().contains(joining.value())) {
            throw new Refusal(Pool.full());
        }
    }

    private long enrol(AccountId account, Programme programme, LoyaltyDeed.Enrol deed, Caller caller, Instant now) {
        String household = programme.control() == 0
                ? null
                : Households.of(
                        deed.household(),
                        customers.find(account.customer(), caller).orElseThrow());
        return answer(() -> enrolment.enrol(
                new Enrolment.Entry(account, programme, deed.outlet(), deed.birthday(), household, now), by(caller)));
    }

    long stock(RewardId reward, String stockingId, RewardTerms terms, long pieces, Caller caller) {
        requireEditor(caller);
        if (!programmes.register().latest().containsKey(reward.programme())) {
            throw Refusal.of(
                    "loyalty.unknown-programme", "There is no programme '" + reward.programme() + "': name one.");
        }
        programmes.requireCurrency(reward.programme(), terms.price().money(), now());
        long position =
                answer(() -> book.handle(new StockReward(reward, stockingId, terms, pieces, now()), by(caller)));
        return OwnWrite.awaited(views, LoyaltyViews.REWARD_PROJECTION, position);
    }

    /** Ends what each record of the customer has; the customer's own last, so that what is passed on arrives there. */
    private long end(AccountId account, String reason, Caller caller, Instant now) {
        return customers.records(account.customer(), caller).orElseThrow().reversed().stream()
                .map(record -> new AccountId(account.programme(), new CustomerId(record)))
                .mapToLong(each -> answer(() -> book.handle(new EndMembership(each, reason, now), by(caller))))
                .max()
                .orElseThrow();
    }

    private static LoyaltyCommand command(
            AccountId account, Programme programme, LoyaltyDeed deed, Caller caller, Instant now) {
        return switch (deed) {
            case LoyaltyDeed.Enrol d -> new EnrolMember(account, programme, d.outlet(), d.birthday(), null, now);
            case LoyaltyDeed.Redeem d ->
                new RedeemPoints(
                        account,
                        programme,
                        TillDeeds.otherThan(d.redemptionId()),
                        d.points(),
                        d.purpose(),
                        null,
                        null,
                        now);
            case LoyaltyDeed.RedeemReward d ->
                new RedeemPoints(
                        account, programme, d.redemptionId(), d.price(), null, d.reward(), d.reward(), null, now);
            case LoyaltyDeed.CancelRedemption d -> new CancelRedemption(account, programme, d.redemptionId(), now);
            case LoyaltyDeed.Adjust d ->
                new AdjustPoints(account, programme, d.adjustmentId(), d.points(), d.reason(), caller.name(), now);
            case LoyaltyDeed.ApproveAdjustment d ->
                new ApproveAdjustment(account, programme, d.adjustmentId(), caller.name(), now);
            case LoyaltyDeed.DeclineAdjustment d ->
                new DeclineAdjustment(account, d.adjustmentId(), caller.name(), now);
            case LoyaltyDeed.Transfer d -> new TransferPoints(account, d.transferId(), d.to().value(), d.points(), now);
            case LoyaltyDeed.JoinPool d -> new JoinPool(account, d.keeper().value(), now);
            case LoyaltyDeed.LeavePool _ -> new LeavePool(account, null, now);
            case LoyaltyDeed.BlockCard d -> new BlockCard(account, d.cardId(), d.loss(), now);
            case LoyaltyDeed.CardFound d -> new UnblockCard(account, d.cardId(), now);
            case LoyaltyDeed.End d -> new EndMembership(account, d.reason(), now);
        };
    }

    /** The position of what was done, now or when it was told before. */
    static long answer(Supplier<Outcome> deed) {
        return LoyaltyBook.once(deed).position();
    }

    static void requireEditor(Caller caller) {
        if (!caller.hasAny(Role.MARKETER, Role.ADMIN)) {
            throw new AccessDenied("Changing loyalty programmes takes the role MARKETER or ADMIN; '" + caller.name()
                    + "' has neither");
        }
    }

    static Map<String, String> by(Caller caller) {
        return Map.of(Metadata.ACTOR, caller.name());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
