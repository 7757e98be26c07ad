package io.tenure.lifecycle;

import static io.tenure.bootstrap.Installation.MARKETER;
import static io.tenure.bootstrap.Installation.SHOP;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tenure.access.AccessDenied;
import io.tenure.access.Caller;
import io.tenure.access.Role;
import io.tenure.access.queries.AccessRecord;
import io.tenure.bootstrap.Installation;
import io.tenure.lifecycle.application.port.in.LeadAnswers;
import io.tenure.lifecycle.commands.ChooseRelationshipLevel;
import io.tenure.lifecycle.domain.ModelVersion;
import io.tenure.lifecycle.events.RelationshipLevel;
import io.tenure.lifecycle.queries.CustomerStages;
import io.tenure.lifecycle.queries.DueCare;
import io.tenure.lifecycle.queries.StageCounts.InStage;
import io.tenure.lifecycle.queries.StageMoveView;
import io.tenure.lifecycle.queries.StagePreview;
import io.tenure.lifecycle.queries.StagePreview.Group;
import io.tenure.lifecycle.yaml.YamlModelFiles;
import io.tenure.relationship.commands.AssignOwner;
import io.tenure.relationship.events.Direction;
import io.tenure.relationship.events.StageMove;
import io.tenure.relationship.queries.BookQuery;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.outcome.Refusal;
import io.tenure.value.queries.MoneyInAndOut;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LifecycleTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    /** Those who are due are looked at every 30 seconds. */
    private static final Duration BEFORE_THE_NEXT_LOOK = Duration.ofSeconds(20);

    private static final ModelVersion SECOND = new ModelVersion("e-commerce", 2);

    @TempDir
    private Path directory;

    private Installation firm;

    @BeforeEach
    void open() {
        firm = Installation.serving(directory);
    }

    @AfterEach
    void close() {
        firm.close();
    }

    @Test
    void aCustomerMovesOnNewFactsAndByPassingTime() {
        CustomerId ada = firm.register("ada");
        soon(() -> assertThat(way(ada)).containsExactly("potential"));
        firm.buy("1", "ada", firm.now(), "10.00");
        soon(() -> assertThat(way(ada)).containsExactly("potential", "new"));

        firm.later(Duration.ofDays(91));

        soon(() -> assertThat(way(ada)).containsExactly("potential", "new", "degraded"));
        assertThat(stages(ada).history().getFirst()).satisfies(move -> {
            assertThat(move.rule()).isEqualTo("daysSinceLastPurchase > 90");
            assertThat(move.facts()).isEqualTo(Map.of("daysSinceLastPurchase", "91"));
            assertThat(move.move()).isEqualTo(StageMove.FORWARD);
            assertThat(move.modelVersion()).isEqualTo(1);
        });
        assertThat(firm.core()
                        .relationship()
                        .queries()
                        .find(ada, SHOP)
                        .orElseThrow()
                        .stages())
                .singleElement()
                .satisfies(stage -> assertThat(stage.stage()).isEqualTo("degraded"));
    }

    @Test
    void purchasesInABurstMoveTheCustomerBeforeItIsLookedAtAsDue() {
        List<CustomerId> customers =
                IntStream.range(0, 20).mapToObj(i -> firm.register("ada" + i)).toList();
        for (int order = 0; order < 80; order++) {
            firm.buy("order" + order, "ada" + order / 4, firm.now(), "10.00");
        }

        await().atMost(BEFORE_THE_NEXT_LOOK).ignoreExceptions().untilAsserted(() -> assertThat(customers)
                .allSatisfy(customer -> assertThat(way(customer)).endsWith("mature")));
    }

    @Test
    void moneyCountsForTheStageInWhichItCame() {
        CustomerId ada = firm.register("ada");
        soon(() -> assertThat(way(ada)).containsExactly("potential"));
        firm.later(Duration.ofDays(1));
        firm.buy("1", "ada", firm.now(), "10.00");
        soon(() -> assertThat(way(ada)).last().isEqualTo("new"));
        firm.later(Duration.ofDays(5));
        firm.buy("2", "ada", firm.now(), "30.00");

        soon(() -> assertThat(money(ada))
                .containsExactly(entry("null", "0"), entry("potential", "10.00"), entry("new", "30.00")));
        firm.core().jobs().begin("reckon-money-by-stage", "test", "");
        soon(() -> {
            var money = firm.core().lifecycle().queries().money(MARKETER);
            assertThat(money.ofStage()).singleElement().satisfies(line -> {
                assertThat(line.group()).isEqualTo("new");
                assertThat(line.revenue()).isEqualByComparingTo("40.00");
            });
            assertThat(money.inStage()).extracting(MoneyInAndOut::customers).containsOnly(1L);
        });
    }

    private List<Map.Entry<String, String>> money(CustomerId customer) {
        return firm.core().lifecycle().queries().money(customer, SHOP).orElseThrow().stream()
                .map(line -> entry(
                        String.valueOf(line.group()),
                        line.revenue().signum() == 0 ? "0" : line.revenue().toString()))
                .toList();
    }

    @Test
    void aLeadThatIsDroppedIsNotAcquiredByTalkingBeforeItIsConfirmed() {
        firm.core().lifecycle().putModelInForce().putInForce(new ModelVersion("reach-to-loyalty", 1), MARKETER);
        CustomerId ada = firm.register("ada");
        soon(() -> assertThat(way(ada)).containsExactly("reach"));
        judge(ada, "never");
        soon(() -> assertThat(tags(ada)).containsExactly("lead-dropped"));
        firm.talk("mail-1", "ada", "thread", firm.now(), Direction.INBOUND);

        judge(ada, "yes");

        soon(() -> assertThat(way(ada)).containsExactly("reach", "acquisition"));
        assertThat(stages(ada).history().getFirst().facts().get("tags")).doesNotContain("lead-dropped");
        soon(() -> assertThat(tags(ada)).containsExactly("lead-confirmed"));

        judge(ada, "unknown");
        soon(() -> assertThat(tags(ada)).isEmpty());
    }

    @Test
    void mergedRecordsBearTheTagOfTheLeadThatWasJudgedLastAndEachItsOwnAfterASplit() {
        CustomerId ada = firm.register("ada");
        CustomerId ida = firm.register("ida");
        firm.caughtUp();
        judge(ada, "yes");
        firm.later(Duration.ofMinutes(1));
        judge(ida, "never");
        soon(() -> assertThat(tags(ada)).containsExactly("lead-confirmed"));
        soon(() -> assertThat(tags(ida)).containsExactly("lead-dropped"));

        firm.core().relationship().mergeCustomers().merge(ada, ida, SHOP);
        soon(() -> assertThat(tags(ada)).containsExactly("lead-dropped"));

        firm.core().relationship().splitCustomer().split(ada, ida, SHOP);
        soon(() -> assertThat(tags(ada)).containsExactly("lead-confirmed"));
        soon(() -> assertThat(tags(ida)).containsExactly("lead-dropped"));
    }

    private void judge(CustomerId lead, String budget) {
        var answers = Map.of("need", "fits", "budget", budget, "decision", "self", "time", "soon");
        firm.core()
                .lifecycle()
                .judgeLead()
                .judge(lead, new LeadAnswers(null, null, null, answers, null, ZoneOffset.UTC), SHOP);
    }

    private List<String> tags(CustomerId customer) {
        return firm.core()
                .relationship()
                .queries()
                .find(customer, SHOP)
                .orElseThrow()
                .tags();
    }

    @Test
    void anAccountManagerCountsTheOwnBookAlone() {
        CustomerId ada = firm.register("ada");
        CustomerId bob = firm.register("bob");
        soon(() -> assertThat(way(ada)).containsExactly("potential"));
        soon(() -> assertThat(way(bob)).containsExactly("potential"));
        firm.core().relationship().changeCustomer().change(new AssignOwner(ada, "anna", firm.now()), null, SHOP);

        var anna = new Caller("anna", Set.of(Role.ACCOUNT_MANAGER));
        soon(() -> assertThat(inStages(anna)).isEqualTo(1));
        assertThat(inStages(MARKETER)).isEqualTo(2);
        var potential = new BookQuery(null, null, null, null, "e-commerce/potential", "name", false, null, 10);
        soon(() -> assertThat(firm.core()
                        .relationship()
                        .queries()
                        .book(potential, anna)
                        .views())
                .singleElement()
                .satisfies(view -> assertThat(view.id()).isEqualTo(ada.value())));
    }

    private long inStages(Caller caller) {
        return firm.core().lifecycle().queries().counts(null, 30, caller).stages().stream()
                .mapToLong(InStage::customers)
                .sum();
    }

    @Test
    void whoWasNotSpokenToForLongerThanAgreedIsDue() {
        CustomerId ada = firm.register("ada");
        soon(() -> assertThat(way(ada)).containsExactly("potential"));
        firm.core()
                .lifecycle()
                .changeCare()
                .change(new ChooseRelationshipLevel(ada, RelationshipLevel.PROACTIVE, 30, firm.now()), SHOP);
        firm.later(Duration.ofDays(20));
        firm.talk("mail-1", "ada", "thread", firm.now(), Direction.OUTBOUND);
        firm.later(Duration.ofDays(25));
        firm.caughtUp();
        soon(() -> assertThat(firm.core().facts().all().position())
                .isGreaterThanOrEqualTo(firm.core().ledger().head()));
        assertThat(firm.core().lifecycle().careQueries().due(SHOP).contacts()).isEmpty();

        firm.later(Duration.ofDays(8));

        soon(() -> assertThat(firm.core().lifecycle().careQueries().due(SHOP).contacts())
                .containsExactly(new DueCare.Contact(ada.value(), RelationshipLevel.PROACTIVE, 30, 3)));
        assertThat(firm.core()
                        .access()
                        .queries()
                        .accessLog(ada.value(), null, 99, Caller.SYSTEM)
                        .views())
                .as("who is due is logged as read")
                .extracting(AccessRecord::what)
                .contains("care-due");
    }

    @Test
    void aCustomerIsMovedOnceHoweverOftenTheServerStops() {
        CustomerId ada = firm.register("ada");
        firm.buy("1", "ada", firm.now(), "10.00");
        firm.restart();
        soon(() -> assertThat(way(ada)).last().isEqualTo("new"));
        firm.restart();
        firm.later(Duration.ofDays(91));
        firm.restart();

        soon(() -> assertThat(way(ada)).last().isEqualTo("degraded"));
        assertThat(way(ada)).doesNotHaveDuplicates();
    }

    @Test
    void anotherModelIsLookedAtBeforeItMovesAnybody() throws Exception {
        CustomerId ada = firm.register("ada");
        CustomerId bob = firm.register("bob");
        firm.buy("1", "ada", firm.now(), "10.00");
        soon(() -> assertThat(way(ada)).last().isEqualTo("new"));
        soon(() -> assertThat(way(bob)).containsExactly("potential"));
        String text = new YamlModelFiles().shippedText("e-commerce");

        assertThat(firm.core()
                        .lifecycle()
                        .draftModel()
                        .draft(
                                "e-commerce",
                                text.replace("enter: purchasesLast365Days >= 4", "enter: purchasesLast365Days >= 1"),
                                MARKETER))
                .isEqualTo(SECOND);
        StagePreview preview = preview(SECOND);

        assertThat(preview.customers()).isEqualTo(2);
        assertThat(preview.groups())
                .containsExactlyInAnyOrder(
                        new Group("new", "mature", 1, List.of(ada.value())),
                        new Group("potential", "potential", 1, List.of(bob.value())));
        assertThat(way(ada)).last().isEqualTo("new");

        firm.core().lifecycle().putModelInForce().putInForce(SECOND, MARKETER);

        soon(() -> assertThat(way(ada)).last().isEqualTo("mature"));
        assertThat(stages(ada).history())
                .extracting(StageMoveView::modelVersion)
                .startsWith(2L)
                .endsWith(1L);
    }

    @Test
    void aPreviewOfAnotherModelSaysWhichPresentStageGoesWhere() {
        CustomerId ada = firm.register("ada");
        soon(() -> assertThat(way(ada)).containsExactly("potential"));

        StagePreview preview = preview(new ModelVersion("acquire-to-maintain", 1));

        assertThat(preview.present()).isEqualTo("e-commerce");
        assertThat(preview.groups()).containsExactly(new Group("potential", "acquire", 1, List.of(ada.value())));
        assertThat(preview.stay(preview.groups().getFirst())).isFalse();
    }

    @Test
    void aPreviewGoesAsManyStepsAsTheCustomerWould() throws Exception {
        CustomerId ada = firm.register("ada");
        soon(() -> assertThat(way(ada)).containsExactly("potential"));
        String text = new YamlModelFiles()
                .shippedText("e-commerce")
                .replace("stages:", "growth: step-by-step\nstages:")
                .replace("enter: purchasesLast365Days >= 4", "enter: purchases == 0");
        firm.core().lifecycle().draftModel().draft("e-commerce", text, MARKETER);

        assertThat(preview(SECOND).groups()).containsExactly(new Group("potential", "mature", 1, List.of(ada.value())));

        firm.core().lifecycle().putModelInForce().putInForce(SECOND, MARKETER);
        soon(() -> assertThat(way(ada)).containsExactly("potential", "new", "mature"));
    }

    @Test
    void modelsAreForMarketersAndWhatDoesNotExistCannotBePutInForce() {
        CustomerId ada = firm.register("ada");
        soon(() -> assertThat(way(ada)).containsExactly("potential"));
        var lifecycle = firm.core().lifecycle();

        assertThatThrownBy(() -> lifecycle.draftModel().draft("e-commerce", "", SHOP))
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> lifecycle.putModelInForce().putInForce(SECOND, MARKETER))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("lifecycle.unknown-model");
    }

    private CustomerStages stages(CustomerId customer) {
        return firm.core().lifecycle().queries().stages(customer, SHOP).orElseThrow();
    }

    /** The stages that the customer went through, the first one first. */
    private List<String> way(CustomerId customer) {
        return stages(customer).history().reversed().stream()
                .map(StageMoveView::to)
                .toList();
    }

    private StagePreview preview(ModelVersion version) {
        String job = firm.core().lifecycle().previewModel().begin(version, MARKETER);
        return await().atMost(PATIENCE)
                .until(() -> firm.core().lifecycle().queries().preview(job), Optional::isPresent)
                .orElseThrow();
    }

    private static void soon(ThrowingRunnable assertion) {
        await().atMost(PATIENCE).ignoreExceptions().untilAsserted(assertion);
    }
}
