package io.tenure.bootstrap.bench;

import io.tenure.access.Caller;
import io.tenure.bootstrap.Core;
import io.tenure.loyalty.application.LoyaltyModule;
import io.tenure.loyalty.application.port.in.LoyaltyDeed;
import io.tenure.loyalty.application.port.in.ProgrammeInvalid;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.shared.domain.CustomerId;

/** A programme of a made-up shop, and its members: customer n of the shop is member n. */
final class Club {

    static final String NAME = "bench";

    /** Waiting each for its views, so many that the disk is busy. */
    private static final int CALLERS = 4 * Load.CALLERS;

    private static final String PROGRAMME = """
            name: bench
            title: {en: Bench, zh: 测试}
            currency: GBP
            time-zone: Europe/London
            points: {rounding: down, pending-days: 0, negative-balance: owe, adjustment-limit: 1000, expiry: {kind: rolling, days: 365}}
            earn:
              - {id: base, points: 1, per: 1}
              - {id: weekend, factor: 2, when: 'weekday > 5'}
            """;

    private Club() {}

    /** What is done with each member that has just joined. */
    @FunctionalInterface
    interface Welcome {
        void to(int member, AccountId account);
    }

    /** Puts the programme in force and lets customers join it. */
    static void found(Core core, int members, Welcome welcome) throws Exception {
        open(core.loyalty());
        join(core, 0, members, welcome);
    }

    /** Lets so many customers, from one on, join the programme. */
    static void join(Core core, int first, int members, Welcome welcome) throws Exception {
        CustomerId[] customers = new CustomerId[members];
        Crowd.run(CALLERS, members, member -> customers[member] = Shop.register(core, first + member));
        awaitCustomers(core);
        Crowd.run(CALLERS, members, member -> {
            AccountId account = new AccountId(NAME, customers[member]);
            core.loyalty().changeAccount().change(account, new LoyaltyDeed.Enrol("till", null, null), Shop.CALLER);
            welcome.to(first + member, account);
        });
    }

    /** Who joins must be found, and the views are late while so many are registered at once. */
    private static void awaitCustomers(Core core) {
        long head = core.ledger().head();
        boolean shown = false;
        while (!shown) {
            shown = core.relationship().queries().awaitVisible(head);
        }
    }

    private static void open(LoyaltyModule loyalty) throws ProgrammeInvalid {
        loyalty.putProgrammeInForce()
                .putInForce(loyalty.draftProgramme().draft(NAME, PROGRAMME, Caller.SYSTEM), null, Caller.SYSTEM);
    }
}
