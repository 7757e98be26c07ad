package io.tenure.lifecycle;

import static io.tenure.bootstrap.Installation.SHOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.tenure.bootstrap.Installation;
import io.tenure.lifecycle.application.port.in.LeadAnswers;
import io.tenure.lifecycle.commands.CareCommand;
import io.tenure.lifecycle.commands.ChooseRelationshipLevel;
import io.tenure.lifecycle.commands.EndServiceStep;
import io.tenure.lifecycle.commands.PlanServiceStep;
import io.tenure.lifecycle.events.LeadVerdict;
import io.tenure.lifecycle.events.RelationshipLevel;
import io.tenure.lifecycle.events.ServiceStepKind;
import io.tenure.lifecycle.queries.AdvisedLevel;
import io.tenure.lifecycle.queries.CustomerCare;
import io.tenure.lifecycle.queries.DueCare;
import io.tenure.lifecycle.queries.ServiceStepView;
import io.tenure.relationship.application.InteractionIds;
import io.tenure.relationship.commands.ChangeDetails;
import io.tenure.relationship.commands.Profile;
import io.tenure.relationship.events.CustomerKind;
import io.tenure.relationship.events.Direction;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.together.Together;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CareOfMergedRecordsTest {

    @TempDir
    private Path directory;

    private Installation firm;
    private CustomerId ada;
    private CustomerId ida;

    @BeforeEach
    void twoRecordsOfOneCustomerOfWhomTheSecondIsCaredFor() {
        firm = Installation.open(directory);
        ada = firm.register("ada");
        ida = firm.register("ida");
        await().untilAsserted(firm::caughtUp);
        change(new ChooseRelationshipLevel(ida, RelationshipLevel.PROACTIVE, 30, firm.now()));
        change(new PlanServiceStep(ida, "step-1", "Boiler", ServiceStepKind.MAINTAIN, today(), firm.now()));
        firm.core()
                .lifecycle()
                .judgeLead()
                .judge(ida, new LeadAnswers(null, null, null, Map.of(), null, ZoneOffset.UTC), SHOP);
        firm.relationship().mergeCustomers().merge(ada, ida, SHOP);
        await().untilAsserted(firm::caughtUp);
    }

    @AfterEach
    void close() {
        firm.close();
    }

    @Test
    void isShownWithTheRecordThatStandsForBoth() {
        CustomerCare care = care(ada);

        assertThat(care.level()).isEqualTo(RelationshipLevel.PROACTIVE);
        assertThat(Objects.requireNonNull(care.lead()).verdict()).isEqualTo(LeadVerdict.CALL_BACK);
        assertThat(care.steps()).singleElement().satisfies(step -> {
            assertThat(step.customerId()).isEqualTo(ada.value());
            assertThat(step.product()).isEqualTo("Boiler");
        });
    }

    @Test
    void isAdvisedForTheRecordThatStandsForBoth() {
        AdvisedLevel advised =
                firm.core().lifecycle().careQueries().advice(ida, SHOP).orElseThrow();

        assertThat(advised).isEqualTo(AdvisedLevel.none(ada.value(), AdvisedLevel.Unadvised.NO_VALUE_YET));
    }

    @Test
    void isDueForTheCustomerAndOnce() {
        firm.later(Duration.ofDays(40));
        factsCaughtUp();

        DueCare due = firm.core().lifecycle().careQueries().due(SHOP);

        assertThat(due.steps()).extracting(ServiceStepView::customerId).containsExactly(ada.value());
        assertThat(due.callBacks()).extracting(DueCare.CallBack::customerId).containsExactly(ada.value());
        assertThat(due.contacts())
                .containsExactly(new DueCare.Contact(ada.value(), RelationshipLevel.PROACTIVE, 30, 10));
    }

    @Test
    void aServiceIsDueOnTheDayOfTheCustomer() {
        CustomerId kiri = firm.register("kiri");
        factsCaughtUp();
        change(new PlanServiceStep(kiri, "step-1", "Pump", ServiceStepKind.LEARN, today().plusDays(1), firm.now()));
        change(new PlanServiceStep(ada, "step-2", "Pump", ServiceStepKind.LEARN, today().plusDays(1), firm.now()));
        Profile profile = new Profile(CustomerKind.PERSON, "kiri", null, "NZ", "en", "Pacific/Auckland");
        firm.relationship().changeCustomer().change(new ChangeDetails(kiri, profile, firm.now()), null, SHOP);
        firm.later(Duration.ofHours(6)); // the next day in Auckland, and nowhere in Europe
        factsCaughtUp();

        assertThat(firm.core().lifecycle().careQueries().due(SHOP).steps())
                .extracting(ServiceStepView::customerId, ServiceStepView::product)
                .containsExactly(tuple(ada.value(), "Boiler"), tuple(kiri.value(), "Pump"));
    }

    @Test
    void whoWasSpokenToKeepsNobodyOffTheListOfWhomToSpeakTo() throws Exception {
        Map<String, CustomerId> others = new HashMap<>();
        IntStream.range(0, 200)
                .mapToObj(number -> "o" + number)
                .forEach(other -> others.put(other, firm.register(other)));
        factsCaughtUp();
        Together.each(50, others.keySet(), other -> {
            change(new ChooseRelationshipLevel(
                    Objects.requireNonNull(others.get(other)), RelationshipLevel.PROACTIVE, 1, firm.now()));
            firm.talk("wrong-" + other, other, "thread", firm.now(), Direction.OUTBOUND);
        });
        firm.later(Duration.ofDays(40));
        factsCaughtUp();
        Together.each(50, others.keySet(), other -> {
            firm.talk("right-" + other, other, "thread", firm.now(), Direction.OUTBOUND);
            firm.relationship()
                    .retractInteraction()
                    .retract(InteractionIds.of("mail", "wrong-" + other), "not sent", SHOP);
        });
        factsCaughtUp();

        assertThat(firm.core().lifecycle().careQueries().due(SHOP).contacts())
                .containsExactly(new DueCare.Contact(ada.value(), RelationshipLevel.PROACTIVE, 30, 10));
    }

    private void factsCaughtUp() {
        await().untilAsserted(() -> {
            firm.caughtUp();
            assertThat(firm.core().facts().all().position())
                    .isGreaterThanOrEqualTo(firm.core().ledger().head());
        });
    }

    @Test
    void canBeChangedThroughTheCustomerAndGoesAlongWithASplit() {
        change(new EndServiceStep(ada, "step-1", true, firm.now()));
        change(new ChooseRelationshipLevel(ada, RelationshipLevel.REACTIVE, 90, firm.now()));

        assertThat(care(ada).steps()).singleElement().matches(step -> Boolean.TRUE.equals(step.done()));
        assertThat(care(ada).level()).isEqualTo(RelationshipLevel.REACTIVE);

        firm.relationship().splitCustomer().split(ada, ida, SHOP);
        await().untilAsserted(firm::caughtUp);

        assertThat(care(ada).steps()).isEmpty();
        assertThat(care(ada).lead()).isNull();
        assertThat(care(ida).steps()).hasSize(1);
        assertThat(care(ida).level()).isEqualTo(RelationshipLevel.PROACTIVE);
    }

    private void change(CareCommand command) {
        firm.core().lifecycle().changeCare().change(command, SHOP);
    }

    private CustomerCare care(CustomerId customer) {
        return firm.core().lifecycle().careQueries().find(customer, SHOP).orElseThrow();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(firm.now(), ZoneOffset.UTC);
    }
}
