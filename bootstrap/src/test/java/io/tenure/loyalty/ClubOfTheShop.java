package io.tenure.loyalty;

import io.tenure.bootstrap.Installation;
import io.tenure.loyalty.application.LoyaltyModule;
import io.tenure.loyalty.application.port.in.LoyaltyDeed;
import io.tenure.loyalty.application.port.in.MemberReference;
import io.tenure.loyalty.application.port.in.ProgrammeInvalid;
import io.tenure.loyalty.application.port.in.WalletDeed;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.commands.WalletId;
import io.tenure.loyalty.programme.ProgrammeVersion;
import io.tenure.shared.domain.CustomerId;
import java.math.BigDecimal;
import java.util.Currency;

/** A programme of a shop, for tests through the whole installation. */
public final class ClubOfTheShop {

    public static final String TEXT = """
            name: club
            title: {en: Club, zh: 会员俱乐部}
            currency: GBP
            time-zone: Europe/London
            points:
              rounding: down
              pending-days: 14
              expiry: {kind: rolling, days: 365}
              negative-balance: owe
              adjustment-limit: 100
            earn:
              - {id: base, points: 1, per: 1}
              - {id: web, factor: 2, when: 'channel == "WEB"'}
            stored-value:
              - {currency: GBP, smallest-top-up: 10, most: 10000, bonus: [{from: 100, gives: 5}, {from: 500, gives: 50}]}
              - {currency: JPY, most: 1000000}
              - {currency: KWD, most: 1000, spend-first: bonus, bonus: [{from: 10, gives: 0.125}]}
            coupons:
              - {id: tenner, title: {en: Tenner, zh: 十镑券}, amount: 10, from: 2026-01-01, to: 2199-12-31}
              - {id: bits, title: {en: Bits, zh: 零用券}, amount: 10, partial: true, from: 2026-01-01, to: 2199-12-31, budget: 25}
              - {id: twice, title: {en: Twice, zh: 两次券}, percent: 15, at-most: 20, minimum: 5, from: 2026-01-01, to: 2199-12-31, per-member: 2}
            partners:
              - id: bakery
                title: {en: Bakery, zh: 面包房}
                outlets: [bakery-1, bakery-2]
                terms:
                  - {from: 2026-01-01, earn-price: 0.0125, burn-price: 0.0075}
                  - {from: 2026-06-01, earn-price: 0.02, burn-price: 0.01}
            """;

    private ClubOfTheShop() {}

    static void open(Installation tenure) throws ProgrammeInvalid {
        open(tenure.core().loyalty());
    }

    public static void open(LoyaltyModule loyalty) throws ProgrammeInvalid {
        loyalty.draftProgramme().draft("club", TEXT, Installation.MARKETER);
        loyalty.putProgrammeInForce().putInForce(new ProgrammeVersion("club", 1), null, Installation.MARKETER);
    }

    /** One more version of it, which counts from now on. */
    static void put(Installation tenure, String text, long version) throws ProgrammeInvalid {
        tenure.core().loyalty().draftProgramme().draft("club", text, Installation.MARKETER);
        tenure.core()
                .loyalty()
                .putProgrammeInForce()
                .putInForce(new ProgrammeVersion("club", version), null, Installation.MARKETER);
    }

    /** One whose points can be spent at once, and whose accounts forget after a day what can be corrected no more. */
    static void openForgetful(Installation tenure) throws ProgrammeInvalid {
        open(tenure);
        put(tenure, TEXT.replace("pending-days: 14", "pending-days: 0\n  corrections-days: 1"), 2);
    }

    static AccountId enrol(Installation tenure, CustomerId customer) {
        AccountId account = new AccountId("club", customer);
        tenure.caughtUp();
        tenure.core()
                .loyalty()
                .changeAccount()
                .change(account, new LoyaltyDeed.Enrol("high-street", null, null), Installation.SHOP);
        return account;
    }

    /** A new card of a member, as tills read it. */
    static MemberReference card(Installation tenure, AccountId member) {
        return Till.card(tenure.core()
                .loyalty()
                .issueCard()
                .issue(member, null, Installation.SHOP)
                .number()
                .digits());
    }

    /** Pays in 100 pounds, for which the programme gives five. */
    static void topUp(Installation tenure, AccountId member) {
        tenure.core()
                .loyalty()
                .changeWallet()
                .change(
                        new WalletId("club", member.customer(), Currency.getInstance("GBP")),
                        new WalletDeed.TopUp("t1", new BigDecimal("100")),
                        Installation.SHOP);
    }
}
