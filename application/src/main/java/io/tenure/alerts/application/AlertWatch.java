package io.tenure.alerts.application;

import static io.tenure.alerts.application.AlertViews.FACTS;

import io.tenure.access.Caller;
import io.tenure.alerts.application.AlertBook.Outcome;
import io.tenure.alerts.commands.AlertSubject;
import io.tenure.alerts.commands.RaiseAlert;
import io.tenure.alerts.events.AlertFact;
import io.tenure.alerts.rules.AlertRule;
import io.tenure.alerts.rules.AlertRules;
import io.tenure.shared.ledger.Metadata;
import io.tenure.shared.policies.Pursuit;
import io.tenure.shared.policies.Pursuit.Reached;
import io.tenure.shared.views.ViewQuery;
import io.tenure.shared.views.Views;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks at each fact once it can be read, with what happened before, and raises alerts. See ADR 79. */
record AlertWatch(AlertBook book, RulesInForce rules, Views views, InstantSource clock) implements Pursuit.Step {

    static final String NAME = "alerts-watch";

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /** Nobody wants to hear of what was imported. */
    private static final Duration NEWS = Duration.ofDays(7);

    private static final int AT_ONCE = 100;

    @Override
    public Reached after(long position) throws InterruptedException {
        if (!views.awaitProgress(AlertViews.PROJECTION, position + 1, PATIENCE)) {
            return new Reached(position, false);
        }
        long upTo = views.progress(AlertViews.PROJECTION);
        List<AlertFact> news =
                views.page(FACTS, AlertViews.factsAfter(position, AT_ONCE)).views();
        if (news.isEmpty()) {
            return new Reached(Math.max(position, upTo), false);
        }
        AlertRules current = rules.current();
        news.forEach(fact -> judge(fact, current));
        return new Reached(news.getLast().position(), true);
    }

    private void judge(AlertFact fact, AlertRules current) {
        if (fact.at().isAfter(clock.instant().minus(NEWS))) {
            current.rules().stream().filter(rule -> rule.counts(fact)).forEach(rule -> subject(rule, fact)
                    .ifPresent(subject -> judge(fact, subject, rule, current)));
        }
    }

    /** By the facts up to this one alone: what an alert holds must not depend on how far the views are ahead. */
    private void judge(AlertFact fact, AlertSubject subject, AlertRule rule, AlertRules current) {
        List<AlertFact> around = views
                .page(
                        FACTS,
                        AlertViews.factsOf(
                                subject,
                                rule.counts().stream().map(Enum::name).toList(),
                                fact.at().minus(rule.within()),
                                fact.at().plus(rule.within()),
                                ViewQuery.LARGEST_PAGE))
                .views()
                .stream()
                .filter(each -> each.position() <= fact.position())
                .toList();
        if (rule.tooMany(around, fact).isPresent()) {
            require(book.handle(
                    new RaiseAlert(
                            subject,
                            rule,
                            current.version(),
                            fact,
                            around.stream().filter(rule::counts).toList(),
                            clock.instant().truncatedTo(ChronoUnit.MILLIS)),
                    Map.of(
                            Metadata.ACTOR,
                            Caller.SYSTEM.name(),
                            Metadata.CAUSE,
                            Long.toString(fact.position()),
                            Metadata.RULE_VERSION,
                            Long.toString(current.version()))));
        }
    }

    private static void require(Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused) {
            throw new IllegalStateException(refused.rejection().reason());
        }
    }

    private static Optional<AlertSubject> subject(AlertRule rule, AlertFact fact) {
        @Nullable
        String id =
                switch (rule.per()) {
                    case MEMBER -> fact.member();
                    case OUTLET -> fact.outlet();
                    case TILL -> fact.till();
                    case EVERYWHERE -> "";
                };
        return Optional.ofNullable(id).map(found -> new AlertSubject(rule.per(), found));
    }
}
