package io.tenure.loyalty;

import static io.tenure.bootstrap.Installation.MARKETER;
import static io.tenure.bootstrap.Installation.SHOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tenure.access.Caller;
import io.tenure.bootstrap.Installation;
import io.tenure.loyalty.application.port.in.LoyaltyDeed;
import io.tenure.loyalty.application.port.in.ProgrammeInvalid;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.commands.EndTransfer;
import io.tenure.loyalty.domain.LoyaltyAccount;
import io.tenure.loyalty.domain.LoyaltyAccountDecider;
import io.tenure.loyalty.domain.Member;
import io.tenure.loyalty.domain.Movement;
import io.tenure.loyalty.domain.Points;
import io.tenure.loyalty.events.LoyaltyEvent;
import io.tenure.loyalty.events.RulePoints;
import io.tenure.loyalty.programme.ProgrammeVersion;
import io.tenure.loyalty.queries.AccountView;
import io.tenure.loyalty.queries.MovementView;
import io.tenure.relationship.application.port.in.CustomerRef;
import io.tenure.relationship.application.port.in.InteractionDraft;
import io.tenure.relationship.events.Channel;
import io.tenure.relationship.events.Direction;
import io.tenure.relationship.events.InteractionKind;
import io.tenure.shared.domain.Money;
import io.tenure.shared.jobs.Work;
import io.tenure.shared.ledger.EventData;
import io.tenure.shared.ledger.RecordedCommit;
import io.tenure.shared.rules.TextProblem;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoyaltyTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path directory;

    private Installation tenure;
    private AccountId ada;

    @BeforeEach
    void open() throws Exception {
        tenure = Installation.serving(directory);
        ClubOfTheShop.open(tenure);
        ada = ClubOfTheShop.enrol(tenure, tenure.register("ada"));
    }

    @AfterEach
    void close() {
        tenure.close();
    }

    @Test
    void purchaseOnRecordBringsPointsByItselfAndSaysWhy() {
        tenure.buy("order-1", "ada", tenure.now(), "10.50");

        eventually(() -> assertThat(points().pending()).isEqualTo(20));
        MovementView movement = history().getFirst();
        assertThat(movement.version()).isEqualTo(1);
        assertThat(movement.rules())
                .containsExactly(new RulePoints("base", 10, "10.5 / 1 x 1"), new RulePoints("web", 10, "10 x (2 - 1)"));
    }

    @Test
    void retractedPurchaseTakesItsPointsAway() {
        String order = tenure.buy("order-1", "ada", tenure.now(), "10.50").interactionId();
        tenure.buy("order-2", "ada", tenure.now(), "3");
        eventually(() -> assertThat(points().balance()).isEqualTo(26));

        tenure.caughtUp();
        tenure.relationship().retractInteraction().retract(order, "never took place", SHOP);

        eventually(() -> assertThat(points().balance()).isEqualTo(6));
    }

    @Test
    void goodsBackInAnotherCurrencyTakeNoPointsOfMoney() {
        String order = tenure.buy("order-1", "ada", tenure.now(), "10.50").interactionId();
        eventually(() -> assertThat(points().pending()).isEqualTo(20));
        tenure.relationship()
                .recordInteraction()
                .record(
                        new InteractionDraft(
                                "shop",
                                "back-1",
                                new CustomerRef.ById(ada.customer()),
                                false,
                                null,
                                InteractionKind.RETURN,
                                Channel.WEB,
                                Direction.INBOUND,
                                tenure.now(),
                                Money.of("-9", "JPY"),
                                List.of(),
                                null,
                                null,
                                Map.of(),
                                null,
                                order,
                                null),
                        SHOP);
        tenure.buy("order-2", "ada", tenure.now(), "3");
        eventually(() -> assertThat(points().balance()).isEqualTo(26));
    }

    @Test
    void latePurchaseIsJudgedByTheVersionInForceWhenItHappened() throws Exception {
        Instant then = tenure.now();
        tenure.later(Duration.ofDays(10));
        String dearer = ClubOfTheShop.TEXT.replace("factor: 2", "factor: 5");
        tenure.core().loyalty().draftProgramme().draft("club", dearer, MARKETER);
        tenure.core().loyalty().putProgrammeInForce().putInForce(new ProgrammeVersion("club", 2), null, MARKETER);

        tenure.buy("late", "ada", then, "10");
        eventually(() -> assertThat(points().balance()).isEqualTo(20));
        tenure.buy("new", "ada", tenure.now(), "10");
        eventually(() -> assertThat(points().balance()).isEqualTo(70));
    }

    @Test
    void timeAloneMakesPointsActiveAndLetsThemExpire() throws Exception {
        tenure.buy("order-1", "ada", tenure.now(), "10");
        eventually(() -> assertThat(points().pending()).isEqualTo(20));

        tenure.later(Duration.ofDays(14));
        settle();
        eventually(() -> assertThat(points().active()).isEqualTo(20));
        tenure.later(Duration.ofDays(400));
        settle();
        eventually(() -> assertThat(points().balance()).isZero());
        assertThat(history())
                .extracting(MovementView::kind)
                .containsExactly(Movement.Kind.EXPIRED, Movement.Kind.EARNED);
    }

    /** On which the job decides that writes down what time has brought. */
    @Test
    void viewOfAnAccountIsWhatItsStreamFoldsTo() {
        AccountId bob = ClubOfTheShop.enrol(tenure, tenure.register("bob"));
        ClubOfTheShop.card(tenure, ada);
        String order = tenure.buy("order-1", "ada", tenure.now(), "10.50").interactionId();
        tenure.buy("order-2", "ada", tenure.now(), "3.33");
        eventually(() -> assertThat(points().balance()).isEqualTo(26));
        tenure.caughtUp();
        tenure.relationship().retractInteraction().retract(order, "never took place", SHOP);
        change(new LoyaltyDeed.Adjust("a1", 100, "welcome"));
        change(new LoyaltyDeed.Redeem("r1", 30, "coffee"));
        change(new LoyaltyDeed.CancelRedemption("r1"));
        change(new LoyaltyDeed.Redeem("r2", 20, "tea"));
        change(new LoyaltyDeed.Transfer("t1", bob.customer(), 40));
        change(new LoyaltyDeed.JoinPool(bob.customer()));

        eventually(() -> {
            List<RecordedCommit> told = tenure.core().ledger().readStream(ada.stream(), 0, 100);
            LoyaltyAccount folded = LoyaltyAccountDecider.initial();
            for (RecordedCommit commit : told) {
                for (EventData data : commit.events()) {
                    folded = LoyaltyAccountDecider.evolve(
                            folded, (LoyaltyEvent) tenure.core().codec().decode(data, commit.stream()));
                }
            }
            AccountView shown =
                    tenure.core().loyalty().queries().account(ada, SHOP).orElseThrow();
            assertThat(shown.version()).isEqualTo(told.getLast().lastSequence());
            assertThat(shown.member()).isEqualTo(folded);
        });
    }

    @Test
    void transferArrives() {
        AccountId bob = ClubOfTheShop.enrol(tenure, tenure.register("bob"));
        change(new LoyaltyDeed.Adjust("a1", 100, "welcome"));
        change(new LoyaltyDeed.Transfer("t1", bob.customer(), 40));
        eventually(() -> assertThat(member(bob).points().active()).isEqualTo(40));
        eventually(() -> assertThat(member(ada).underWay()).isEmpty());
        assertThat(points().active()).isEqualTo(60);
    }

    @Test
    void transferThatHasArrivedDoesNotComeBackWhenTheOtherLeaves() {
        AccountId bob = ClubOfTheShop.enrol(tenure, tenure.register("bob"));
        change(new LoyaltyDeed.Adjust("a1", 100, "welcome"));
        AtomicBoolean once = new AtomicBoolean();
        tenure.core().commands().registerHandlerInterceptor((unit, chain) -> {
            if (unit.getMessage().getPayload() instanceof EndTransfer && once.compareAndSet(false, true)) {
                CompletableFuture.runAsync(() -> change(bob, new LoyaltyDeed.End("moved away")))
                        .join();
                throw new IllegalStateException("killed");
            }
            return chain.proceed();
        });
        change(new LoyaltyDeed.Transfer("t1", bob.customer(), 40));
        eventually(() -> assertThat(member(ada).underWay()).isEmpty());
        assertThat(once).isTrue();
        assertThat(points().active()).isEqualTo(60);
    }

    @Test
    void transferUnderTheNameOfAnotherMembersTransferComesBack() {
        AccountId bob = ClubOfTheShop.enrol(tenure, tenure.register("bob"));
        AccountId eve = ClubOfTheShop.enrol(tenure, tenure.register("eve"));
        change(new LoyaltyDeed.Adjust("a1", 100, "welcome"));
        change(eve, new LoyaltyDeed.Adjust("a1", 100, "welcome"));
        change(new LoyaltyDeed.Transfer("t1", bob.customer(), 40));
        eventually(() -> assertThat(member(bob).points().active()).isEqualTo(40));
        change(eve, new LoyaltyDeed.Transfer("t1", bob.customer(), 40));
        eventually(() -> assertThat(member(eve).underWay()).isEmpty());
        assertThat(member(eve).points().active()).isEqualTo(100);
        assertThat(member(bob).points().active()).isEqualTo(40);
    }

    @Test
    void deedToldAgainIsOne() {
        change(new LoyaltyDeed.Adjust("a1", 100, "welcome"));
        change(new LoyaltyDeed.Adjust("a1", 100, "welcome"));
        change(new LoyaltyDeed.Redeem("r1", 30, "coffee"));
        change(new LoyaltyDeed.Redeem("r1", 30, "coffee"));
        assertThat(points().active()).isEqualTo(70);
    }

    @Test
    void everythingIsThereAfterARestart() {
        change(new LoyaltyDeed.Adjust("a1", 100, "welcome"));
        tenure.restart();
        change(new LoyaltyDeed.Redeem("r1", 30, "coffee"));
        assertThat(points().active()).isEqualTo(70);
    }

    @Test
    void erasureEndsTheMembershipAndForgetsIt() {
        change(new LoyaltyDeed.Adjust("a1", 100, "welcome"));
        tenure.relationship().eraseCustomer().erase(ada.customer(), "asked for", Caller.SYSTEM);
        eventually(() -> assertThat(tenure.core().loyalty().queries().account(ada, Caller.SYSTEM))
                .isEmpty());
    }

    @Test
    void ruleWithMistakesIsNamedWithItsField() {
        String wrong =
                ClubOfTheShop.TEXT.replace("channel ==", "chanel ==").replace("points: 1, per", "points: none, per");
        assertThatThrownBy(() -> tenure.core().loyalty().draftProgramme().draft("club", wrong, MARKETER))
                .isInstanceOfSatisfying(ProgrammeInvalid.class, invalid -> assertThat(invalid.problems())
                        .extracting(TextProblem::where)
                        .containsExactlyInAnyOrder("earn.base.points", "earn.web.when"));
    }

    @Test
    void mistakeInARuleIsNamedWithItsPlaceInTheProgramme() {
        assertThatThrownBy(() -> tenure.core()
                        .loyalty()
                        .draftProgramme()
                        .draft("club", ClubOfTheShop.TEXT.replace("channel ==", "chanel =="), MARKETER))
                .isInstanceOfSatisfying(ProgrammeInvalid.class, invalid -> assertThat(invalid.problems())
                        .containsExactly(new TextProblem(
                                "earn.web.when",
                                13,
                                33,
                                "there is no column 'chanel'; did you mean channel?",
                                "unknown-column-near",
                                List.of("chanel", "channel"))));
    }

    private void settle() throws Exception {
        for (Work work : tenure.core().loyalty().works()) {
            work.run(new Unwatched());
        }
    }

    private void change(LoyaltyDeed deed) {
        change(ada, deed);
    }

    private void change(AccountId account, LoyaltyDeed deed) {
        tenure.core().loyalty().changeAccount().change(account, deed, SHOP);
    }

    private Points points() {
        return member(ada).points();
    }

    private Member member(AccountId account) {
        return Objects.requireNonNull(tenure.core()
                .loyalty()
                .queries()
                .account(account, SHOP)
                .orElseThrow()
                .member());
    }

    private List<MovementView> history() {
        return tenure.core().loyalty().queries().history(ada, null, 100, SHOP).views();
    }

    private static void eventually(ThrowingRunnable check) {
        await().atMost(PATIENCE).untilAsserted(check);
    }
}
