package io.tenure.value.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.facts.domain.CustomerFacts;
import io.tenure.facts.domain.FactsFold;
import io.tenure.facts.queries.AllFacts;
import io.tenure.relationship.events.CustomerKind;
import io.tenure.relationship.events.CustomerRegistered;
import io.tenure.relationship.events.InteractionKind;
import io.tenure.shared.jobs.Job;
import io.tenure.shared.jobs.Jobs;
import io.tenure.shared.jobs.Run;
import io.tenure.shared.views.Views;
import io.tenure.value.events.ValueRunRecorded;
import io.tenure.value.events.ValueSettings;
import io.tenure.value.queries.ValueRunView;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ValueWhenDueTest {

    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
    private static final long HEAD = 7;

    private final List<String> begun = new ArrayList<>();
    private List<Job> unfinished = List.of();
    private @Nullable ValueRunView last;
    private boolean viewsFollow = true;

    @Test
    void beginsOnceADayWithAPurchaseIsOver() throws InterruptedException {
        tick(boughtAt("2026-05-03T23:30:00Z"));

        assertThat(begun).containsExactly(ValueAllCustomers.NAME);
    }

    @Test
    void doesNotBeginForPurchasesOfTodayOnly() throws InterruptedException {
        tick(boughtAt("2026-05-04T08:00:00Z"));

        assertThat(begun).isEmpty();
    }

    @Test
    void beginsAgainOnceTheLastRunIsAWeekOld() throws InterruptedException {
        last = run(Duration.ofDays(7));
        tick(boughtAt("2026-04-01T08:00:00Z"));
        assertThat(begun).isEmpty();

        last = run(Duration.ofDays(8));
        tick(boughtAt("2026-04-01T08:00:00Z"));
        assertThat(begun).containsExactly(ValueAllCustomers.NAME);
    }

    @Test
    void doesNotBeginAgainWhereNobodyIsLeftWhoHadBought() throws InterruptedException {
        last = run(Duration.ofDays(8));
        tick(boughtAt("2026-05-04T08:00:00Z"));

        assertThat(begun).isEmpty();
    }

    @Test
    void goesOnWithARunThatWasCutOff() throws InterruptedException {
        last = run(Duration.ofMinutes(5)).reaching("ada");
        tick(boughtAt("2026-05-01T08:00:00Z"));

        assertThat(begun).containsExactly(ValueAllCustomers.NAME);
    }

    @Test
    void beginsNoRunBesideAnother() throws InterruptedException {
        unfinished = List.of(
                new Job("1", ValueAllCustomers.NAME, "as usual", Job.State.RUNNING, 0, 0, "", null, NOON, NOON, null));
        tick(boughtAt("2026-05-01T08:00:00Z"));

        assertThat(begun).isEmpty();
    }

    @Test
    void beginsNoRunAsLongAsViewsFollowWhatTheLastOneWrote() throws InterruptedException {
        viewsFollow = false;
        tick(boughtAt("2026-05-01T08:00:00Z"));

        assertThat(begun).isEmpty();
    }

    private void tick(CustomerFacts customer) throws InterruptedException {
        Jobs jobs = answering(Jobs.class, (method, arguments) -> switch (method) {
            case "unfinished" -> unfinished;
            case "begin" -> begun.add((String) arguments[0]) ? "job" : "";
            default -> throw new AssertionError("Nobody is to ask for " + method);
        });
        AllFacts facts = answering(AllFacts.class, (method, arguments) -> switch (method) {
            case "reaches" -> viewsFollow && arguments[0].equals(HEAD);
            case "any" -> meets(arguments[0], customer);
            default -> throw new AssertionError("Nobody is to ask for " + method);
        });
        Views views = answering(Views.class, (_, arguments) -> Optional.ofNullable(last)
                .map(run -> arguments[0].equals(ValueViews.RUNS) ? run : InForce.NONE.recorded(run.number(), null)));
        InstantSource clock = InstantSource.fixed(NOON);
        new ValueWhenDue(facts, new ValueService(jobs, clock), new RunsOnRecord(views), () -> HEAD, clock)
                .run(answering(Run.class, (_, _) -> Map.of()));
    }

    @SuppressWarnings("unchecked") // what AllFacts#any takes
    private static boolean meets(Object condition, CustomerFacts customer) {
        return ((Predicate<? super CustomerFacts>) condition).test(customer);
    }

    private static ValueRunView run(Duration ago) {
        return ValueRunView.of(new ValueRunRecorded(
                        1, LocalDate.of(2026, 4, 2), ValueSettings.AT_FIRST, 1, 0, NOON.minus(ago)))
                .reaching(null);
    }

    private static CustomerFacts boughtAt(String moment) {
        return Objects.requireNonNull(new FactsFold(ZoneOffset.UTC)
                .fold(List.of(
                        new CustomerRegistered(
                                "ada",
                                CustomerKind.PERSON,
                                "Ada",
                                null,
                                "GB",
                                "en",
                                null,
                                NOON.minusSeconds(9_999_999)),
                        PurchasesTest.recorded("ada", "i1", InteractionKind.PURCHASE, "shop", "10.00", moment))));
    }

    private interface Answers {
        Object to(String method, Object[] arguments);
    }

    private static <T> T answering(Class<T> type, Answers answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (_, method, arguments) -> answers.to(method.getName(), arguments)));
    }
}
