package io.tenure.relationship.rest;

import io.tenure.relationship.events.LineItem;
import io.tenure.relationship.queries.CustomerView;
import io.tenure.relationship.queries.DuplicateSuggestion;
import io.tenure.relationship.queries.InteractionView;
import io.tenure.relationship.queries.PromiseView;
import io.tenure.relationship.queries.ThreadView;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingConstants.ComponentModel;
import org.mapstruct.ReportingPolicy;

/** Turns views into what the API shows. */
@Mapper(
        componentModel = ComponentModel.SPRING,
        implementationName = "Mapped<CLASS_NAME>",
        unmappedTargetPolicy = ReportingPolicy.ERROR)
interface Resources {

    @Mapping(target = "interactions", source = "together.interactions")
    @Mapping(target = "firstInteractionAt", source = "together.firstAt")
    @Mapping(target = "lastInteractionAt", source = "together.lastAt")
    @Mapping(target = "totals", source = "together.money")
    CustomerResource customer(CustomerView view);

    default @Nullable SpendingBody spending(CustomerView.@Nullable Spending spending) {
        return spending == null
                ? null
                : new SpendingBody(
                        new MoneyBody(spending.amount(), spending.currency()),
                        spending.source(),
                        spending.reference(),
                        spending.estimatedOn());
    }

    @Mapping(target = "amount", expression = "java(MoneyBody.of(view.amount(), view.currency()))")
    InteractionResource interaction(InteractionView view);

    @Mapping(target = "awaitsUs", expression = "java(view.awaitsUs())")
    ThreadResource thread(ThreadView view);

    PromiseResource promise(PromiseView view);

    DuplicateResource duplicate(DuplicateSuggestion suggestion);

    LineItemBody item(LineItem item);

    default List<MoneyBody> totals(Map<String, BigDecimal> money) {
        return money.entrySet().stream()
                .map(sum -> new MoneyBody(sum.getValue(), sum.getKey()))
                .toList();
    }
}
