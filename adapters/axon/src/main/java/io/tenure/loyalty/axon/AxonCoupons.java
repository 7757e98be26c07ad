package io.tenure.loyalty.axon;

import io.tenure.loyalty.application.LoyaltyBook;
import io.tenure.loyalty.commands.CouponBatchCommand;
import io.tenure.loyalty.commands.CouponBudgetCommand;
import io.tenure.loyalty.commands.CouponCommand;
import io.tenure.loyalty.commands.CouponId;
import io.tenure.loyalty.domain.Coupon;
import io.tenure.loyalty.domain.CouponBudget;
import io.tenure.loyalty.domain.CouponRegister;
import io.tenure.loyalty.events.CouponBatchEvent;
import io.tenure.loyalty.events.CouponBudgetEvent;
import io.tenure.loyalty.events.CouponEvent;
import io.tenure.shared.axon.AggregateCommands;
import io.tenure.shared.axon.DeciderRepository;
import io.tenure.shared.axon.LedgerEventStore;
import java.util.concurrent.Executor;
import org.axonframework.commandhandling.CommandBus;

/** Where commands about coupons, their batches and the budgets of those are carried out. */
record AxonCoupons(
        AggregateCommands<CouponBatchCommand, CouponBatchEvent, CouponRegisterAggregate> batches,
        AggregateCommands<CouponCommand, CouponEvent, CouponAggregate> coupons,
        AggregateCommands<CouponBudgetCommand, CouponBudgetEvent, CouponBudgetAggregate> budgets) {

    AxonCoupons(CommandBus bus, LedgerEventStore events, Executor snapshots) {
        this(
                new AggregateCommands<>(
                        bus,
                        new DeciderRepository<>(
                                events,
                                CouponRegisterAggregate.class,
                                CouponRegister.class,
                                CouponRegisterAggregate::new,
                                snapshots),
                        CouponBatchCommand.class,
                        command -> LoyaltyBook.COUPON_BATCHES),
                new AggregateCommands<>(
                        bus,
                        new DeciderRepository<>(
                                events, CouponAggregate.class, Coupon.class, CouponAggregate::new, snapshots),
                        CouponCommand.class,
                        command -> command.couponId().stream()),
                new AggregateCommands<>(
                        bus,
                        new DeciderRepository<>(
                                events,
                                CouponBudgetAggregate.class,
                                CouponBudget.class,
                                CouponBudgetAggregate::new,
                                snapshots),
                        CouponBudgetCommand.class,
                        command -> CouponId.budgetStream(command.couponId().batch())));
    }
}
