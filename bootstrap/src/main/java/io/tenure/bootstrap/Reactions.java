package io.tenure.bootstrap;

import io.tenure.alerts.application.AlertsModule;
import io.tenure.loyalty.application.LoyaltyModule;
import io.tenure.messaging.application.MessagingModule;
import io.tenure.relationship.application.RelationshipModule;
import io.tenure.shared.jobs.Work;
import io.tenure.shared.policies.Policy;
import java.util.List;
import java.util.stream.Stream;

/** What the modules do by themselves: at events, and in the background. */
final class Reactions {

    private Reactions() {}

    static List<Policy> policies(
            RelationshipModule relationship,
            Insight insight,
            MessagingModule messaging,
            LoyaltyModule loyalty,
            AlertsModule alerts) {
        return Stream.of(
                        List.of(relationship.erasurePolicy()),
                        insight.lifecycle().policies(),
                        insight.segmentation().policies(),
                        messaging.policies(),
                        loyalty.policies(),
                        alerts.policies())
                .flatMap(List::stream)
                .toList();
    }

    static List<Work> works(Insight insight, LoyaltyModule loyalty, Work forgetting) {
        return Stream.of(
                        insight.value().works(),
                        insight.lifecycle().works(),
                        insight.segmentation().works(),
                        loyalty.works(),
                        loyalty.reports().works(),
                        List.of(forgetting))
                .flatMap(List::stream)
                .toList();
    }
}
