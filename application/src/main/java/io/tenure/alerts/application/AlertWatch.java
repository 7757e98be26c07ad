package io.tenure.alerts.application;

import static io.tenure.alerts.application.AlertViews.FACTS;

import io.tenure.access.Caller;
import io.tenure.alerts.commands.AlertSubject;
import io.tenure.alerts.commands.RaiseAlert;
import io.tenure.alerts.events.AlertFact;
import io.tenure.alerts.rules.AlertRule;
import io.tenure.alerts.rules.AlertRules;
import io.tenure.shared.ledger.Metadata;
import io.tenure.shared.outcome.Outcome;
import io.tenure.shared.policies.Pursuit;
import io.tenure.shared.policies.Pursuit.Reached;
import io.tenure.shared.views.ViewQuery;
import io.tenure.shared.views.Views;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks at each fact once it can be read, with what happened before, and raises alerts. See ADR 79. */
record AlertWatch(AlertBook book, RulesInForce rules, Views views, InstantSource clock) implements Pursuit.Step {

    static final String NAME = "alerts-watch";

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /** Nobody wants to hear of what was imported. */
    private static final Duration NEWS = Duration.ofDays(7);

    private static final int AT_ONCE = 100;

    /** No rule asks for so many. */
    private static final int ENOUGH = ViewQuery.LARGEST_PAGE;

    /** So many rows at most are read on either side, most of which may be of other hours or of outlets met before. */
    private static final int MOST_READ = 20 * ViewQuery.LARGEST_PAGE;

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
        List<AlertFact> around = around(fact, subject, rule);
        if (rule.tooMany(around, fact).isPresent()) {
            require(book.handle(
                    new RaiseAlert(
                            subject,
                            rule,
                            current.version(),
                            fact,
                            around,
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

    /**
     * Those that count before and after the fact, the nearest on either side, as far as its windows reach. A fact told
     * late has later ones beside it.
     */
    private List<AlertFact> around(AlertFact fact, AlertSubject subject, AlertRule rule) {
        List<String> kinds = rule.counts().stream().map(Enum::name).toList();
        Instant next = fact.at().truncatedTo(ChronoUnit.MILLIS).plusMillis(1);
        Instant first = fact.at().minus(rule.within());
        Instant last = fact.at().plus(rule.within());
        return Stream.of(
                        views.all(
                                FACTS,
                                AlertViews.factsOf(subject, kinds, first, next, fact.position()),
                                AlertViews.AT,
                                true),
                        views.all(
                                FACTS,
                                AlertViews.factsOf(subject, kinds, next, last, fact.position()),
                                AlertViews.AT,
                                false))
                .flatMap(side -> nearest(side, rule))
                .toList();
    }

    /** More are needed by no rule, unless they are of other outlets, and of those no more than it asks for. */
    private static Stream<AlertFact> nearest(Stream<AlertFact> facts, AlertRule rule) {
        Set<String> outlets = new HashSet<>();
        AtomicInteger found = new AtomicInteger();
        return facts.limit(MOST_READ)
                .filter(rule::counts)
                .takeWhile(_ -> found.getAndIncrement() < ENOUGH || (rule.outlets() && outlets.size() < rule.atLeast()))
                .filter(each -> {
                    boolean other = rule.outlets() && outlets.add(Objects.requireNonNull(each.outlet()));
                    return found.get() <= ENOUGH || other;
                });
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
