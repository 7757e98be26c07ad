package io.tenure.loyalty;

import static io.tenure.bootstrap.Installation.MARKETER;
import static io.tenure.bootstrap.Installation.SHOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tenure.bootstrap.Installation;
import io.tenure.loyalty.application.LoyaltyBook;
import io.tenure.loyalty.axon.AxonLoyaltyBook;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.commands.HoldRuleBudget;
import io.tenure.loyalty.commands.RuleBudgetCommand;
import io.tenure.loyalty.commands.RuleBudgetId;
import io.tenure.loyalty.commands.SettleRuleBudget;
import io.tenure.loyalty.domain.RuleBudget;
import io.tenure.loyalty.events.RulePoints;
import io.tenure.loyalty.programme.ProgrammeVersion;
import io.tenure.relationship.application.port.in.InteractionCorrection;
import io.tenure.relationship.application.port.in.InteractionReceipt;
import io.tenure.relationship.events.Channel;
import io.tenure.relationship.events.Direction;
import io.tenure.relationship.events.InteractionKind;
import io.tenure.shared.domain.Money;
import io.tenure.shared.jobs.Work;
import io.tenure.shared.ledger.StreamConflict;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.awaitility.core.ThrowingRunnable;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stream of a budget is so busy that whoever writes to it loses every race for a while. */
class BudgetUnderConflictsTest {

    private static final RuleBudgetId SPRING = new RuleBudgetId("club", "spring");
    private static final String TEXT = ClubOfTheShop.TEXT.replace("{id: base,", "{id: spring, budget: 100,");

    /** As often as a command is tried by itself, and a little more. */
    private static final int MANY = 13;

    @TempDir
    private Path directory;

    private volatile Predicate<RuleBudgetCommand> busy = _ -> false;
    private Installation tenure;
    private LoyaltyBook elsewhere;
    private AccountId ada;

    @BeforeEach
    void open() throws Exception {
        tenure = Installation.open(directory);
        tenure.core().loyalty().draftProgramme().draft("club", TEXT, MARKETER);
        tenure.core().loyalty().putProgrammeInForce().putInForce(new ProgrammeVersion("club", 1), null, MARKETER);
        ada = ClubOfTheShop.enrol(tenure, tenure.register("ada"));
        elsewhere = new AxonLoyaltyBook(
                SimpleCommandBus.builder().build(),
                tenure.core().events(),
                tenure.core().ledger(),
                Runnable::run);
        tenure.core().commands().registerHandlerInterceptor((unit, chain) -> {
            if (unit.getMessage().getPayload() instanceof RuleBudgetCommand command && busy.test(command)) {
                throw new StreamConflict(SPRING.stream(), 0, 0);
            }
            return chain.proceed();
        });
    }

    @AfterEach
    void close() {
        busy = _ -> false;
        tenure.close();
    }

    @Test
    void saleGoesOnUntilItIsThrough() {
        Till till = new Till(() -> tenure.core().loyalty(), Installation.MAY);
        var hers = ClubOfTheShop.card(tenure, ada);
        Thread atTheTill = Thread.currentThread();
        AtomicInteger lost = new AtomicInteger();
        busy = command -> command instanceof HoldRuleBudget
                && (!Thread.currentThread().equals(atTheTill) || lost.incrementAndGet() <= MANY);
        assertThat(till.sell("r1", hers, "10", 0).points()).isEqualTo(10);
        assertThat(lost).hasValueGreaterThan(MANY);
    }

    @Test
    void whatCouldNotBeSettledIsOnceThePurchaseIsToldAgain() {
        AtomicInteger lost = new AtomicInteger();
        busy = command -> command instanceof SettleRuleBudget && lost.incrementAndGet() > 0;
        InteractionReceipt bought = tenure.buy("a1", "ada", tenure.now(), "10");
        eventually(() -> assertThat(rules(bought)).contains(new RulePoints("spring", 10, "10 / 1 x 1")));
        eventually(() -> assertThat(lost).as("given up").hasValueGreaterThanOrEqualTo(10));
        assertThat(budget().held()).hasSize(1);
        busy = _ -> false;
        tenure.relationship()
                .correctInteraction()
                .correct(
                        bought.interactionId(),
                        new InteractionCorrection(
                                InteractionKind.PURCHASE,
                                Channel.WEB,
                                Direction.INBOUND,
                                tenure.now(),
                                Money.of("10", "GBP"),
                                List.of(),
                                null,
                                "the same with a word",
                                Map.of(),
                                null,
                                null,
                                null),
                        "a word more",
                        SHOP);
        eventually(() -> assertThat(budget().held()).isEmpty());
        assertThat(budget().taken()).isEqualTo(10);
    }

    @Test
    void oneHoldThatCannotBeFreedKeepsNoneOfTheOthers() throws Exception {
        hold("gone-1");
        hold("gone-2");
        hold("gone-3");
        assertThat(budget().taken()).isEqualTo(30);
        tenure.later(Duration.ofMinutes(6));
        AtomicReference<String> stuck = new AtomicReference<>("");
        busy = command -> {
            stuck.compareAndSet("", command.purchaseId());
            return command.purchaseId().equals(stuck.get());
        };
        assertThatThrownBy(this::release).isInstanceOf(StreamConflict.class);
        assertThat(budget().taken()).isEqualTo(10);
        assertThat(budget().held(ada.customer().value(), Objects.requireNonNull(stuck.get())))
                .isPresent();
        busy = _ -> false;
        release();
        assertThat(budget().held()).isEmpty();
        assertThat(budget().taken()).isZero();
    }

    /** By a server that stopped before it counted the purchase. */
    private void hold(String purchase) {
        elsewhere.handle(
                new HoldRuleBudget(
                        SPRING,
                        ada.customer().value(),
                        purchase,
                        budget().moves(),
                        elsewhere.accountAt(ada).version(),
                        0,
                        10,
                        100,
                        tenure.now()),
                Map.of());
    }

    private void release() throws Exception {
        for (Work work : tenure.core().loyalty().works()) {
            if (work.name().equals("release-rule-budgets")) {
                work.run(new Unwatched());
            }
        }
    }

    private RuleBudget budget() {
        return elsewhere.ruleBudget(SPRING);
    }

    private List<RulePoints> rules(InteractionReceipt purchase) {
        var member = tenure.core()
                .loyalty()
                .queries()
                .account(ada, SHOP)
                .orElseThrow()
                .member();
        return member == null
                ? List.of()
                : member.purchases().counted().values().stream()
                        .filter(each -> each.purchaseId().equals(purchase.interactionId()))
                        .flatMap(each -> each.rules().stream())
                        .toList();
    }

    private static void eventually(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(assertion);
    }
}
