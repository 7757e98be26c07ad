package io.tenure.loyalty;

import static io.tenure.bootstrap.Installation.MARKETER;
import static io.tenure.bootstrap.Installation.SHOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tenure.bootstrap.Installation;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.domain.Member;
import io.tenure.loyalty.domain.RuleBudget;
import io.tenure.loyalty.domain.RuleBudgetDecider;
import io.tenure.loyalty.events.RuleBudgetEvent;
import io.tenure.loyalty.events.RulePoints;
import io.tenure.loyalty.programme.ProgrammeVersion;
import io.tenure.loyalty.queries.ProgrammeView;
import io.tenure.relationship.application.port.in.InteractionReceipt;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rule that gives so many points to all members together, and no more. */
class RuleBudgetTest {

    private static final int MEMBERS = 64;
    private static final String TEXT = """
            name: club
            title: {en: Club, zh: 会员俱乐部}
            currency: GBP
            time-zone: Europe/London
            points: {rounding: down, pending-days: 0, expiry: {kind: never}, negative-balance: owe, adjustment-limit: 100}
            earn:
              - {id: base, points: 1, per: 1}
              - {id: spring, points: 2, per: 1, budget: %d}
            """;

    @TempDir
    private Path directory;

    private Installation tenure;

    @BeforeEach
    void open() throws Exception {
        tenure = Installation.open(directory);
        put(1, 25);
    }

    @AfterEach
    void close() {
        tenure.close();
    }

    @Test
    void isGivenToTheLastPointAndNoFurtherToManyAtOnce() throws Exception {
        put(2, 2 * 3 * 21 + 1);
        List<AccountId> accounts = new ArrayList<>();
        for (int i = 0; i < MEMBERS; i++) {
            accounts.add(ClubOfTheShop.enrol(tenure, tenure.register("m" + i)));
        }
        together(i -> tenure.buy("order-" + i, "m" + i, tenure.now(), "3"));

        eventually(() -> {
            assertThat(accounts.stream().map(this::balance).filter(points -> points >= 3))
                    .hasSize(MEMBERS);
            assertThat(budget()).isEqualTo(new ProgrammeView.Budget("spring", 127, 127, 0));
        });
        assertThat(accounts.stream().mapToLong(this::balance).sum()).isEqualTo(MEMBERS * 3 + 127);
        assertThat(accounts.stream().map(this::balance).filter(points -> points == 9))
                .hasSize(21);
        requireNothingHeld();
    }

    @Test
    void givesWhatIsLeftAndSaysWhy() {
        AccountId ada = member("ada");
        InteractionReceipt first = buy("a1", "ada", "10");
        InteractionReceipt second = buy("a2", "ada", "10");
        InteractionReceipt third = buy("a3", "ada", "10");

        assertThat(rules(ada, first)).contains(new RulePoints("spring", 20, "10 / 1 x 2"));
        assertThat(rules(ada, second)).contains(new RulePoints("spring", 5, "10 / 1 x 2, budget left 5"));
        assertThat(rules(ada, third)).contains(new RulePoints("spring", 0, "10 / 1 x 2, budget left 0"));
        assertThat(budget()).isEqualTo(new ProgrammeView.Budget("spring", 25, 25, 0));
    }

    @Test
    void takesBackWhatAReturnedPurchaseHadForTheNextOne() {
        AccountId ada = member("ada");
        AccountId bob = member("bob");
        InteractionReceipt first = buy("a1", "ada", "10");
        relationshipRetracts(first);
        eventually(() -> assertThat(budget().taken()).isZero());

        InteractionReceipt next = buy("b1", "bob", "12");
        assertThat(rules(bob, next)).contains(new RulePoints("spring", 24, "12 / 1 x 2"));
        assertThat(balance(ada)).isZero();
        requireNothingHeld();
    }

    @Test
    void takesOnceWhatIsToldTwiceAndAgainAfterARestart() {
        AccountId ada = member("ada");
        InteractionReceipt first = buy("a1", "ada", "10");
        tenure.buy("a1", "ada", tenure.now(), "10");
        tenure.restart();
        tenure.buy("a1", "ada", tenure.now(), "10");
        buy("a2", "ada", "1");

        assertThat(rules(ada, first)).contains(new RulePoints("spring", 20, "10 / 1 x 2"));
        assertThat(budget().taken()).isEqualTo(22);
    }

    @Test
    void goesOnUnderAnotherVersionAndGivesMoreWhenItIsRaised() throws Exception {
        AccountId ada = member("ada");
        buy("a1", "ada", "20");
        tenure.later(Duration.ofSeconds(2));
        put(2, 40);
        InteractionReceipt next = buy("a2", "ada", "20");

        assertThat(rules(ada, next)).contains(new RulePoints("spring", 15, "20 / 1 x 2, budget left 15"));
        assertThat(budget()).isEqualTo(new ProgrammeView.Budget("spring", 40, 40, 0));
    }

    @Test
    void costsOtherProgrammesNothing() throws Exception {
        put(2, Long.MAX_VALUE);
        member("ada");
        buy("a1", "ada", "20");

        assertThat(tenure.core()
                        .loyalty()
                        .queries()
                        .programme("club", null)
                        .orElseThrow()
                        .budgets())
                .isEmpty();
    }

    private AccountId member(String name) {
        return ClubOfTheShop.enrol(tenure, tenure.register(name));
    }

    private InteractionReceipt buy(String order, String who, String pounds) {
        InteractionReceipt receipt = tenure.buy(order, who, tenure.now(), pounds);
        AccountId account = new AccountId("club", receipt.customerId());
        eventually(() -> assertThat(member(account).purchases().counted()).containsKey(receipt.interactionId()));
        return receipt;
    }

    private void relationshipRetracts(InteractionReceipt receipt) {
        tenure.relationship().retractInteraction().retract(receipt.interactionId(), "never happened", SHOP);
    }

    private void put(long version, long budget) throws Exception {
        tenure.core()
                .loyalty()
                .draftProgramme()
                .draft(
                        "club",
                        budget == Long.MAX_VALUE ? TEXT.replace(", budget: %d", "") : TEXT.formatted(budget),
                        MARKETER);
        tenure.core().loyalty().putProgrammeInForce().putInForce(new ProgrammeVersion("club", version), null, MARKETER);
    }

    private ProgrammeView.Budget budget() {
        return tenure.core()
                .loyalty()
                .queries()
                .programme("club", null)
                .orElseThrow()
                .budgets()
                .getFirst();
    }

    private List<RulePoints> rules(AccountId account, InteractionReceipt purchase) {
        return Objects.requireNonNull(member(account).purchases().counted().get(purchase.interactionId()))
                .rules();
    }

    private long balance(AccountId account) {
        return member(account).points().balance();
    }

    private Member member(AccountId account) {
        tenure.caughtUp();
        return Objects.requireNonNull(tenure.core()
                .loyalty()
                .queries()
                .account(account, SHOP)
                .orElseThrow()
                .member());
    }

    /** Folded once more from the ledger. */
    private void requireNothingHeld() {
        List<RuleBudgetEvent> events = tenure.core().ledger().readStream("rule-budget-club@spring", 0, 1_000).stream()
                .flatMap(commit -> commit.events().stream()
                        .map(event -> tenure.core().codec().decode(event, commit.stream())))
                .map(RuleBudgetEvent.class::cast)
                .toList();
        RuleBudget folded = RuleBudgetDecider.initial();
        for (RuleBudgetEvent event : events) {
            folded = RuleBudgetDecider.evolve(folded, event);
        }
        assertThat(folded.held()).isEmpty();
        assertThat(folded.taken()).isEqualTo(budget().taken());
    }

    private static void together(IntConsumer deed) throws Exception {
        try (ExecutorService all = Executors.newFixedThreadPool(MEMBERS)) {
            List<Callable<Object>> calls = IntStream.range(0, MEMBERS)
                    .<Callable<Object>>mapToObj(i -> () -> {
                        deed.accept(i);
                        return i;
                    })
                    .toList();
            for (Future<Object> answer : all.invokeAll(calls)) {
                answer.get();
            }
        }
    }

    private static void eventually(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(assertion);
    }
}
