package io.tenure.messaging.application;

import io.tenure.access.AccessDenied;
import io.tenure.access.AccessLog;
import io.tenure.access.Caller;
import io.tenure.access.Role;
import io.tenure.messaging.domain.MessagePhase;
import io.tenure.messaging.events.MessageChannel;
import io.tenure.messaging.queries.MessagePlanView;
import io.tenure.messaging.queries.MessageQueries;
import io.tenure.messaging.queries.MessageQuery;
import io.tenure.messaging.queries.MessageView;
import io.tenure.messaging.queries.UnsentMessages;
import io.tenure.relationship.queries.CustomerQueries;
import io.tenure.shared.views.Page;
import io.tenure.shared.views.ViewQuery;
import io.tenure.shared.views.ViewQuery.Filter;
import io.tenure.shared.views.Views;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Answers what can be read of messages, within what each caller may see. */
record MessageReads(
        Views views,
        CustomerQueries customers,
        MessagePlans plans,
        List<MessageChannel> channels,
        Unsent kept,
        AccessLog accessLog)
        implements MessageQueries {

    private static final long MOST_COUNTED = 1_000;

    @Override
    public Page<MessageView> messages(MessageQuery query, Caller caller) {
        List<Filter> filters = new ArrayList<>();
        if (query.customer() != null) {
            List<String> records = customers.records(query.customer(), caller).orElseGet(List::of);
            filters.add(new Filter.In("customer", records));
        } else if (!caller.hasAny(Role.INTEGRATION, Role.MARKETER, Role.AUDITOR, Role.ADMIN)) {
            throw new AccessDenied("Messages to everybody are read with the role INTEGRATION, MARKETER, AUDITOR or"
                    + " ADMIN: name a customer of your book");
        }
        if (!query.states().isEmpty()) {
            filters.add(new Filter.In(
                    "state", query.states().stream().map(MessagePhase::name).toList()));
        }
        Page<Outgoing> page = views.page(
                MessageViews.MESSAGES, new ViewQuery(filters, null, "since", true, query.after(), query.limit()));
        accessLog.read(
                caller,
                "messages",
                page.views().stream()
                        .map(Outgoing::customer)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
        return new Page<>(page.views().stream().map(Outgoing::view).toList(), page.next());
    }

    @Override
    public long stuck() {
        return views.count(
                MessageViews.MESSAGES,
                new ViewQuery(List.of(MessageViews.stuck()), null, null, false, null, 1),
                MOST_COUNTED);
    }

    @Override
    public List<UnsentMessages> unsent() {
        return kept.kinds();
    }

    @Override
    public MessagePlanView plan() {
        return new MessagePlanView(plans.current().version(), plans.text(), channels);
    }
}
