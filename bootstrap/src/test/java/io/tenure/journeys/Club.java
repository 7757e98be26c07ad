package io.tenure.journeys;

import io.tenure.access.Caller;
import io.tenure.loyalty.application.port.in.ChangeLoyaltyAccountUseCase;
import io.tenure.loyalty.application.port.in.DraftProgrammeUseCase;
import io.tenure.loyalty.application.port.in.GatheringPlan;
import io.tenure.loyalty.application.port.in.LoyaltyDeed;
import io.tenure.loyalty.application.port.in.PlanGatheringUseCase;
import io.tenure.loyalty.application.port.in.ProgrammeInvalid;
import io.tenure.loyalty.application.port.in.PutProgrammeInForceUseCase;
import io.tenure.loyalty.application.port.in.StockRewardUseCase;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.commands.GatheringId;
import io.tenure.loyalty.commands.RewardId;
import io.tenure.loyalty.commands.RewardPrice;
import io.tenure.loyalty.commands.RewardTerms;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.domain.Money;
import java.time.Instant;
import org.springframework.context.ApplicationContext;

/** The loyalty programme of the journeys, and what its members have. */
final class Club {
    private static final String TEXT = """
            name: club
            title: {en: Harbour Club, zh: 港湾俱乐部}
            currency: GBP
            time-zone: Europe/London
            points:
              rounding: down
              expiry: {kind: end-of-year, years: 1}
              negative-balance: owe
              adjustment-limit: 200
              worth: {points: 1, value: 0.01}
            earn:
              - {id: base, points: 1, per: 1}
              - {id: web, factor: 2, when: 'channel == "WEB"'}
              - {id: fax, points: 1, per: 1, budget: 1000, when: 'channel == "FAX"'}
            tiers:
              window: calendar-year
              downgrade: one-step
              levels:
                - {id: blue, title: {en: Blue, zh: 蓝卡}}
                - {id: silver, title: {en: Silver, zh: 银卡}, points: 500, spend: 400, visits: 10, lifetime-points: 2000}
            stored-value:
              - {currency: GBP, smallest-top-up: 10, most: 2000, bonus: [{from: 100, gives: 5}, {from: 500, gives: 50}]}
            coupons:
              - {id: tenner, title: {en: Ten pounds off, zh: 立减十镑}, amount: 10, minimum: 30, from: 2026-01-01, to: 2199-12-31, budget: 5000}
            categories:
              boats: [jolly-boat]
            member-prices:
              - {id: lanterns, title: {en: Lantern prices, zh: 灯笼会员价}, from: 2026-01-01, prices: [{item: '71053', price: 3.00}]}
            priority-booking:
              - id: regatta
                title: {en: Regatta seats, zh: 赛船会座位}
                categories: [boats]
                opens: [{tier: silver, from: 2026-01-01T09:00}, {from: 2199-01-01T09:00}]
            soft-benefits:
              - {id: coffee, title: {en: A coffee, zh: 一杯咖啡}, times: 2, per: month}
              - {id: lounge, title: {en: Lounge, zh: 贵宾室}, tier: silver, times: 4, per: year}
            partners:
              - id: bakery
                title: {en: Quay Bakery, zh: 码头面包房}
                outlets: [bakery-1, bakery-2]
                terms:
                  - {from: 2026-01-01, earn-price: 0.0125, burn-price: 0.0075}
                  - {from: 2199-01-01, earn-price: 0.015, burn-price: 0.01}
            """;

    private final ApplicationContext server;

    Club(ApplicationContext server) {
        this.server = server;
    }

    /** Opens it, with a reward in stock. */
    void open() {
        try {
            var drafted = server.getBean(DraftProgrammeUseCase.class).draft("club", TEXT, Caller.SYSTEM);
            server.getBean(PutProgrammeInForceUseCase.class).putInForce(drafted, null, Caller.SYSTEM);
        } catch (ProgrammeInvalid invalid) {
            throw new IllegalArgumentException(invalid);
        }
        server.getBean(StockRewardUseCase.class)
                .stock(
                        new RewardId("club", "mug"),
                        "first",
                        new RewardTerms("Enamel mug", "搪瓷杯", new RewardPrice(60, Money.of("2.50", "GBP"))),
                        5,
                        Caller.SYSTEM);
        server.getBean(PlanGatheringUseCase.class)
                .plan(
                        new GatheringId("club", "regatta"),
                        new GatheringPlan(
                                "Regatta evening",
                                "Yacht club, upper deck",
                                Instant.parse("2199-06-01T18:00:00Z"),
                                40,
                                "blue",
                                null),
                        Caller.SYSTEM);
    }

    /** Gives a member a little of everything: points, a redemption, an adjustment that waits. */
    void welcome(CustomerId customer) {
        enrol(customer);
        change(customer, new LoyaltyDeed.Adjust("welcome", 150, "Welcome"));
        change(customer, new LoyaltyDeed.Redeem("coffee", 20, "Coffee for two"));
        change(customer, new LoyaltyDeed.Adjust("sorry", 900, "Late delivery"));
    }

    void enrol(CustomerId customer) {
        change(customer, new LoyaltyDeed.Enrol("High Street", null, null));
    }

    private void change(CustomerId customer, LoyaltyDeed deed) {
        server.getBean(ChangeLoyaltyAccountUseCase.class).change(new AccountId("club", customer), deed, Caller.SYSTEM);
    }
}
