package io.tenure.bootstrap.cli;

import io.tenure.access.Caller;
import io.tenure.bootstrap.OnlineRetail;
import io.tenure.loyalty.application.LoyaltyModule;
import io.tenure.loyalty.application.port.in.LoyaltyDeed;
import io.tenure.loyalty.application.port.in.ProgrammeInvalid;
import io.tenure.loyalty.application.port.in.WalletDeed;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.commands.RewardId;
import io.tenure.loyalty.commands.RewardPrice;
import io.tenure.loyalty.commands.RewardTerms;
import io.tenure.loyalty.commands.WalletId;
import io.tenure.relationship.application.RelationshipModule;
import io.tenure.relationship.application.port.in.CustomerRef;
import io.tenure.relationship.application.port.in.InteractionDraft;
import io.tenure.relationship.events.Channel;
import io.tenure.relationship.events.Direction;
import io.tenure.relationship.events.InteractionKind;
import io.tenure.relationship.queries.CustomerView;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.domain.Money;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;

/** An invented loyalty programme with a few members. Told again it changes nothing. */
final class DemoClub {

    private static final Caller TELLER = new Caller("demo", Caller.SYSTEM.roles());
    private static final String PROGRAMME = "club";

    /** What each member spends once enrolled, in pounds. */
    private static final Map<String, List<String>> SPENT = Map.of(
            "14911", List.of("1840.50", "2310.00", "96.20"),
            "12748", List.of("412.75", "388.10"),
            "17841", List.of("74.40"),
            "14606", List.of("655.00", "120.30"));

    private final LoyaltyModule loyalty;
    private final RelationshipModule relationship;

    DemoClub(LoyaltyModule loyalty, RelationshipModule relationship) {
        this.loyalty = loyalty;
        this.relationship = relationship;
    }

    void open(Instant begun) throws IOException {
        if (loyalty.queries().inForce(PROGRAMME).isEmpty()) {
            draft(begun);
        }
        loyalty.stockReward()
                .stock(
                        new RewardId(PROGRAMME, "mug"),
                        "first",
                        new RewardTerms("Enamel mug", "搪瓷杯", new RewardPrice(400)),
                        25,
                        TELLER);
        loyalty.stockReward()
                .stock(
                        new RewardId(PROGRAMME, "hamper"),
                        "first",
                        new RewardTerms("Picnic hamper", "野餐篮", new RewardPrice(2000, Money.of("5.00", "GBP"))),
                        4,
                        TELLER);
        SPENT.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(each -> welcome(each.getKey(), each.getValue()));
    }

    private void draft(Instant begun) throws IOException {
        try {
            var version = loyalty.draftProgramme().draft(PROGRAMME, Files.readString(OnlineRetail.club()), TELLER);
            loyalty.putProgrammeInForce().putInForce(version, begun, TELLER);
        } catch (ProgrammeInvalid invalid) {
            throw new IllegalStateException("The demo's programme is wrong: " + invalid.getMessage(), invalid);
        }
    }

    private void welcome(String number, List<String> amounts) {
        CustomerView customer = relationship
                .queries()
                .findByExternalId(OnlineRetail.MAPPING, number, TELLER)
                .orElseThrow();
        AccountId account = new AccountId(PROGRAMME, new CustomerId(customer.id()));
        loyalty.changeAccount().change(account, new LoyaltyDeed.Enrol("Warehouse counter", null, null), TELLER);
        loyalty.changeAccount().change(account, new LoyaltyDeed.Adjust("welcome", 100, "Welcome (invented)"), TELLER);
        store(account);
        Instant since = loyalty.queries().account(account, TELLER).orElseThrow().since();
        for (int i = 0; i < amounts.size(); i++) {
            buy(number, "club-" + number + "-" + i, i % 2 == 0 ? Channel.WEB : Channel.STORE, since, amounts.get(i));
        }
    }

    private void store(AccountId account) {
        WalletId wallet = new WalletId(PROGRAMME, account.customer(), Currency.getInstance("GBP"));
        loyalty.changeWallet().change(wallet, new WalletDeed.TopUp("demo", new BigDecimal("500.00")), TELLER);
        loyalty.changeWallet()
                .change(wallet, new WalletDeed.Spend("demo", new BigDecimal("36.40"), "Delivery (invented)"), TELLER);
    }

    private void buy(String number, String key, Channel channel, Instant at, String amount) {
        relationship
                .recordInteraction()
                .record(
                        new InteractionDraft(
                                "demo",
                                key,
                                new CustomerRef.ByExternalId(OnlineRetail.MAPPING, number),
                                false,
                                null,
                                InteractionKind.PURCHASE,
                                channel,
                                Direction.INBOUND,
                                at,
                                Money.of(amount, "GBP"),
                                List.of(),
                                null,
                                "Bought as a member (invented).",
                                Map.of(),
                                null,
                                null,
                                null),
                        TELLER);
    }
}
