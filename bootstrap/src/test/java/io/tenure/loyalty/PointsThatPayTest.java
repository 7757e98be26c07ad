package io.tenure.loyalty;

import static io.tenure.bootstrap.Installation.MARKETER;
import static io.tenure.bootstrap.Installation.SHOP;
import static io.tenure.loyalty.Till.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tenure.bootstrap.Installation;
import io.tenure.loyalty.application.port.in.LoyaltyDeed;
import io.tenure.loyalty.application.port.in.MemberReference;
import io.tenure.loyalty.application.port.in.TillAnswer;
import io.tenure.loyalty.application.port.in.TillPayable;
import io.tenure.loyalty.application.port.in.TillPayment;
import io.tenure.loyalty.application.port.in.TillPurchase;
import io.tenure.loyalty.application.port.in.TillTender;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.commands.ReceiptId;
import io.tenure.loyalty.events.PointsRedeemed;
import io.tenure.loyalty.events.RedemptionCancelled;
import io.tenure.relationship.queries.InteractionView;
import io.tenure.shared.domain.Money;
import io.tenure.shared.ledger.RecordedCommit;
import io.tenure.value.events.CostElsewhere;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Points that pay at tills what the programme says they are worth. */
class PointsThatPayTest {

    private static final String WORTH = ClubOfTheShop.TEXT.replace(
            "adjustment-limit: 100", "adjustment-limit: 9999\n  worth: {points: 10, value: 0.50}\npoint-cost: 0.02");

    @TempDir
    private Path directory;

    private Installation tenure;
    private Till till;
    private AccountId ada;
    private MemberReference hers;
    private String coupon;

    @BeforeEach
    void open() throws Exception {
        tenure = Installation.open(directory);
        till = new Till(() -> tenure.core().loyalty(), Installation.MAY);
        ClubOfTheShop.put(tenure, WORTH, 1);
        ada = ClubOfTheShop.enrol(tenure, tenure.register("ada"));
        tenure.core().loyalty().changeAccount().change(ada, new LoyaltyDeed.Adjust("a1", 1_005, "welcome"), SHOP);
        ClubOfTheShop.topUp(tenure, ada);
        hers = ClubOfTheShop.card(tenure, ada);
        var loyalty = tenure.core().loyalty();
        long batch = loyalty.issueCoupons()
                .issue("club", "tenner", "tenner", 1, MARKETER)
                .batch()
                .number();
        coupon = loyalty.handOutCouponCodes()
                .handOut("club", batch, MARKETER)
                .toList()
                .getFirst();
    }

    @AfterEach
    void close() {
        tenure.close();
    }

    @Test
    void quoteSaysHowManyPointsCanPayAndWhatTheyAreWorth() {
        assertThat(till.quote(hers, "35.00").payable()).isEqualTo(payable(700, "35.00"));
        assertThat(till.quote(hers, "35.75").payable()).isEqualTo(payable(710, "35.50"));
        assertThat(till.quote(hers, "80.00").payable())
                .as("no more than she has")
                .isEqualTo(payable(1_000, "50.00"));
        TillAnswer quote = till.quote(hers, "35.00", tender(200, coupon, "5.00"));
        assertThat(quote.payment())
                .isEqualTo(new TillPayment(
                        200, pounds("10.00"), BigDecimal.ZERO, pounds("10.00"), pounds("5.00"), pounds("10.00")));
        assertThat(quote.payable()).as("beside coupon and stored money").isEqualTo(payable(400, "20.00"));
        assertThat(quote.points()).as("nothing is earned on what points pay").isEqualTo(15);
        assertThat(till.lookUp(hers).active()).isEqualTo(1_005);
    }

    @Test
    void saleCountsPointsOffWhatIsDue() {
        TillAnswer sale = till.sell("r1", hers, "35.00", tender(200, coupon, "5.00"));
        assertThat(sale.payment().pointsValue()).isEqualByComparingTo("10");
        assertThat(sale.payment().due()).isEqualByComparingTo("10");
        assertThat(sale.points()).isEqualTo(15);
        assertThat(sale.member().active()).isEqualTo(805);
        assertThat(onRecord("r1").amount()).as("what she paid").isEqualByComparingTo("15");
        assertThat(till.sell("r1", hers, "35.00", tender(200, coupon, "5.00"))).isEqualTo(sale);
        assertThat(value()).isEqualByComparingTo("10");
    }

    @Test
    void saleKeepsTheWorthThatItWasToldWith() throws Exception {
        TillAnswer sale = till.sell("r1", hers, "35.00", 200);
        ClubOfTheShop.put(tenure, WORTH.replace("points: 10, value: 0.50", "points: 300, value: 1"), 2);
        assertThat(till.sell("r1", hers, "35.00", 200)).isEqualTo(sale);
    }

    @Test
    void whatPointsCannotPayIsRefusedWithTheFigures() {
        assertThatThrownBy(() -> till.sell("r1", hers, "9.80", 200))
                .hasMessageContainingAll("loyalty.tender-too-large", "9.80", "200 points", "10.00");
        assertThatThrownBy(() -> till.sell("r1", hers, "9.80", 195))
                .hasMessageContainingAll("loyalty.points-block", "10 at a time", "0.50 GBP", "195");
        assertThat(answer(() -> till.sell("r1", hers, "80", 1_010))).isEqualTo("loyalty.not-enough-points");
        assertThat(answer(() -> till.quote(hers, "80", TillTender.ofPoints(1_010))))
                .isEqualTo("loyalty.not-enough-points");
        assertThat(answer(() -> till.quote(hers, "9.80", TillTender.ofPoints(200))))
                .isEqualTo("loyalty.tender-too-large");
        TillPurchase euros = new TillPurchase("high-street", Installation.MAY, Money.of("30", "EUR"), List.of());
        assertThat(answer(() -> tenure.core()
                        .loyalty()
                        .commitSale()
                        .commit(new ReceiptId("high-street", "r1"), hers, euros, TillTender.ofPoints(10), Till.CALLER)))
                .isEqualTo("loyalty.points-currency");
        assertThat(till.lookUp(hers).active()).isEqualTo(1_005);
        assertThat(till.sell("r1", hers, "10.00", 200).payment().due())
                .as("the number is free")
                .isZero();
    }

    @Test
    void refundPaysBackNoMoreThanMoneyPaidAndACancellationGivesPointsBack() {
        till.sell("r1", hers, "35.00", 200);
        assertThat(answer(() -> till.takeBack("b1", "r1", "25.50"))).isEqualTo("loyalty.refund-too-large");
        assertThat(till.takeBack("b1", "r1", "10.00").points()).isEqualTo(15);
        assertThat(answer(() -> till.cancel("r1"))).isEqualTo("loyalty.receipt-refunded");
        till.cancel("b1");
        till.cancel("r1");
        assertThat(till.lookUp(hers).balance()).isEqualTo(1_005);
        assertThat(value()).isZero();
        assertThat(tenure.core().workshop().replaceViews(_ -> {}).equal()).isTrue();
    }

    @Test
    void programmeWithoutAWorthLeavesThePriceToTheTill() throws Exception {
        ClubOfTheShop.put(tenure, ClubOfTheShop.TEXT, 2);
        TillAnswer quote = till.quote(hers, "35.00", TillTender.ofPoints(33));
        assertThat(quote.payable()).isNull();
        assertThat(quote.payment().pointsValue()).isNull();
        TillAnswer sale = till.sell("r1", hers, "35.00", 33);
        assertThat(sale.payment().due()).isEqualByComparingTo("35");
        assertThat(sale.payment().pointsValue()).isNull();
        assertThat(sale.points()).isEqualTo(35);
    }

    @Test
    void whateverIsSoldRefusedBroughtBackAndCancelledPointsPayWhatDueLeavesOut() {
        Random random = new Random(4);
        Map<String, TillPayment> sales = new HashMap<>();
        for (int step = 0; step < 30; step++) {
            String sale = "s" + random.nextInt(6);
            long points = 5L * random.nextInt(40);
            String amount = random.nextInt(1, 20) + ".50";
            switch (random.nextInt(4)) {
                case 0, 1 ->
                    attempt(() -> sales.put(
                            sale, till.sell(sale, hers, amount, points).payment()));
                case 2 -> attempt(() -> till.takeBack("b" + sale, sale, "0.50"));
                default ->
                    attempt(() -> {
                        till.cancel(sale);
                        sales.remove(sale);
                    });
            }
        }
        assertThat(sales).isNotEmpty();
        assertThat(till.lookUp(hers).active())
                .as("no point is lost")
                .isEqualTo(1_005
                        - sales.values().stream().mapToLong(TillPayment::points).sum());
        assertThat(value())
                .isPositive()
                .isEqualByComparingTo(sales.values().stream()
                        .flatMap(paid -> Stream.ofNullable(paid.pointsValue()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static void attempt(Till.Call call) {
        assertThat(answer(call))
                .isIn(
                        "done",
                        "loyalty.not-enough-points",
                        "loyalty.points-block",
                        "loyalty.receipt-cancelled",
                        "loyalty.receipt-differs",
                        "loyalty.receipt-refunded",
                        "loyalty.refund-too-large",
                        "loyalty.tender-too-large",
                        "loyalty.unknown-sale");
    }

    @Test
    void whatPointsPaidIsNoCostBeside() {
        till.sell("r1", hers, "35.00", 200);
        tenure.core().loyalty().changeAccount().change(ada, new LoyaltyDeed.Redeem("tea", 5, "tea"), SHOP);
        till.sell("r2", hers, "35.00", 200);
        till.cancel("r2");
        assertThat(onRecord("r1").amount()).isEqualByComparingTo("25");
        await().untilAsserted(() -> assertThat(tenure.core()
                        .value()
                        .all()
                        .costsElsewhere(ada.customer().value(), LocalDate.ofInstant(tenure.now(), ZoneOffset.UTC)))
                .containsExactly(new CostElsewhere("club", "GBP", pounds("0.10"))));
    }

    /** What points that paid, and were not given back, are worth by the ledger. */
    private BigDecimal value() {
        return tenure.core().ledger().readAll(0, 100_000).stream()
                .flatMap(this::events)
                .map(event -> switch (event) {
                    case PointsRedeemed e when e.value() != null -> e.value().amount();
                    case RedemptionCancelled e
                    when e.value() != null -> e.value().amount().negate();
                    default -> BigDecimal.ZERO;
                })
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Stream<Object> events(RecordedCommit commit) {
        return commit.events().stream().map(event -> tenure.core().codec().decode(event, commit.stream()));
    }

    private InteractionView onRecord(String receipt) {
        var relationship = tenure.core().relationship().queries();
        relationship.awaitVisible(tenure.core().ledger().head());
        return relationship.interaction("high-street", receipt, SHOP).orElseThrow();
    }

    private static TillPayable payable(long points, String value) {
        return new TillPayable(points, pounds(value));
    }

    private static BigDecimal pounds(String amount) {
        return new BigDecimal(amount);
    }

    private static TillTender tender(long points, @Nullable String code, String stored) {
        return new TillTender(points, code, new BigDecimal(stored));
    }
}
