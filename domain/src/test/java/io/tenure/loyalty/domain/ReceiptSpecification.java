package io.tenure.loyalty.domain;

import static io.tenure.loyalty.domain.Programmes.ADA;
import static io.tenure.loyalty.domain.Programmes.ENROLLED;
import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.loyalty.commands.BookSale;
import io.tenure.loyalty.commands.CancelReceipt;
import io.tenure.loyalty.commands.CommitRefund;
import io.tenure.loyalty.commands.CommitSale;
import io.tenure.loyalty.commands.CouponId;
import io.tenure.loyalty.commands.ReceiptCommand;
import io.tenure.loyalty.commands.ReceiptId;
import io.tenure.loyalty.commands.RefuseSale;
import io.tenure.loyalty.events.ReceiptCancelled;
import io.tenure.loyalty.events.ReceiptEvent;
import io.tenure.loyalty.events.RefundCommitted;
import io.tenure.loyalty.events.RefundNumbered;
import io.tenure.loyalty.events.SaleBooked;
import io.tenure.loyalty.events.SaleCommitted;
import io.tenure.loyalty.events.SaleRefused;
import io.tenure.loyalty.events.SaleTendered;
import io.tenure.loyalty.events.TenderedCoupon;
import io.tenure.shared.domain.Decision;
import io.tenure.shared.domain.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReceiptSpecification {

    private static final ReceiptId R1 = new ReceiptId("high-street", "r1");
    private static final Instant NOW = ENROLLED;

    private Receipt receipt = ReceiptDecider.initial();

    @Test
    void saleToldTwiceIsOne() {
        assertThat(when(sale("milk"))).containsExactly(committed("milk", 1));
        assertThat(when(sale("milk"))).isEmpty();
    }

    @Test
    void otherSaleUnderTheSameNumberIsRefused() {
        when(sale("milk"));
        assertThat(refused(sale("wine"))).isEqualTo("loyalty.receipt-differs");
        assertThat(refused(refund("milk"))).isEqualTo("loyalty.receipt-differs");
    }

    @Test
    void saleThatCouldNotBeBookedMayBeToldOtherwise() {
        when(sale("milk"));
        assertThat(when(refuse(1))).containsExactly(new SaleRefused("high-street", "r1", 1, "points", NOW));
        assertThat(when(sale("wine"))).containsExactly(committed("wine", 2));
        assertThat(refused(refuse(1))).isEqualTo("loyalty.sale-refused");
        assertThat(receipt).isInstanceOfSatisfying(Receipt.Sold.class, sold -> assertThat(sold.refused())
                .isFalse());
    }

    @Test
    void ofBookingAndRefusingAnAttemptOneComesFirst() {
        when(sale("milk"));
        when(refuse(1));
        assertThat(refused(book(1))).isEqualTo("loyalty.sale-refused");
        when(sale("milk"));
        assertThat(refused(book(1))).isEqualTo("loyalty.sale-refused");
        assertThat(when(book(2))).containsExactly(new SaleBooked("high-street", "r1", 2, NOW));
        assertThat(when(book(2))).isEmpty();
        assertThat(refused(book(2))).isEqualTo("accepted");
        assertThat(refused(refuse(2))).isEqualTo("loyalty.sale-booked");
        assertThat(refused(refuse(1))).isEqualTo("loyalty.sale-refused");
    }

    @Test
    void saleThatWasCancelledIsNotBooked() {
        when(sale("milk"));
        when(new CancelReceipt(R1, null, NOW));
        assertThat(refused(book(1))).isEqualTo("loyalty.receipt-cancelled");
    }

    @Test
    void saleThatMoneyAtTheTillPaysForIsBookedAtOnce() {
        when(new CommitSale(R1, ADA, "ada", "milk", 0, null, null, "GBP", 0, 0, List.of(), NOW));
        assertThat(when(book(1))).isEmpty();
        assertThat(refused(refuse(1))).isEqualTo("loyalty.sale-booked");
    }

    @Test
    void saleThatStoredMoneyPaysForIsNot() {
        when(new CommitSale(R1, ADA, "ada", "milk", 0, null, null, "GBP", 250, 0, List.of(), NOW));
        assertThat(when(book(1))).containsExactly(new SaleBooked("high-street", "r1", 1, NOW));
    }

    @Test
    void eachAttemptSaysWhatPaysForItBesidePoints() {
        CouponId coupon = new CouponId(3, 7);
        when(new CommitSale(R1, ADA, "ada", "milk", 0, null, coupon, "GBP", 250, 0, List.of(), NOW));
        when(refuse(1));
        assertThat(when(new CommitSale(R1, ADA, "ada", "milk", 0, null, coupon, "GBP", 200, 0, List.of(), NOW)))
                .contains(new SaleTendered("high-street", "r1", 2, new TenderedCoupon(3, 7), "GBP", 200, NOW));
        when(new CancelReceipt(R1, null, NOW));
        assertThat(receipt).isInstanceOfSatisfying(Receipt.Cancelled.class, cancelled -> assertThat(cancelled.tender())
                .isEqualTo(new SaleTendered("high-street", "r1", 2, new TenderedCoupon(3, 7), "GBP", 200, NOW)));
    }

    @Test
    void cancelledReceiptStaysSoWhateverComesLate() {
        assertThat(when(new CancelReceipt(R1, null, NOW)))
                .containsExactly(new ReceiptCancelled("high-street", "r1", NOW));
        assertThat(when(new CancelReceipt(R1, null, NOW))).isEmpty();
        assertThat(refused(sale("milk"))).isEqualTo("loyalty.receipt-cancelled");
        assertThat(refused(refund("milk"))).isEqualTo("loyalty.receipt-cancelled");
        assertThat(refused(refuse(1))).isEqualTo("loyalty.receipt-cancelled");
    }

    @Test
    void cancelledSaleIsRememberedToBeUndone() {
        when(sale("milk"));
        when(new CancelReceipt(R1, null, NOW));
        assertThat(receipt).isEqualTo(new Receipt.Cancelled(committed("milk", 1), null, null));
    }

    @Test
    void cancelledRefundIsRememberedToBeUndone() {
        when(refund("milk"));
        when(new CancelReceipt(R1, null, NOW));
        assertThat(receipt)
                .isEqualTo(new Receipt.Cancelled(
                        null, null, new RefundCommitted("high-street", "r1", "sale", "milk", NOW)));
    }

    @Test
    void cancelledSaleTakesTheNumberOfItsNextRefund() {
        when(sale("milk"));
        assertThat(when(new CancelReceipt(R1, new CancelReceipt.WholeSale("sale", 3, "GBP"), NOW)))
                .containsExactly(
                        new ReceiptCancelled("high-street", "r1", NOW),
                        new RefundNumbered("high-street", "r1", "sale", 3, BigDecimal.ZERO, "GBP", NOW));
    }

    @Test
    void refundToldTwiceIsOne() {
        assertThat(when(refund("milk")))
                .containsExactly(
                        new RefundCommitted("high-street", "r1", "sale", "milk", NOW),
                        new RefundNumbered("high-street", "r1", "sale", 2, new BigDecimal("5"), "GBP", NOW));
        assertThat(when(refund("milk"))).isEmpty();
        assertThat(refused(refund("wine"))).isEqualTo("loyalty.receipt-differs");
        assertThat(refused(sale("milk"))).isEqualTo("loyalty.receipt-differs");
    }

    @Test
    void refundThatIsOnlyNotedHasNoNumber() {
        assertThat(when(new CommitRefund(R1, "sale", 0, Money.of("5", "GBP"), "milk", NOW)))
                .containsExactly(new RefundCommitted("high-street", "r1", "sale", "milk", NOW));
    }

    private List<ReceiptEvent> when(ReceiptCommand command) {
        List<ReceiptEvent> events =
                ReceiptDecider.decide(command, receipt) instanceof Decision.Accepted<ReceiptEvent> accepted
                        ? accepted.events()
                        : List.of();
        events.forEach(event -> receipt = ReceiptDecider.evolve(receipt, event));
        return events;
    }

    private String refused(ReceiptCommand command) {
        return ReceiptDecider.decide(command, receipt) instanceof Decision.Rejected<ReceiptEvent> rejected
                ? rejected.rejection().code()
                : "accepted";
    }

    private static SaleCommitted committed(String contents, int attempt) {
        return new SaleCommitted("high-street", "r1", "club", "ada", "ada", contents, 5, null, attempt, NOW);
    }

    private static CommitSale sale(String contents) {
        return new CommitSale(R1, ADA, "ada", contents, 5, null, null, "GBP", 0, 0, List.of(), NOW);
    }

    private static CommitRefund refund(String contents) {
        return new CommitRefund(R1, "sale", 2, Money.of("5", "GBP"), contents, NOW);
    }

    private static BookSale book(int attempt) {
        return new BookSale(R1, attempt, NOW);
    }

    private static RefuseSale refuse(int attempt) {
        return new RefuseSale(R1, attempt, "points", NOW);
    }
}
