package io.tenure.loyalty;

import static io.tenure.bootstrap.Installation.MARKETER;
import static io.tenure.bootstrap.Installation.SHOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tenure.bootstrap.Installation;
import io.tenure.loyalty.application.port.in.MemberReference;
import io.tenure.loyalty.application.port.in.ProgrammeInvalid;
import io.tenure.loyalty.application.port.in.TillAnswer;
import io.tenure.loyalty.application.port.in.TillPayment;
import io.tenure.loyalty.application.port.in.TillPrice;
import io.tenure.loyalty.application.port.in.TillPurchase;
import io.tenure.loyalty.application.port.in.TillTender;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.commands.ReceiptId;
import io.tenure.loyalty.programme.PriceList;
import io.tenure.loyalty.queries.BookingRight;
import io.tenure.loyalty.queries.MemberBenefits;
import io.tenure.relationship.events.LineItem;
import io.tenure.relationship.queries.InteractionView;
import io.tenure.shared.domain.Money;
import io.tenure.shared.rules.TextProblem;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What members pay at tills, and what they may book before others. */
class MemberPricesTest {

    private static final String TEXT = """
            name: club
            title: {en: Club, zh: 会员俱乐部}
            currency: GBP
            time-zone: Europe/London
            points: {rounding: down, negative-balance: owe, adjustment-limit: 1000}
            categories:
              dairy: [milk, cheese]
            earn:
              - {id: base, points: 1, per: 1}
              - {id: dairy, points: 1, per: 1, items: 'category == "dairy"'}
            tiers:
              window: calendar-year
              downgrade: one-step
              levels:
                - {id: blue, title: {en: Blue, zh: 蓝卡}}
                - {id: silver, title: {en: Silver, zh: 银卡}, spend: 100}
            coupons:
              - {id: half, title: {en: Half, zh: 半价}, percent: 50, from: 2026-01-01, to: 2199-12-31}
              - {id: ham, title: {en: Ham, zh: 火腿}, item: ham, from: 2026-01-01, to: 2199-12-31}
            member-prices:
              - {id: dairy, title: {en: Dairy, zh: 乳品}, from: 2026-05-01, to: 2026-05-31, prices: [{category: dairy, percent: 5}]}
              - {id: silver, title: {en: Silver, zh: 银卡价}, tier: silver, from: 2026-01-01, prices: [{item: milk, price: 1.50}]}
            priority-booking:
              - id: summer
                title: {en: Summer, zh: 夏季}
                categories: [dairy]
                opens: [{tier: silver, from: 2026-05-04T10:00}, {from: 2026-05-11T10:00}]
                closes: 2026-06-01T00:00
            """;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path directory;

    private Installation tenure;
    private Till till;
    private AccountId ada;
    private MemberReference hers;

    @BeforeEach
    void open() throws Exception {
        tenure = Installation.open(directory);
        ClubOfTheShop.put(tenure, TEXT, 1);
        till = new Till(() -> tenure.core().loyalty(), Installation.MAY);
        ada = ClubOfTheShop.enrol(tenure, tenure.register("ada"));
        hers = ClubOfTheShop.card(tenure, ada);
    }

    @AfterEach
    void close() {
        tenure.close();
    }

    @Test
    void quoteShowsRegularPriceMemberPriceAndSavingAndDoesNothing() {
        long head = tenure.core().ledger().head();
        TillAnswer quote = till.quote(hers, "10.10");

        assertThat(quote.prices())
                .containsExactly(new TillPrice(1, "milk", money("10.10"), money("9.60"), money("0.50"), "dairy"));
        assertThat(quote.payment())
                .isEqualTo(new TillPayment(0, null, money("0.50"), BigDecimal.ZERO, money("0.00"), money("9.60")));
        assertThat(quote.points()).as("9 and 9 on what is paid").isEqualTo(18);
        assertThat(tenure.core().ledger().head()).isEqualTo(head);
    }

    @Test
    void saleIsBookedAtTheMembersPriceOnceAndAnsweredAsBefore() {
        TillAnswer sale = till.sell("r1", hers, "10.10", 0);
        assertThat(sale.payment().due()).isEqualTo("9.60");
        assertThat(sale.points()).isEqualTo(18);
        till.sell("r2", hers, "100", 0);
        assertThat(till.quote(hers, "10.10").prices().getFirst().list())
                .as("silver now")
                .isEqualTo("silver");
        assertThat(till.sell("r1", hers, "10.10", 0).payment())
                .as("as it was sold")
                .isEqualTo(sale.payment());
        tenure.later(Duration.ofDays(60));
        tenure.restart();
        assertThat(till.sell("r1", hers, "10.10", 0).prices()).isEqualTo(sale.prices());
        assertThat(onRecord("r1").amount()).isEqualByComparingTo("9.60");

        till.cancel("r1");
        assertThat(till.lookUp(hers).balance()).isEqualTo(190);
    }

    @Test
    void couponCountsOnWhatTheMemberPays() {
        TillAnswer sale = till.sell("r1", hers, "10.00", new TillTender(0, code("half"), BigDecimal.ZERO));
        assertThat(sale.payment())
                .isEqualTo(new TillPayment(0, null, money("0.50"), money("4.75"), money("0.00"), money("4.75")));
        assertThat(sale.points()).as("4 and 4, also on the goods").isEqualTo(8);
    }

    @Test
    void couponForAnArticleGivesNoMoreThanWhatIsWeighedCosts() {
        TillPurchase weighed = new TillPurchase(
                "high-street",
                Installation.MAY,
                Money.of("25.00", "GBP"),
                List.of(
                        new LineItem("ham", null, new BigDecimal("0.5"), money("10.00")),
                        new LineItem("bread", null, new BigDecimal("4"), money("5.00"))));
        TillTender tender = new TillTender(0, code("ham"), BigDecimal.ZERO);
        TillAnswer sale = tenure.core()
                .loyalty()
                .commitSale()
                .commit(new ReceiptId("high-street", "r1"), hers, weighed, tender, Till.CALLER);
        assertThat(sale.payment().coupon()).isEqualByComparingTo("5");
        assertThat(sale.payment().due()).isEqualByComparingTo("20");
        assertThat(sale.points()).isEqualTo(20);
    }

    @Test
    void noPointIsLostByRoundingThePriceOfAPiece() {
        TillPurchase three = new TillPurchase(
                "high-street",
                Installation.MAY,
                Money.of("13.68", "GBP"),
                List.of(new LineItem("milk", null, new BigDecimal("3"), money("4.56"))));
        TillAnswer quote = tenure.core().loyalty().quoteSale().quote(hers, three, TillTender.NONE, Till.CALLER);
        assertThat(quote.payment().due()).isEqualByComparingTo("13");
        assertThat(quote.points()).as("13 and 13, not 12.999999").isEqualTo(26);
    }

    @Test
    void memberBooksFromTheTimeOfTheTier() {
        assertThat(booking().opens()).isEqualTo(Instant.parse("2026-05-11T09:00:00Z"));
        assertThat(booking().open()).isFalse();
        till.sell("r1", hers, "200", 0);
        assertThat(booking().opens()).isEqualTo(Instant.parse("2026-05-04T09:00:00Z"));
        assertThat(booking().open()).isTrue();
        assertThat(benefits().prices()).extracting(PriceList::id).containsExactly("dairy", "silver");
        tenure.later(Duration.ofDays(28));
        assertThat(booking().open()).as("closed").isFalse();
    }

    @Test
    void programmeSaysEverythingThatIsWrongWithItsBenefits() {
        String wrong = TEXT.replace("tier: silver, from: 2026-01-01", "tier: gold, from: 2026-01-01")
                .replace("{category: dairy, percent: 5}", "{category: wine, percent: 500}")
                .replace("{item: milk, price: 1.50}", "{item: milk, price: 1.50, percent: 1}")
                .replace("categories: [dairy]", "categories: [boats]")
                .replace("{from: 2026-05-11T10:00}", "{from: soon}");
        assertThatThrownBy(() -> tenure.core().loyalty().draftProgramme().draft("club", wrong, MARKETER))
                .isInstanceOfSatisfying(ProgrammeInvalid.class, invalid -> assertThat(invalid.problems())
                        .extracting(TextProblem::where)
                        .containsExactlyInAnyOrder(
                                "member-prices.dairy.prices.1.category",
                                "member-prices.dairy.prices.1.percent",
                                "member-prices.silver.tier",
                                "member-prices.silver.prices.1.price",
                                "priority-booking.summer.categories",
                                "priority-booking.summer.opens.2.from"));
    }

    private String code(String coupon) {
        var loyalty = tenure.core().loyalty();
        long batch = loyalty.issueCoupons()
                .issue("club", "b1", coupon, 1, MARKETER)
                .batch()
                .number();
        return loyalty.handOutCouponCodes()
                .handOut("club", batch, MARKETER)
                .findFirst()
                .orElseThrow();
    }

    private BookingRight booking() {
        return benefits().bookings().getFirst();
    }

    private MemberBenefits benefits() {
        await().until(() -> tenure.core()
                .views()
                .awaitProgress("loyalty", tenure.core().ledger().head(), PATIENCE));
        return tenure.core().loyalty().favours().benefits().ofMember(ada, SHOP).orElseThrow();
    }

    private InteractionView onRecord(String receipt) {
        tenure.core()
                .relationship()
                .queries()
                .awaitVisible(tenure.core().ledger().head());
        return tenure.core()
                .relationship()
                .queries()
                .interaction("high-street", receipt, SHOP)
                .orElseThrow();
    }

    private static BigDecimal money(String amount) {
        return new BigDecimal(amount);
    }
}
