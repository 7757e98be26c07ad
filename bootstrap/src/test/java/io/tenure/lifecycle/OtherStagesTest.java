package io.tenure.lifecycle;

import static io.tenure.bootstrap.Installation.MARKETER;
import static io.tenure.bootstrap.Installation.SHOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.tenure.access.Caller;
import io.tenure.access.Role;
import io.tenure.access.queries.AccessRecord;
import io.tenure.bootstrap.Installation;
import io.tenure.lifecycle.application.port.in.ModelInvalid;
import io.tenure.lifecycle.domain.ModelVersion;
import io.tenure.lifecycle.domain.TriedStage.Outcome;
import io.tenure.lifecycle.queries.OtherStages;
import io.tenure.lifecycle.queries.OtherStages.Told;
import io.tenure.lifecycle.queries.OtherStages.Tried;
import io.tenure.lifecycle.queries.StageMoveView;
import io.tenure.lifecycle.yaml.YamlModelFiles;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.outcome.Refusal;
import io.tenure.value.application.port.in.RunWish;
import io.tenure.value.domain.ranking.AbcClass;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Why a customer is in a stage and in no other. */
class OtherStagesTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

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
    void areTriedOnTheFactsThatWereKnownWhenTheModelDecided() {
        CustomerId ada = firm.register("ada");
        awaitStage(ada, "potential");
        firm.later(Duration.ofHours(1));
        firm.buy("1", "ada", firm.now(), "10.00");
        awaitStage(ada, "new");
        firm.later(Duration.ofDays(2));
        for (String order : List.of("2", "3", "4", "5")) {
            firm.buy(order, "ada", firm.now(), "10.00");
        }
        awaitStage(ada, "mature");

        OtherStages others = others(ada, "new");

        assertThat(others.told()).isEqualTo(Told.EXACTLY);
        assertThat(others.here()).isEqualTo("potential");
        assertThat(others.stages())
                .extracting(Tried::stage, Tried::held, Tried::outcome)
                .containsExactly(
                        tuple("potential", false, Outcome.NOT_MET),
                        tuple("new", true, Outcome.CHOSEN),
                        tuple("mature", false, Outcome.NOT_MET),
                        tuple("degraded", false, Outcome.NOT_MET),
                        tuple("lost", false, Outcome.NOT_MET));
        assertThat(stage(others, "mature").facts()).isEqualTo(Map.of("purchasesLast365Days", "1"));
        assertThat(stage(others, "degraded").facts()).isEqualTo(Map.of("daysSinceLastPurchase", "0"));
        assertThat(stage(others(ada, "potential"), "degraded").missing()).containsExactly("daysSinceLastPurchase");
        assertThat(outcome(others(ada, "mature"), "new")).isEqualTo(Outcome.LATER_STAGE);
    }

    @Test
    void areThoseOfTheVersionThatDecided() throws Exception {
        CustomerId ada = firm.register("ada");
        firm.buy("1", "ada", firm.now(), "10.00");
        awaitStage(ada, "new");
        putInForce("daysSinceLastPurchase > 270", "spent > 1000000.0");

        assertThat(stage(others(ada, "new"), "lost").rule()).isEqualTo("daysSinceLastPurchase > 270");
        soon(() -> assertThat(stage(now(ada), "lost").rule()).isEqualTo("spent > 1000000.0"));
    }

    @Test
    void keepWhatWasDecidedBeforeRecordsWereMergedApart() {
        CustomerId ada = firm.register("ada");
        firm.buy("1", "ada", firm.now(), "10.00");
        awaitStage(ada, "new");
        CustomerId twin = firm.register("twin");
        for (String order : List.of("2", "3", "4", "5")) {
            firm.buy(order, "twin", firm.now(), "10.00");
        }
        awaitStage(twin, "mature");
        firm.later(Duration.ofHours(1));
        firm.relationship().mergeCustomers().merge(ada, twin, SHOP);
        awaitStage(ada, "mature");

        assertThat(stage(others(ada, "new"), "mature").facts()).isEqualTo(Map.of("purchasesLast365Days", "1"));
        assertThat(stage(others(ada, "mature"), "mature").facts()).isEqualTo(Map.of("purchasesLast365Days", "5"));
    }

    @Test
    void knowWhatACustomerWasWorthByTheRunOfThen() throws Exception {
        CustomerId ada = firm.register("ada");
        firm.register("bob");
        firm.buy("1", "ada", firm.now().minus(Duration.ofDays(9)), "10.00");
        firm.buy("2", "bob", firm.now().minus(Duration.ofDays(9)), "900.00");
        awaitStage(ada, "new");
        putInForce("purchasesLast365Days >= 4", "abcClass == \"A\"");
        value(ada, AbcClass.C);
        firm.later(Duration.ofDays(91));
        awaitStage(ada, "degraded");
        firm.later(Duration.ofDays(10));
        firm.buy("3", "ada", firm.now().minus(Duration.ofDays(2)), "9000.00");
        value(ada, AbcClass.A);
        awaitStage(ada, "mature");

        assertThat(stage(others(ada, "degraded"), "mature").facts()).isEqualTo(Map.of("abcClass", "C"));
        assertThat(others(ada, "degraded").told()).isEqualTo(Told.EXACTLY);
        assertThat(stage(others(ada, "mature"), "mature").facts()).isEqualTo(Map.of("abcClass", "A"));
    }

    private void value(CustomerId customer, AbcClass as) {
        firm.core().value().beginRun().begin(RunWish.USUAL, MARKETER);
        soon(() -> assertThat(firm.core().value().all().find(customer.value()))
                .hasValueSatisfying(value -> assertThat(value.abcClass()).isEqualTo(as)));
    }

    private void putInForce(String rule, String instead) throws ModelInvalid {
        String text = new YamlModelFiles().shippedText("e-commerce").replace(rule, instead);
        ModelVersion version = firm.core().lifecycle().draftModel().draft("e-commerce", text, MARKETER);
        firm.core().lifecycle().putModelInForce().putInForce(version, MARKETER);
    }

    @Test
    void sayWhatKeepsACustomerFromAStageToday() {
        CustomerId ada = firm.register("ada");
        for (String order : List.of("1", "2", "3", "4")) {
            firm.buy(order, "ada", firm.now(), "10.00");
        }
        awaitStage(ada, "mature");
        soon(() -> assertThat(now(ada).here()).isEqualTo("mature"));
        soon(() -> assertThat(now(ada).stages())
                .filteredOn(tried -> tried.stage().equals("mature"))
                .singleElement()
                .satisfies(tried -> {
                    assertThat(tried.outcome()).isEqualTo(Outcome.CHOSEN);
                    assertThat(tried.stay()).isEqualTo("purchasesLast365Days >= 3");
                    assertThat(tried.stayHeld()).isTrue();
                }));
    }

    @Test
    void cannotBeToldOnceTheCustomerIsErased() {
        CustomerId ada = firm.register("ada");
        awaitStage(ada, "potential");
        firm.relationship().eraseCustomer().erase(ada, "asked for", Caller.SYSTEM);

        soon(() -> assertThat(others(ada, "potential"))
                .isEqualTo(new OtherStages(
                        "e-commerce", 1, move(ada, "potential").id(), null, Told.ERASED, List.of(), null)));
        assertThat(now(ada).told()).isEqualTo(Told.NO_FACTS);
    }

    @Test
    void areOfTheOwnBookAndOfTheCustomerThatIsNamed() {
        CustomerId ada = firm.register("ada");
        CustomerId bob = firm.register("bob");
        awaitStage(ada, "potential");
        awaitStage(bob, "potential");
        String move = move(ada, "potential").id();
        var anna = new Caller("anna", Set.of(Role.ACCOUNT_MANAGER));

        assertThatThrownBy(() -> firm.core().lifecycle().otherStages().at(bob, move, SHOP))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("lifecycle.unknown-move");
        assertThat(firm.core().lifecycle().otherStages().at(ada, move, anna)).isEmpty();
        assertThat(firm.core().lifecycle().otherStages().now(ada, anna)).isEmpty();
    }

    @Test
    void areReadAsOneThingInTheLogOfReads() {
        CustomerId ada = firm.register("ada");
        awaitStage(ada, "potential");
        var grace = new Caller("grace", Set.of(Role.AUDITOR));
        String move = move(ada, "potential").id();

        assertThat(firm.core().lifecycle().otherStages().at(ada, move, grace)).isPresent();

        assertThat(firm.core()
                        .access()
                        .queries()
                        .accessLog(ada.value(), null, 99, Caller.SYSTEM)
                        .views())
                .filteredOn(read -> read.caller().equals("grace"))
                .extracting(AccessRecord::what)
                .containsExactly("other-stages");
    }

    private OtherStages others(CustomerId customer, String to) {
        return firm.core()
                .lifecycle()
                .otherStages()
                .at(customer, move(customer, to).id(), SHOP)
                .orElseThrow();
    }

    private OtherStages now(CustomerId customer) {
        return firm.core().lifecycle().otherStages().now(customer, SHOP).orElseThrow();
    }

    private static Tried stage(OtherStages others, String stage) {
        return others.stages().stream()
                .filter(tried -> tried.stage().equals(stage))
                .findFirst()
                .orElseThrow();
    }

    private static Outcome outcome(OtherStages others, String stage) {
        return stage(others, stage).outcome();
    }

    private StageMoveView move(CustomerId customer, String to) {
        return history(customer).stream()
                .filter(move ->
                        move.customerId().equals(customer.value()) && move.to().equals(to))
                .findFirst()
                .orElseThrow();
    }

    private List<StageMoveView> history(CustomerId customer) {
        return firm.core()
                .lifecycle()
                .queries()
                .stages(customer, SHOP)
                .orElseThrow()
                .history();
    }

    private void awaitStage(CustomerId customer, String stage) {
        soon(() -> assertThat(history(customer))
                .extracting(StageMoveView::customerId, StageMoveView::to)
                .contains(tuple(customer.value(), stage)));
    }

    private static void soon(ThrowingRunnable assertion) {
        await().atMost(PATIENCE).ignoreExceptions().untilAsserted(assertion);
    }
}
