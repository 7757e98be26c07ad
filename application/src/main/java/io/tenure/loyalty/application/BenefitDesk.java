package io.tenure.loyalty.application;

import io.tenure.access.Caller;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.commands.UseBenefit;
import io.tenure.loyalty.programme.Programme;
import io.tenure.loyalty.programme.SoftBenefit;
import io.tenure.loyalty.queries.SoftRight;
import io.tenure.relationship.application.port.in.Refusal;
import io.tenure.relationship.queries.CustomerQueries;
import io.tenure.shared.domain.CustomerId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lets members have soft benefits, as often as their tier allows. */
record BenefitDesk(
        LoyaltyBook book,
        AccountGate gate,
        Programmes programmes,
        TillMembers members,
        CustomerQueries customers,
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
        if (new LeftOut(book).is(record)) {
            throw Refusal.of(
                    "loyalty.control-group",
                    "The member is in the control group, which gets no benefits so that what the programme changes can"
                            + " be measured: give none.");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
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
                new UseBenefit(account, soft, useId, outlet, period, elsewhere(account, soft, period), now),
                AccountService.by(caller)));
    }

    /** What a member of a tier has of them today. */
    List<SoftRight> rights(AccountId account, Programme programme, String tier) {
        return programme.benefits().soft().stream()
                .filter(soft -> programme.tiers().reaches(tier, soft.tier()))
                .map(soft -> right(account, soft, soft.per().of(programme.day(clock.instant()))))
                .toList();
    }

    private SoftRight right(AccountId account, SoftBenefit soft, String period) {
        long used = book.benefitUses(account).in(soft.id(), period) + elsewhere(account, soft, period);
        return new SoftRight(soft, period, used, Math.max(0, soft.times() - used));
    }

    /** By records that were merged into the one that has the points. */
    private long elsewhere(AccountId account, SoftBenefit soft, String period) {
        return customers.records(account.customer(), Caller.SYSTEM).orElse(List.of()).stream()
                .map(record -> new AccountId(account.programme(), new CustomerId(record)))
                .filter(record -> !record.equals(account))
                .mapToLong(record -> book.benefitUses(record).in(soft.id(), period))
                .sum();
    }
}
