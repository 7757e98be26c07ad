package io.tenure.loyalty.application;

import io.tenure.access.Caller;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.commands.ReceiptId;
import io.tenure.loyalty.commands.TakeBackBenefit;
import io.tenure.loyalty.commands.UseBenefit;
import io.tenure.loyalty.domain.BenefitUses.Use;
import io.tenure.loyalty.programme.Programme;
import io.tenure.loyalty.programme.SoftBenefit;
import io.tenure.loyalty.queries.SoftRight;
import io.tenure.relationship.queries.CustomerQueries;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.ledger.Ledger;
import io.tenure.shared.outcome.Refusal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lets members have soft benefits, as often as their tier allows. */
record BenefitDesk(
        LoyaltyBook book,
        AccountGate gate,
        Programmes programmes,
        TillMembers members,
        CustomerQueries customers,
        Ledger ledger,
        InstantSource clock) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:-]{1,100}");
    private static final int LONGEST_OUTLET = 200;

    long use(AccountId record, String benefit, String useId, @Nullable String outlet, Caller caller) {
        gate.requireWriter(record.customer(), caller);
        if (!ID.matcher(useId).matches() || (outlet != null && outlet.length() > LONGEST_OUTLET)) {
            throw Refusal.of(
                    "loyalty.benefit-use-invalid",
                    "The id of a use has 1 to 100 letters, digits and . _ : -, and an outlet at most " + LONGEST_OUTLET
                            + " characters: give such ones.");
        }
        return record(record, benefit, useId, outlet, caller);
    }

    /** At a till, which names the use by what it prints. */
    long use(AccountId record, String benefit, ReceiptId receipt, Caller acting) {
        return record(record, benefit, receipt.toString(), receipt.outlet(), acting);
    }

    /** Told again, it is recorded already, whatever became of the tier, the programme or the membership since. */
    private long record(AccountId record, String benefit, String useId, @Nullable String outlet, Caller caller) {
        if (knows(record, useId)) {
            return ledger.head();
        }
        if (new LeftOut(book).is(record)) {
            throw Refusal.of(
                    "loyalty.control-group",
                    "The member is in the control group, which gets no benefits so that what the programme changes can"
                            + " be measured: give none.");
        }
        Instant now = now();
        Programme programme = programmes.required(record.programme(), now);
        SoftBenefit soft = programme.benefits().soft().stream()
                .filter(each -> each.id().equals(benefit))
                .findFirst()
                .orElseThrow(() -> Refusal.of(
                        "loyalty.unknown-benefit",
                        "Programme '" + record.programme() + "' has no soft benefit '" + benefit
                                + "' now: name one that it has."));
        if (!programme.tiers().reaches(members.tier(record), soft.tier())) {
            throw Refusal.of(
                    "loyalty.benefit-not-in-tier",
                    "Benefit '" + benefit + "' is for members of tier '" + soft.tier() + "' and those above.");
        }
        AccountId account = members.payer(record);
        String period = soft.per().of(programme.day(now));
        return AccountService.answer(() -> book.handle(
                new UseBenefit(
                        account,
                        soft,
                        useId,
                        outlet,
                        period,
                        elsewhere(account, soft, period).size(),
                        now),
                AccountService.by(caller)));
    }

    long takeBack(AccountId record, String useId, Caller caller) {
        gate.requireWriter(record.customer(), caller);
        AccountId account = having(record, useId).orElseGet(() -> members.payer(record));
        return AccountService.answer(
                () -> book.handle(new TakeBackBenefit(account, useId, now()), AccountService.by(caller)));
    }

    /** What a member of a tier has of them today; nothing in the control group. */
    List<SoftRight> rights(AccountId account, Programme programme, String tier) {
        if (new LeftOut(book).is(account)) {
            return List.of();
        }
        return programme.benefits().soft().stream()
                .filter(soft -> programme.tiers().reaches(tier, soft.tier()))
                .map(soft -> right(account, soft, soft.per().of(programme.day(clock.instant()))))
                .toList();
    }

    private SoftRight right(AccountId account, SoftBenefit soft, String period) {
        List<Use> uses = Stream.concat(
                        elsewhere(account, soft, period).stream(),
                        book.benefitUses(account).in(soft.id(), period).stream())
                .toList();
        return new SoftRight(
                soft,
                period,
                uses.size(),
                Math.max(0, soft.times() - uses.size()),
                uses.isEmpty() ? null : uses.getLast().id());
    }

    /** By records that were merged into the one that has the points. */
    private List<Use> elsewhere(AccountId account, SoftBenefit soft, String period) {
        return records(account)
                .filter(record -> !record.equals(account))
                .flatMap(record -> book.benefitUses(record).in(soft.id(), period).stream())
                .toList();
    }

    boolean knows(AccountId record, String useId) {
        return having(record, useId).isPresent();
    }

    /** The record of the same customer that has a use already. */
    private Optional<AccountId> having(AccountId record, String useId) {
        return records(record)
                .filter(each -> book.benefitUses(each).find(useId).isPresent())
                .findFirst();
    }

    private Stream<AccountId> records(AccountId account) {
        return customers.records(account.customer(), Caller.SYSTEM).orElse(List.of()).stream()
                .map(record -> new AccountId(account.programme(), new CustomerId(record)));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
