package io.tenure.lifecycle.application;

import static io.tenure.lifecycle.application.CareViews.CARE;
import static io.tenure.lifecycle.application.CareViews.STEPS;

import io.tenure.facts.domain.DayKind;
import io.tenure.lifecycle.events.CareEvent;
import io.tenure.lifecycle.events.LeadJudged;
import io.tenure.lifecycle.events.RelationshipLevelChosen;
import io.tenure.lifecycle.events.ServiceStepEnded;
import io.tenure.lifecycle.events.ServiceStepPlanned;
import io.tenure.lifecycle.queries.ServiceStepView;
import io.tenure.relationship.events.CustomerErased;
import io.tenure.relationship.events.InteractionCorrected;
import io.tenure.relationship.events.InteractionKind;
import io.tenure.relationship.events.InteractionRecorded;
import io.tenure.relationship.events.InteractionRetracted;
import io.tenure.shared.events.RecordedEvent;
import io.tenure.shared.projections.Projection;
import io.tenure.shared.views.OwnedViews;
import io.tenure.shared.views.ViewQuery;
import io.tenure.shared.views.ViewQuery.Filter;
import io.tenure.shared.views.ViewTransaction;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Keeps the read models of the care for customers up with the ledger. */
public final class CareProjection implements Projection {

    private static final Set<Class<?>> HEARD = Set.of(
            CustomerErased.class, InteractionRecorded.class, InteractionCorrected.class, InteractionRetracted.class);

    @Override
    public OwnedViews views() {
        return CareViews.owned();
    }

    @Override
    public boolean listensTo(Class<?> event) {
        return CareEvent.class.isAssignableFrom(event) || HEARD.contains(event);
    }

    @Override
    public void apply(RecordedEvent recorded, ViewTransaction views) {
        switch (recorded.event()) {
            case CareEvent care -> apply(care, views);
            case CustomerErased erased -> forget(erased.customerId(), views);
            case InteractionRecorded e ->
                change(e.customerId(), views, care -> isContact(e.kind()) ? care.spoken(e.occurredAt()) : care);
            case InteractionCorrected e ->
                change(
                        e.customerId(),
                        views,
                        care -> isContact(e.kind()) || isContact(e.previousKind()) ? care.unspoken() : care);
            case InteractionRetracted e ->
                change(e.customerId(), views, care -> isContact(e.kind()) ? care.unspoken() : care);
            default -> {}
        }
    }

    private static boolean isContact(InteractionKind kind) {
        return DayKind.of(kind, null).isContact();
    }

    private static void apply(CareEvent event, ViewTransaction views) {
        CareView care = views.find(CARE, event.customerId()).orElseGet(() -> CareView.of(event.customerId()));
        switch (event) {
            case RelationshipLevelChosen e -> views.put(CARE, care.at(e.level(), e.contactEveryDays(), e.occurredAt()));
            case LeadJudged e -> views.put(CARE, care.judged(e));
            case ServiceStepPlanned e ->
                views.put(
                        STEPS,
                        new ServiceStepView(e.customerId(), e.stepId(), e.product(), e.kind(), e.dueOn(), true, null));
            case ServiceStepEnded e ->
                views.find(STEPS, CareViews.id(e.customerId(), e.stepId()))
                        .ifPresent(step -> views.put(STEPS, step.ended(e.done())));
        }
    }

    /** Changes what is kept of a customer with whom something is agreed. */
    private static void change(String customer, ViewTransaction views, UnaryOperator<CareView> change) {
        views.find(CARE, customer)
                .filter(care -> !change.apply(care).equals(care))
                .ifPresent(care -> views.put(CARE, change.apply(care)));
    }

    /** An erased customer is cared for no longer. */
    private static void forget(String customer, ViewTransaction views) {
        views.delete(CARE, customer);
        ViewQuery some = new ViewQuery(
                List.of(new Filter.Is("customer", customer)), null, null, false, null, ViewQuery.LARGEST_PAGE);
        List<ServiceStepView> steps = views.page(STEPS, some).views();
        while (!steps.isEmpty()) {
            steps.forEach(step -> views.delete(STEPS, CareViews.id(customer, step.stepId())));
            steps = views.page(STEPS, some).views();
        }
    }
}
