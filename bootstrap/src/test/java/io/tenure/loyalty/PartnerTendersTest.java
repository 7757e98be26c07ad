package io.tenure.loyalty;

import static io.tenure.bootstrap.Installation.MARKETER;
import static io.tenure.bootstrap.Installation.SHOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tenure.bootstrap.Installation;
import io.tenure.integration.Announcements;
import io.tenure.integration.contract.PartnerCause;
import io.tenure.integration.contract.ReckonedWithPartner;
import io.tenure.loyalty.application.port.in.MemberReference;
import io.tenure.loyalty.application.port.in.TillPurchase;
import io.tenure.loyalty.application.port.in.TillTender;
import io.tenure.loyalty.application.port.in.WalletDeed;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.commands.ReceiptId;
import io.tenure.loyalty.commands.WalletId;
import io.tenure.loyalty.queries.SettlementLineView;
import io.tenure.loyalty.queries.SettlementView;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.domain.Money;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the firm owes partners for stored money and coupons that paid at their outlets. */
class PartnerTendersTest {

    @TempDir
    private Path directory;

    private Installation tenure;
    private WalletId wallet;
    private MemberReference hers;
    private List<String> coupons;

    @BeforeEach
    void open() throws Exception {
        tenure = Installation.open(directory);
        ClubOfTheShop.open(tenure);
        CustomerId customer = tenure.register("ada");
        tenure.caughtUp();
        AccountId ada = ClubOfTheShop.enrol(tenure, customer);
        wallet = new WalletId("club", ada.customer(), Currency.getInstance("GBP"));
        change(new WalletDeed.TopUp("t1", new BigDecimal("100")));
        hers = ClubOfTheShop.card(tenure, ada);
        long batch = tenure.core()
                .loyalty()
                .issueCoupons()
                .issue("club", "tenners", "tenner", 3, MARKETER)
                .batch()
                .number();
        coupons = tenure.core()
                .loyalty()
                .handOutCouponCodes()
                .handOut("club", batch, MARKETER)
                .toList();
    }

    @AfterEach
    void close() {
        tenure.close();
    }

    @Test
    void whatPaidAtThePartnersIsOwedToThePartnerAlone() throws InterruptedException {
        sell("bakery-1", "r1", coupons.getFirst(), "20.50");
        sell("bakery-1", "r1", coupons.getFirst(), "20.50");
        sell("high-street", "r2", coupons.get(1), "7.00");
        change(new WalletDeed.Spend("cake", new BigDecimal("3"), "by post"));

        SettlementView may = statement("2026-05");
        assertThat(may.storedValue()).isEqualByComparingTo("20.50");
        assertThat(may.coupons()).isEqualByComparingTo("10");
        assertThat(may.net())
                .as("less what is earned on 25.00")
                .isEqualByComparingTo(may.issued().amount().subtract(new BigDecimal("30.50")));
        assertThat(reckoning().lines("2026-05"))
                .filteredOn(line -> line.points() == 0)
                .extracting(SettlementLineView::outlet, line -> line.cause().name(), line -> line.amount()
                        .toPlainString())
                .containsExactlyInAnyOrder(
                        tuple("bakery-1", "COUPON_REDEEMED", "-10.00"),
                        tuple("bakery-1", "STORED_VALUE_SPENT", "-20.50"));
        reckoning().requireEqualToTheLedger();
        assertThat(told())
                .filteredOn(event -> event.points() == 0)
                .extracting(ReckonedWithPartner::cause)
                .containsExactlyInAnyOrder(PartnerCause.COUPON_REDEEMED, PartnerCause.STORED_VALUE_SPENT);
    }

    @Test
    void whatIsPutBackIsOwedNoLongerInTheMonthInWhichItIs() throws InterruptedException {
        sell("bakery-1", "r1", coupons.getFirst(), "20.50");
        sell("bakery-2", "r2", null, "5.00");
        SettlementView before = statement("2026-05");
        tenure.later(Duration.ofDays(28)); // 1 June, 11:00 in London
        new Till(() -> tenure.core().loyalty(), tenure.now(), "bakery-1").cancel("r1");
        change(new WalletDeed.Refund("receipt-bakery-2@r2-1", "half", new BigDecimal("2.50")));

        assertThat(statement("2026-05")).isEqualTo(before);
        SettlementView june = statement("2026-06");
        assertThat(june.storedValue()).isEqualByComparingTo("-23.00");
        assertThat(june.coupons()).isEqualByComparingTo("-10");
        reckoning().requireEqualToTheLedger();
        tenure.restart();
        assertThat(tenure.core().workshop().replaceViews(_ -> {}).equal()).isTrue();
        assertThat(statement("2026-06")).isEqualTo(june);
    }

    @Test
    void moneyInAnotherCurrencyPaysNothingAtThePartners() throws InterruptedException {
        WalletId yen = new WalletId("club", wallet.customer(), Currency.getInstance("JPY"));
        tenure.core().loyalty().changeWallet().change(yen, new WalletDeed.TopUp("t2", new BigDecimal("5000")), SHOP);
        TillTender tender = new TillTender(0, null, new BigDecimal("3000"));

        assertThat(Till.answer(() -> quote("bakery-1", tender))).isEqualTo("loyalty.partner-currency");
        assertThat(Till.answer(() -> commit("bakery-1", "r1", tender))).isEqualTo("loyalty.partner-currency");
        assertThat(Till.answer(() -> commit("bakery-1", "r1", tender)))
                .as("told again")
                .isEqualTo("loyalty.partner-currency");
        assertThat(new Till(() -> tenure.core().loyalty(), tenure.now())
                        .lookUp(hers)
                        .storedValue())
                .filteredOn(each -> each.currency().equals("JPY"))
                .singleElement()
                .satisfies(each -> assertThat(each.balance()).isEqualByComparingTo("5000"));
        assertThat(Till.answer(() -> quote("bakery-1", TillTender.NONE))).isEqualTo("done");
        assertThat(Till.answer(() -> quote("high-street", tender))).isEqualTo("done");
        assertThat(Till.answer(() -> commit("high-street", "r1", tender))).isEqualTo("done");
        assertThat(reckoning().statements()).isEmpty();
    }

    @Test
    void saleWhoseMoneyTheDeskPutBackIsCancelledAllTheSame() throws InterruptedException {
        sell("bakery-1", "r1", coupons.getFirst(), "20.50");
        change(new WalletDeed.Refund("receipt-bakery-1@r1-1", "at the desk", new BigDecimal("20.50")));
        Till till = new Till(() -> tenure.core().loyalty(), tenure.now(), "bakery-1");
        till.cancel("r1");
        till.cancel("r1");

        SettlementView may = statement("2026-05");
        assertThat(may.storedValue()).isEqualByComparingTo("0");
        assertThat(may.coupons()).isEqualByComparingTo("0");
        assertThat(may.net()).isEqualByComparingTo("0");
        reckoning().requireEqualToTheLedger();
        sell("high-street", "r2", coupons.getFirst(), "1.00");
    }

    @Test
    void csvAddsUpToTheStatement() throws InterruptedException {
        sell("bakery-1", "r1", coupons.getFirst(), "20.50");
        BigDecimal net = statement("2026-05").net();
        assertThat(tenure.core()
                        .loyalty()
                        .partnerQueries()
                        .csv("club", "bakery", YearMonth.of(2026, 5), MARKETER)
                        .skip(1)
                        .map(line -> new BigDecimal(line.split(",", -1)[7]))
                        .reduce(BigDecimal::add))
                .contains(net);
    }

    private void sell(String outlet, String receipt, @Nullable String coupon, String stored) {
        new Till(() -> tenure.core().loyalty(), tenure.now(), outlet)
                .sell(receipt, hers, "35.00", new TillTender(0, coupon, new BigDecimal(stored)));
    }

    private void quote(String outlet, TillTender tender) {
        tenure.core().loyalty().quoteSale().quote(hers, inYen(outlet), tender, Till.CALLER);
    }

    private void commit(String outlet, String receipt, TillTender tender) {
        tenure.core()
                .loyalty()
                .commitSale()
                .commit(new ReceiptId(outlet, receipt), hers, inYen(outlet), tender, Till.CALLER);
    }

    private TillPurchase inYen(String outlet) {
        return new TillPurchase(outlet, tenure.now(), Money.of("3500", "JPY"), List.of());
    }

    private void change(WalletDeed deed) {
        tenure.core().loyalty().changeWallet().change(wallet, deed, SHOP);
    }

    private List<ReckonedWithPartner> told() {
        Announcements announcements = new Announcements(tenure.core().codec());
        return tenure.core().ledger().readAll(0, 1_000).stream()
                .flatMap(commit -> announcements.of(commit).stream())
                .flatMap(told ->
                        told.event() instanceof ReckonedWithPartner reckoned ? Stream.of(reckoned) : Stream.empty())
                .toList();
    }

    private SettlementView statement(String month) throws InterruptedException {
        return reckoning().statements().stream()
                .filter(each -> each.month().equals(month))
                .findFirst()
                .orElseThrow();
    }

    private Reckoning reckoning() throws InterruptedException {
        return Reckoning.of(tenure.core(), "bakery");
    }
}
