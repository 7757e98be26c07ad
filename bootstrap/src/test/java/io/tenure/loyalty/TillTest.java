package io.tenure.loyalty;

import static io.tenure.bootstrap.Installation.MARKETER;
import static io.tenure.bootstrap.Installation.SHOP;
import static io.tenure.loyalty.Till.answer;
import static io.tenure.loyalty.Till.card;
import static io.tenure.loyalty.Till.code;
import static io.tenure.loyalty.Till.phone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tenure.access.AccessDenied;
import io.tenure.access.Caller;
import io.tenure.bootstrap.Installation;
import io.tenure.loyalty.application.port.in.IssuedCard;
import io.tenure.loyalty.application.port.in.LoyaltyDeed;
import io.tenure.loyalty.application.port.in.MemberReference;
import io.tenure.loyalty.application.port.in.TillAnswer;
import io.tenure.loyalty.application.port.in.TillMember;
import io.tenure.loyalty.application.port.in.TillRefund;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.domain.Movement;
import io.tenure.loyalty.events.CardLoss;
import io.tenure.loyalty.events.RulePoints;
import io.tenure.loyalty.programme.CardNumber;
import io.tenure.loyalty.queries.MovementView;
import io.tenure.relationship.application.port.in.ContactPointDraft;
import io.tenure.relationship.events.ContactKind;
import io.tenure.shared.domain.CustomerId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TillTest {

    private static final int TILLS = 64;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SILVER_TWICE = "id: silver, factor: 2, when: 'tier == \"silver\"'";
    private static final String SILVER_FOR_FIFTY = """
            tiers:
              window: calendar-year
              downgrade: one-step
              levels:
                - {id: basic, title: {en: Basic, zh: 基本}}
                - {id: silver, title: {en: Silver, zh: 银}, points: 50}
            """;

    @TempDir
    private Path directory;

    private Installation tenure;
    private Till till;
    private AccountId ada;
    private IssuedCard card;
    private MemberReference hers;

    @BeforeEach
    void open() throws Exception {
        tenure = Installation.open(directory);
        till = new Till(() -> tenure.core().loyalty(), Installation.MAY);
        ClubOfTheShop.open(tenure);
        ada = ClubOfTheShop.enrol(tenure, tenure.register("ada"));
        change(ada, new LoyaltyDeed.Adjust("a1", 100, "welcome"));
        card = issue(ada);
        hers = card(card.number().digits());
    }

    @AfterEach
    void close() {
        tenure.close();
    }

    @Test
    void findsTheMemberByCardAndCode() {
        assertThat(till.lookUp(hers)).isEqualTo(new TillMember("club", 100, 100, 0, 0, null, List.of()));
        assertThat(till.lookUp(code(card.code())).active()).isEqualTo(100);
    }

    @Test
    void findsTheMemberByPhoneAndNobodyWhenItIsNotSure() {
        addPhone(ada.customer());
        assertThat(till.lookUp(phone("+447700900123")).active()).isEqualTo(100);
        assertThat(answer(() -> till.lookUp(phone("+447700900124")))).isEqualTo("loyalty.unknown-phone");

        addPhone(tenure.register("bob"));
        assertThat(answer(() -> till.lookUp(phone("+447700900123")))).isEqualTo("loyalty.phone-ambiguous");
    }

    @Test
    void knowsNoCardThatCannotBeUsed() {
        String number = card.number().digits();
        char other = number.charAt(5) == '0' ? '1' : '0';
        assertThat(answer(() -> till.lookUp(card(number.substring(0, 5) + other + number.substring(6)))))
                .isEqualTo("loyalty.card-number-invalid");
        assertThat(answer(() ->
                        till.lookUp(card(CardNumber.with("900000000000000000").digits()))))
                .isEqualTo("loyalty.unknown-card");
        assertThat(answer(() -> till.lookUp(code(card.id() + ".AAAAAAAAAAA")))).isEqualTo("loyalty.card-forged");

        change(ada, new LoyaltyDeed.BlockCard(card.id(), CardLoss.LOST));
        assertThat(answer(() -> till.lookUp(hers))).isEqualTo("loyalty.card-blocked");
        tenure.core().loyalty().issueCard().issue(ada, card.id(), SHOP);
        assertThat(answer(() -> till.lookUp(code(card.code())))).isEqualTo("loyalty.card-replaced");
    }

    @Test
    void quotesWhatTheSaleWillBringAndRecordsNothing() {
        long head = tenure.core().ledger().head();
        TillAnswer quote = till.quote(hers, "10.50");

        assertThat(quote.points()).isEqualTo(10);
        assertThat(quote.rules()).containsExactly(new RulePoints("base", 10, "10.5 / 1 x 1"));
        assertThat(tenure.core().ledger().head()).isEqualTo(head);
        assertThat(till.sell("r1", hers, "10.50", 0).points()).isEqualTo(10);
    }

    @Test
    void sellsOnceHoweverOftenItIsTold() {
        TillAnswer first = till.sell("r1", hers, "10", 30);

        assertThat(first.points()).isEqualTo(10);
        assertThat(first.payment().points()).isEqualTo(30);
        assertThat(first.member()).isEqualTo(new TillMember("club", 80, 70, 10, 0, null, List.of()));
        assertThat(till.sell("r1", hers, "10", 30)).isEqualTo(first);
        assertThat(answer(() -> till.sell("r1", hers, "11", 30))).isEqualTo("loyalty.receipt-differs");
        change(ada, new LoyaltyDeed.BlockCard(card.id(), CardLoss.LOST));
        assertThat(till.sell("r1", hers, "10", 30)).isEqualTo(first);
        tenure.restart();
        assertThat(till.sell("r1", hers, "10", 30)).isEqualTo(first);
    }

    @Test
    void saleThatAFeedToldBeforeIsTheSame() {
        tenure.relationship().recordInteraction().record(Till.fed("r1", "ada", "10"), SHOP);
        eventually(() -> assertThat(till.lookUp(hers).pending()).isEqualTo(10));

        assertThat(till.sell("r1", hers, "10", 0).points()).isEqualTo(10);

        assertThat(till.lookUp(hers).pending()).isEqualTo(10);
        AccountId bob = ClubOfTheShop.enrol(tenure, tenure.register("bob"));
        MemberReference his = card(issue(bob).number().digits());
        tenure.relationship().recordInteraction().record(Till.fed("r2", "ada", "10"), SHOP);
        assertThat(answer(() -> till.sell("r2", his, "10", 0))).isEqualTo("loyalty.receipt-differs");
    }

    @Test
    void saleThatCannotBePaidLeavesNothingAndMayBeToldOtherwise() {
        assertThat(answer(() -> till.sell("r1", hers, "10", 101))).isEqualTo("loyalty.not-enough-points");
        assertThat(till.lookUp(hers).balance()).isEqualTo(100);
        assertThat(till.sell("r1", hers, "10", 0).member().balance()).isEqualTo(110);
    }

    @Test
    void cancelledSaleGivesEverythingBackAndStaysCancelled() {
        till.sell("r1", hers, "10", 30);
        till.cancel("r1");
        till.cancel("r1");

        assertThat(till.lookUp(hers)).isEqualTo(new TillMember("club", 100, 100, 0, 0, null, List.of()));
        assertThat(answer(() -> till.sell("r1", hers, "10", 30))).isEqualTo("loyalty.receipt-cancelled");
        assertThat(answer(() -> till.takeBack("r2", "r1", "10"))).isEqualTo("loyalty.receipt-cancelled");
        assertThat(till.lookUp(hers).balance()).isEqualTo(100);
    }

    @Test
    void cancellationThatOvertakesTheSaleWins() {
        till.cancel("r1");
        assertThat(answer(() -> till.sell("r1", hers, "10", 30))).isEqualTo("loyalty.receipt-cancelled");
        assertThat(till.lookUp(hers).balance()).isEqualTo(100);
    }

    @Test
    void refundTakesBackWhatTheGoodsEarnedOnce() {
        till.sell("r1", hers, "50", 0);
        TillRefund back = till.takeBack("r2", "r1", "20");

        assertThat(back.points()).isEqualTo(30);
        assertThat(till.lookUp(hers).balance()).isEqualTo(130);
        assertThat(till.takeBack("r2", "r1", "20")).isEqualTo(back);
        assertThat(answer(() -> till.takeBack("r2", "r1", "10"))).isEqualTo("loyalty.receipt-differs");
        assertThat(answer(() -> till.takeBack("r3", "r9", "10"))).isEqualTo("loyalty.unknown-sale");

        till.cancel("r2");
        assertThat(till.lookUp(hers).balance()).isEqualTo(150);
    }

    @Test
    void manyTillsTellOneSale() throws Exception {
        List<String> answers = atOnce(_ -> () -> till.sell("r1", hers, "10", 30).toString());

        assertThat(answers).hasSize(TILLS).containsOnly(answers.getFirst());
        assertThat(till.lookUp(hers).balance()).isEqualTo(80);
        eventually(() -> assertThat(earnings()).hasSize(1));
    }

    @Test
    void manyTillsSellToOneMember() throws Exception {
        List<String> answers = atOnce(i -> () -> answer(() -> till.sell("r" + i, hers, "10", 3)));

        assertThat(answers).filteredOn("done"::equals).hasSize(33);
        assertThat(answers).filteredOn("loyalty.not-enough-points"::equals).hasSize(TILLS - 33);
        assertThat(till.lookUp(hers)).isEqualTo(new TillMember("club", 331, 1, 330, 0, null, List.of()));
        eventually(() -> assertThat(earnings()).hasSize(33));
    }

    @Test
    void salesAndCancellationsAtOnceLeaveNothing() throws Exception {
        atOnce(i -> () -> answer(() -> {
            if (i % 2 == 0) {
                till.sell("r" + i / 4, hers, "10", 5);
            } else {
                till.cancel("r" + i / 4);
            }
        }));

        eventually(
                () -> assertThat(till.lookUp(hers)).isEqualTo(new TillMember("club", 100, 100, 0, 0, null, List.of())));
    }

    @Test
    void cardOfAMergedRecordSpendsWhatTheOtherHas() {
        AccountId bob = ClubOfTheShop.enrol(tenure, tenure.register("bob"));
        MemberReference his = card(issue(bob).number().digits());
        tenure.relationship().mergeCustomers().merge(ada.customer(), bob.customer(), SHOP);
        eventually(() -> assertThat(till.lookUp(his).balance()).isEqualTo(100));

        TillAnswer sold = till.sell("r1", his, "10", 60);

        assertThat(sold.points()).isEqualTo(10);
        assertThat(till.lookUp(hers).active()).isEqualTo(40);
        till.cancel("r1");
        assertThat(till.lookUp(hers).active()).isEqualTo(100);
    }

    @Test
    void nobodyElseIsATill() {
        assertThatThrownBy(() -> tenure.core().loyalty().lookUpMember().lookUp(hers, MARKETER))
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> adjust(Till.CALLER)).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> tenure.core().access().accountManagers().names(Till.CALLER))
                .isInstanceOf(AccessDenied.class);
    }

    @Test
    void saleThatBringsATierIsWorthTheSameWhenItIsHeardAgain() throws Exception {
        ClubOfTheShop.put(
                tenure,
                ClubOfTheShop.TEXT.replace("id: web, factor: 2, when: 'channel == \"WEB\"'", SILVER_TWICE)
                        + SILVER_FOR_FIFTY,
                2);
        assertThat(till.sell("s1", hers, "60", 0).points()).isEqualTo(60);
        assertThat(till.lookUp(hers).tier()).isEqualTo("silver");
        assertThat(till.sell("s1", hers, "60", 0).points()).isEqualTo(60);
        tenure.buy("o1", "ada", Installation.MAY, "10"); // heard after the sale is heard
        eventually(() -> assertThat(till.lookUp(hers).balance()).isEqualTo(100 + 60 + 2 * 10));
    }

    private void adjust(Caller caller) {
        tenure.core().loyalty().changeAccount().change(ada, new LoyaltyDeed.Adjust("a2", 10, "mine"), caller);
    }

    private static List<String> atOnce(IntFunction<Callable<String>> calls) throws Exception {
        try (ExecutorService tills = Executors.newFixedThreadPool(TILLS)) {
            List<String> answers = new ArrayList<>();
            for (Future<String> answer :
                    tills.invokeAll(IntStream.range(0, TILLS).mapToObj(calls).toList())) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    private List<MovementView> earnings() {
        return tenure.core().loyalty().queries().history(ada, null, 1_000, SHOP).views().stream()
                .filter(movement -> movement.kind() == Movement.Kind.EARNED)
                .toList();
    }

    private void addPhone(CustomerId customer) {
        tenure.relationship()
                .addContactPoint()
                .add(customer, new ContactPointDraft(ContactKind.PHONE, "+447700900123"), SHOP);
        tenure.caughtUp();
    }

    private IssuedCard issue(AccountId account) {
        return tenure.core().loyalty().issueCard().issue(account, null, SHOP);
    }

    private void change(AccountId account, LoyaltyDeed deed) {
        tenure.core().loyalty().changeAccount().change(account, deed, SHOP);
    }

    private static void eventually(ThrowingRunnable check) {
        await().atMost(PATIENCE).ignoreExceptions().untilAsserted(check);
    }
}
