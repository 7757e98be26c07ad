package io.tenure.loyalty;

import static io.tenure.bootstrap.Installation.MARKETER;
import static io.tenure.bootstrap.Installation.SHOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.tenure.access.AccessDenied;
import io.tenure.access.Caller;
import io.tenure.access.Role;
import io.tenure.bootstrap.Installation;
import io.tenure.loyalty.application.port.in.LoyaltyDeed;
import io.tenure.loyalty.application.port.in.MemberReference;
import io.tenure.loyalty.application.port.in.ProgrammeInvalid;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.commands.ReceiptId;
import io.tenure.loyalty.commands.RewardId;
import io.tenure.loyalty.commands.RewardPrice;
import io.tenure.loyalty.commands.RewardTerms;
import io.tenure.loyalty.events.PartnerCause;
import io.tenure.loyalty.queries.PartnerQueries;
import io.tenure.loyalty.queries.PartnerView;
import io.tenure.loyalty.queries.Settlement;
import io.tenure.loyalty.queries.SettlementLineView;
import io.tenure.shared.rules.TextProblem;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is settled with partners, at whose outlets members earn and spend points. */
class PartnerTest {

    private static final YearMonth MAY = YearMonth.of(2026, 5);
    private static final YearMonth JUNE = YearMonth.of(2026, 6);
    private static final int TILLS = 64;

    @TempDir
    private Path directory;

    private Installation tenure;
    private AccountId ada;
    private MemberReference hers;

    @BeforeEach
    void open() throws Exception {
        tenure = Installation.open(directory);
        ClubOfTheShop.open(tenure);
        ada = ClubOfTheShop.enrol(tenure, tenure.register("ada"));
        tenure.core().loyalty().changeAccount().change(ada, new LoyaltyDeed.Adjust("a1", 100, "welcome"), SHOP);
        hers = ClubOfTheShop.card(tenure, ada);
    }

    @AfterEach
    void close() {
        tenure.close();
    }

    @Test
    void settlesWhatIsEarnedAndSpentAtItsOutlets() throws InterruptedException {
        till("bakery-1").sell("r1", hers, "137", 30);
        till("high-street").sell("r2", hers, "50", 20);
        till("bakery-2").sell("r3", hers, "10.50", 0);

        Settlement settled = settlement(MAY);
        assertThat(settled.closed()).isFalse();
        assertThat(settled.sums().issued().points()).isEqualTo(147);
        assertThat(settled.sums().issued().amount())
                .as("1.7125 and 0.125, each to the penny")
                .isEqualTo("1.83");
        assertThat(settled.sums().redeemed().points()).isEqualTo(30);
        assertThat(settled.sums().redeemed().amount()).isEqualTo("0.22");
        assertThat(settled.sums().net()).isEqualTo("1.61");
        assertThat(reckoning().lines("2026-05"))
                .extracting(SettlementLineView::cause, SettlementLineView::outlet, line -> line.amount()
                        .toPlainString())
                .containsExactly(
                        tuple(PartnerCause.REDEEMED, "bakery-1", "-0.22"),
                        tuple(PartnerCause.ISSUED, "bakery-1", "1.71"),
                        tuple(PartnerCause.ISSUED, "bakery-2", "0.12"));
        reckoning().requireEqualToTheLedger();
    }

    @Test
    void monthsAreThoseOfOneZone() {
        String moved = ClubOfTheShop.TEXT.replace("Europe/London", "Pacific/Honolulu");
        assertThatThrownBy(() -> tenure.core().loyalty().draftProgramme().draft("club", moved, MARKETER))
                .isInstanceOfSatisfying(ProgrammeInvalid.class, invalid -> assertThat(invalid.problems())
                        .extracting(TextProblem::where, TextProblem::code)
                        .containsExactly(tuple("time-zone", "settled-by-another-zone")));
    }

    @Test
    void closedMonthStaysAsItWas() throws InterruptedException {
        till("bakery-1").sell("r1", hers, "137", 30);
        till("bakery-1").sell("r2", hers, "40", 0);
        Settlement before = settlement(MAY);
        tenure.later(Duration.ofDays(28)); // 1 June, 11:00 in London
        till("bakery-1").takeBack("b1", "r1", "37");
        till("bakery-1").cancel("r2");

        assertThat(settlement(MAY)).isEqualTo(new Settlement(before.sums(), true));
        Settlement june = settlement(JUNE);
        assertThat(june.sums().takenBack().points()).isEqualTo(77);
        assertThat(june.sums().takenBack().amount()).as("on the terms of May").isEqualTo("0.96");
        tenure.restart();
        assertThat(tenure.core().workshop().replaceViews(_ -> {}).equal()).isTrue();
        assertThat(settlement(MAY).sums()).isEqualTo(before.sums());
        assertThat(settlement(JUNE)).isEqualTo(june);
        reckoning().requireEqualToTheLedger();
    }

    @Test
    void cancelledSaleLeavesNothingOwed() throws InterruptedException {
        till("bakery-1").sell("r1", hers, "137", 30);
        till("bakery-1").cancel("r1");

        assertThat(settlement(MAY).sums().net()).isEqualByComparingTo("0");
        assertThat(settlement(MAY).sums().givenBack().points()).isEqualTo(30);
        assertThat(settlement(MAY).sums().takenBack().points()).isEqualTo(137);
    }

    @Test
    void nothingIsOwedForARewardThatComesBackFromAFormerMember() throws InterruptedException {
        tenure.core()
                .loyalty()
                .stockReward()
                .stock(new RewardId("club", "mug"), "first", new RewardTerms("Mug", 30), 2, MARKETER);
        ReceiptId receipt = new ReceiptId("bakery-1", "r1");
        tenure.core()
                .loyalty()
                .favours()
                .redeemRewardAtTill()
                .redeem(hers, "mug", new RewardPrice(30), receipt, Till.CALLER);
        assertThat(settlement(MAY).sums().redeemed().points()).isEqualTo(30);
        tenure.core().loyalty().changeAccount().change(ada, new LoyaltyDeed.End("moved away"), SHOP);
        tenure.core().loyalty().favours().takeBackRewardAtTill().takeBack(hers, "mug", receipt, Till.CALLER);
        tenure.core().loyalty().favours().takeBackRewardAtTill().takeBack(hers, "mug", receipt, Till.CALLER);

        assertThat(settlement(MAY).sums().givenBack().points()).isEqualTo(30);
        assertThat(settlement(MAY).sums().net()).isEqualByComparingTo("0");
        reckoning().requireEqualToTheLedger();
    }

    @Test
    void nothingIsOwedForASaleThatIsCancelledForAFormerMember() throws InterruptedException {
        till("bakery-1").sell("r1", hers, "137", 30);
        tenure.core().loyalty().changeAccount().change(ada, new LoyaltyDeed.End("moved away"), SHOP);
        till("bakery-1").cancel("r1");
        till("bakery-1").cancel("r1");

        assertThat(settlement(MAY).sums().givenBack().points()).isEqualTo(30);
        reckoning().requireEqualToTheLedger();
    }

    @Test
    void manyTillsAtOnceAreSettledExactly() throws Exception {
        try (ExecutorService tills = Executors.newFixedThreadPool(TILLS)) {
            List<Future<?>> sales = new ArrayList<>();
            for (int i = 0; i < TILLS; i++) {
                String receipt = "r" + i;
                Till till = till(i % 2 == 0 ? "bakery-1" : "bakery-2");
                sales.add(tills.submit(() -> {
                    till.sell(receipt, hers, "10", 1);
                    till.sell(receipt, hers, "10", 1);
                }));
            }
            for (Future<?> sale : sales) {
                sale.get();
            }
        }
        Reckoning settled = reckoning();
        settled.requireEqualToTheLedger();
        assertThat(settled.issued()).isEqualTo(10 * TILLS);
        assertThat(settled.redeemed()).isEqualTo(TILLS);
        assertThat(settled.statements().getFirst().issued().amount())
                .isEqualByComparingTo(new BigDecimal("0.12").multiply(BigDecimal.valueOf(TILLS)));
    }

    @Test
    void csvAddsUpToTheStatement() throws InterruptedException {
        till("bakery-1").sell("r1", hers, "137", 30);
        BigDecimal net = settlement(MAY).sums().net();
        List<String> csv = queries().csv("club", "bakery", MAY, MARKETER).toList();
        assertThat(csv)
                .hasSize(3)
                .startsWith("position,at,cause,outlet,reference,points,price,amount,currency,version");
        assertThat(csv.get(1))
                .matches(
                        "\\d+,2026-05-04T10:00:00Z,REDEEMED,\"bakery-1\",\"receipt-bakery-1@r1-1\",30,0.0075,-0.22,GBP,1");
        assertThat(csv.stream()
                        .skip(1)
                        .map(line -> new BigDecimal(line.split(",", -1)[7]))
                        .reduce(BigDecimal::add))
                .contains(net);
    }

    @Test
    void formerPartnerIsStillSettled() throws Exception {
        till("bakery-1").sell("r1", hers, "137", 0);
        String without = ClubOfTheShop.TEXT.substring(0, ClubOfTheShop.TEXT.indexOf("partners:"));
        tenure.later(Duration.ofSeconds(1));
        put(without, 2);
        till("bakery-1").sell("r2", hers, "137", 0);
        till("bakery-1").cancel("r1");

        assertThat(queries().partners("club", MARKETER))
                .extracting(PartnerView::current)
                .containsExactly(false);
        assertThat(settlement(MAY).sums().issued().points()).isEqualTo(137);
        assertThat(settlement(MAY).sums().net()).isEqualByComparingTo("0");
        assertThatThrownBy(() -> put(ClubOfTheShop.TEXT.replaceFirst("currency: GBP", "currency: EUR"), 3))
                .isInstanceOf(ProgrammeInvalid.class)
                .hasMessageContaining("settled in GBP");
    }

    @Test
    void programmeSaysEverythingThatIsWrongWithItsPartners() {
        String wrong = ClubOfTheShop.TEXT
                .replace("outlets: [bakery-1, bakery-2]", "outlets: [bakery-1, bakery-1]")
                .replace("earn-price: 0.0125", "earn-price: -1")
                .replace("{from: 2026-06-01", "{from: 2026-01-01");
        assertThatThrownBy(() -> put(wrong, 2))
                .isInstanceOfSatisfying(ProgrammeInvalid.class, invalid -> assertThat(invalid.problems())
                        .extracting(TextProblem::where)
                        .containsExactlyInAnyOrder(
                                "partners.bakery.outlets",
                                "partners.bakery.terms.1.earn-price",
                                "partners.bakery.terms.2.from"));
    }

    @Test
    void ruleMayGiveMoreAtAPartner() throws Exception {
        tenure.later(Duration.ofSeconds(1));
        put(
                ClubOfTheShop.TEXT.replace(
                        "- {id: web,", "- {id: bread, factor: 3, when: 'partner == \"bakery\"'}\n  - {id: web,"),
                2);
        assertThat(till("bakery-1").sell("r1", hers, "10", 0).points()).isEqualTo(30);
        assertThat(till("high-street").sell("r2", hers, "10", 0).points()).isEqualTo(10);
        assertThat(settlement(MAY).sums().issued().points()).isEqualTo(30);
    }

    @Test
    void whoSeesMembersOnlySeesNoSettlement() {
        Caller anna = new Caller("anna", Set.of(Role.ACCOUNT_MANAGER));
        assertThatThrownBy(() -> queries().partners("club", anna)).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> queries().csv("club", "bakery", MAY, Till.CALLER))
                .isInstanceOf(AccessDenied.class);
        assertThat(queries().settlement("club", "butcher", MAY, MARKETER)).isEmpty();
    }

    private void put(String text, long version) throws ProgrammeInvalid {
        ClubOfTheShop.put(tenure, text, version);
    }

    private Till till(String outlet) {
        return new Till(() -> tenure.core().loyalty(), tenure.now(), outlet);
    }

    private PartnerQueries queries() {
        return tenure.core().loyalty().partnerQueries();
    }

    private Settlement settlement(YearMonth month) throws InterruptedException {
        reckoning();
        return queries().settlement("club", "bakery", month, MARKETER).orElseThrow();
    }

    private Reckoning reckoning() throws InterruptedException {
        return Reckoning.of(tenure.core(), "bakery");
    }
}
