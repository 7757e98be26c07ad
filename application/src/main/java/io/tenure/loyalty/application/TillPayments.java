package io.tenure.loyalty.application;

import io.tenure.access.Caller;
import io.tenure.loyalty.application.Coupons.Presented;
import io.tenure.loyalty.application.port.in.TillPayment;
import io.tenure.loyalty.application.port.in.TillPurchase;
import io.tenure.loyalty.commands.AbandonRedemption;
import io.tenure.loyalty.commands.AbandonSpending;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.commands.CancelCouponRedemption;
import io.tenure.loyalty.commands.CancelRedemption;
import io.tenure.loyalty.commands.CancelSpending;
import io.tenure.loyalty.commands.CouponId;
import io.tenure.loyalty.commands.RedeemPoints;
import io.tenure.loyalty.commands.RewardPrice;
import io.tenure.loyalty.commands.SpendMoney;
import io.tenure.loyalty.commands.WalletId;
import io.tenure.loyalty.domain.Member;
import io.tenure.loyalty.domain.Receipt;
import io.tenure.loyalty.domain.Redemptions;
import io.tenure.loyalty.events.SaleCommitted;
import io.tenure.loyalty.events.SaleTendered;
import io.tenure.loyalty.events.SpendFirst;
import io.tenure.loyalty.events.TenderedCoupon;
import io.tenure.loyalty.programme.PartnerOutlet;
import io.tenure.loyalty.programme.Programme;
import io.tenure.loyalty.programme.WalletTerms;
import io.tenure.loyalty.queries.CouponBasket;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.domain.Money;
import io.tenure.shared.outcome.Outcome;
import io.tenure.shared.outcome.Refusal;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What pays for sales at tills beside money: points, coupons and stored money. Each pays once however often it is told,
 * or is given back for good.
 */
final class TillPayments {

    private final LoyaltyBook book;
    private final Programmes programmes;
    private final Coupons coupons;
    private final CouponDesk couponDesk;
    private final DoneBefore before;
    private final InstantSource clock;

    TillPayments(
            LoyaltyBook book,
            Programmes programmes,
            Coupons coupons,
            CouponDesk couponDesk,
            DoneBefore before,
            InstantSource clock) {
        this.book = book;
        this.programmes = programmes;
        this.coupons = coupons;
        this.couponDesk = couponDesk;
        this.before = before;
        this.clock = clock;
    }

    /** Takes what pays, once. */
    TillPayment pay(Receipt.Sold sold, TillPurchase purchase, Caller acting) {
        SaleCommitted sale = sold.sale();
        SaleTendered tender = sold.tender();
        payPoints(sale, acting);
        if (tender != null && tender.coupon() != null) {
            redeem(sale, tender.coupon(), purchase, acting);
        }
        TillPayment payment = paid(sold, purchase);
        if (tender != null && tender.storedValue() > 0) {
            spend(sale, tender, acting);
        }
        return payment;
    }

    /** What each pays, or has paid. */
    TillPayment paid(Receipt.Sold sold, TillPurchase purchase) {
        SaleTendered tender = sold.tender();
        TenderedCoupon coupon = tender == null ? null : tender.coupon();
        return TillTenders.payment(
                purchase,
                sold.sale().redeemed(),
                sold.sale().value(),
                coupon == null ? BigDecimal.ZERO : given(sold.sale(), coupon, purchase),
                tender == null ? 0 : tender.storedValue());
    }

    /** Whether each paid and was not given back; stored money once paid, for desks put it back of sales that stand. */
    boolean havePaid(SaleCommitted sale, @Nullable SaleTendered tender) {
        String deed = TillDeeds.of(sale);
        boolean points = sale.redeemed() == 0
                || (before.isRedeemed(payer(sale), deed)
                        && before.cancelledAt(payer(sale), deed).isEmpty());
        return points
                && (tender == null
                        || ((tender.coupon() == null
                                        || coupons.isRedeemed(
                                                presented(sale, tender.coupon()).id(), deed))
                                && (tender.storedValue() == 0 || before.isSpent(wallet(sale, tender), deed))));
    }

    /** @throws Refusal when it is too late for giving back all that paid */
    void requireReturnable(SaleCommitted sale, @Nullable SaleTendered tender) {
        String deed = TillDeeds.of(sale);
        boolean money = tender == null
                || tender.storedValue() == 0
                || book.wallet(wallet(sale, tender)).canPutBack(deed, sale.occurredAt(), now());
        boolean points = sale.redeemed() == 0
                || !(book.account(payer(sale)) instanceof Member member)
                || !before.isRedeemed(payer(sale), deed)
                || member.redemptions().knows(deed);
        if (!money || !points) {
            throw Refusal.of(
                    "loyalty.receipt-too-old",
                    "Receipt " + sale.outlet() + "@" + sale.receipt()
                            + " is too old to give back what paid for it: book goods that come back as a refund.");
        }
    }

    /** Gives back what paid, or sees to it that it never will. */
    void giveBack(SaleCommitted sale, @Nullable SaleTendered tender, Caller acting) {
        String deed = TillDeeds.of(sale);
        Map<String, String> by = AccountService.by(acting);
        if (tender != null && tender.storedValue() > 0) {
            WalletId wallet = wallet(sale, tender);
            either(
                    "loyalty.spending-carried-out",
                    () -> book.handle(new AbandonSpending(wallet, deed, now()), by),
                    () -> book.handle(new CancelSpending(wallet, deed, zone(sale), now()), by));
        }
        if (tender != null && tender.coupon() != null) {
            Presented coupon = presented(sale, tender.coupon());
            either(
                    "loyalty.redemption-carried-out",
                    () -> couponDesk.release(coupon, deed, by),
                    () -> book.handle(
                            new CancelCouponRedemption(coupon.id(), coupon.batch(), deed, zone(sale), now()), by));
        }
        if (sale.redeemed() > 0) {
            Programme programme = programmes.required(sale.programme(), now());
            either(
                    "loyalty.redemption-carried-out",
                    () -> book.handle(new AbandonRedemption(payer(sale), programme, deed, now()), by),
                    () -> book.handle(new CancelRedemption(payer(sale), programme, deed, now()), by));
        }
    }

    /** Gives a deed up, or takes it back where it was carried out. */
    private static void either(String carriedOut, Supplier<Outcome> abandon, Supplier<Outcome> cancel) {
        if (abandon.get() instanceof Outcome.Refused refused
                && refused.rejection().code().equals(carriedOut)) {
            AccountService.answer(cancel);
        }
    }

    private void payPoints(SaleCommitted sale, Caller acting) {
        if (sale.redeemed() > 0
                && before.redemption(payer(sale), TillDeeds.of(sale), new RewardPrice(sale.redeemed()), null)
                        .isEmpty()) {
            AccountService.answer(() -> book.handle(
                    new RedeemPoints(
                            payer(sale),
                            programmes.required(sale.programme(), now()),
                            TillDeeds.of(sale),
                            new RewardPrice(sale.redeemed()),
                            sale.value(),
                            sale.outlet() + " " + sale.receipt(),
                            null,
                            sale.outlet(),
                            now()),
                    AccountService.by(acting)));
        }
    }

    private void redeem(SaleCommitted sale, TenderedCoupon tendered, TillPurchase purchase, Caller acting) {
        Presented coupon = presented(sale, tendered);
        CouponBasket basket = TillTenders.basket(
                new CustomerId(sale.customerId()), purchase, coupon.batch().terms());
        couponDesk.redeem(
                coupon,
                CouponJudge.use(coupon.batch(), TillDeeds.of(sale), basket),
                partner(sale, programmes.required(sale.programme(), now())),
                AccountService.by(acting));
    }

    /** What was given back meanwhile is of a receipt that is cancelled, or of an attempt that is refused. */
    private BigDecimal given(SaleCommitted sale, TenderedCoupon coupon, TillPurchase purchase) {
        String deed = TillDeeds.of(sale);
        var redeemed = coupons.state(presented(sale, coupon).id()).redemptions().get(deed);
        if (redeemed == null) {
            throw new Refusal(Redemptions.givenUp(deed));
        }
        return Money.ofMinor(redeemed.given(), purchase.amount().currency()).amount();
    }

    private void spend(SaleCommitted sale, SaleTendered tender, Caller acting) {
        Programme programme = programmes.required(sale.programme(), now());
        WalletId wallet = wallet(sale, tender);
        AccountService.answer(() -> book.handle(
                new SpendMoney(
                        wallet,
                        programme
                                .storedValue(wallet.currency())
                                .map(WalletTerms::first)
                                .orElse(SpendFirst.PAID_IN),
                        TillDeeds.of(sale),
                        tender.storedValue(),
                        sale.outlet() + " " + sale.receipt(),
                        partner(sale, programme),
                        programme.points().correctableUntil(now()),
                        now()),
                AccountService.by(acting)));
    }

    /** Whom the firm owes for what pays with it; null at an outlet of its own. */
    private @Nullable PartnerOutlet partner(SaleCommitted sale, Programme programme) {
        return PartnerOutlet.of(programme, sale.outlet(), now()).orElse(null);
    }

    private ZoneId zone(SaleCommitted sale) {
        return programmes.required(sale.programme(), now()).zone();
    }

    private Presented presented(SaleCommitted sale, TenderedCoupon coupon) {
        return new Presented(
                coupons.batch(sale.programme(), coupon.batch()), new CouponId(coupon.batch(), coupon.serial()));
    }

    private static WalletId wallet(SaleCommitted sale, SaleTendered tender) {
        return new WalletId(sale.programme(), new CustomerId(sale.payer()), Currency.getInstance(tender.currency()));
    }

    private static AccountId payer(SaleCommitted sale) {
        return new AccountId(sale.programme(), new CustomerId(sale.payer()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
