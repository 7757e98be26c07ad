package io.tenure.loyalty;

import static io.tenure.bootstrap.Installation.AUDITOR;
import static io.tenure.bootstrap.Installation.MARKETER;
import static io.tenure.bootstrap.Installation.SHOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.tenure.access.AccessDenied;
import io.tenure.access.Caller;
import io.tenure.bootstrap.Installation;
import io.tenure.integration.Announcement;
import io.tenure.integration.Announcements;
import io.tenure.integration.contract.CalledOffEvent;
import io.tenure.integration.contract.GuestStanding;
import io.tenure.integration.contract.IntegrationEvent;
import io.tenure.integration.contract.MovedGuest;
import io.tenure.loyalty.application.MemberFavours;
import io.tenure.loyalty.application.port.in.GatheringPlan;
import io.tenure.loyalty.application.port.in.LoyaltyDeed;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.commands.GatheringId;
import io.tenure.loyalty.domain.GuestState;
import io.tenure.loyalty.programme.ProgrammeVersion;
import io.tenure.loyalty.queries.GatheringView;
import io.tenure.loyalty.queries.GuestView;
import io.tenure.loyalty.queries.Invitation;
import io.tenure.relationship.events.InteractionKind;
import io.tenure.relationship.queries.InteractionView;
import io.tenure.relationship.queries.TimelineQuery;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.outcome.Refusal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GatheringTest {

    private static final GatheringId DINNER = new GatheringId("club", "dinner");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String TIERS = """
            tiers:
              window: calendar-year
              downgrade: one-step
              levels:
                - {id: blue, title: {en: Blue, zh: 蓝卡}}
                - {id: gold, title: {en: Gold, zh: 金卡}, spend: 100}
            """;

    @TempDir
    private Path directory;

    private Installation tenure;

    @BeforeEach
    void open() throws Exception {
        tenure = Installation.open(directory);
        ClubOfTheShop.open(tenure);
        tenure.core().loyalty().draftProgramme().draft("club", ClubOfTheShop.TEXT + TIERS, MARKETER);
        tenure.core().loyalty().putProgrammeInForce().putInForce(new ProgrammeVersion("club", 2), null, MARKETER);
    }

    @AfterEach
    void close() {
        tenure.close();
    }

    @Test
    void neverHasMoreGuestsThanSeatsHoweverManyAcceptAtOnce() throws Exception {
        plan(3, null);
        List<CustomerId> members = IntStream.range(0, 16)
                .mapToObj(number -> member("guest-" + number))
                .toList();
        members.forEach(member -> change(member, GuestState.INVITED));
        try (ExecutorService phones = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> answers = phones.invokeAll(members.stream()
                    .map(member -> (Callable<Boolean>) () -> has(member, GuestState.ACCEPTED))
                    .toList());
            int seats = 0;
            for (Future<Boolean> answer : answers) {
                seats += answer.get() ? 1 : 0;
            }
            assertThat(seats).isEqualTo(3);
        }
        tenure.restart();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(favours().gatherings().gatherings("club"))
                        .extracting(GatheringView::left)
                        .containsExactly(0));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        favours().gatherings().guests(DINNER, null, 50, SHOP).views())
                .filteredOn(guest -> guest.state() == GuestState.ACCEPTED)
                .hasSize(3));
    }

    @Test
    void whoeverWasThereHasItInTheTimelineOnce() {
        plan(2, null);
        CustomerId ada = member("ada");
        change(ada, GuestState.INVITED);
        change(ada, GuestState.ACCEPTED);
        assertThat(has(ada, GuestState.ATTENDED)).as("days before").isFalse();
        assertThat(invitations(ada)).flatMap(i -> i.next(tenure.now())).containsExactly(GuestState.DECLINED);

        tenure.later(Duration.ofDays(3));
        assertThat(invitations(ada))
                .flatMap(i -> i.next(tenure.now()))
                .containsExactly(GuestState.ATTENDED, GuestState.DECLINED);
        change(ada, GuestState.ATTENDED);
        change(ada, GuestState.ATTENDED);

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(timeline(ada))
                .extracting(InteractionView::kind, view -> view.attributes().get("event"))
                .containsExactly(tuple(InteractionKind.EVENT_ATTENDANCE, "dinner")));
        assertThat(told())
                .extracting(MovedGuest::customerId, MovedGuest::event, MovedGuest::standing)
                .containsExactly(
                        tuple(ada.value(), "dinner", GuestStanding.INVITED),
                        tuple(ada.value(), "dinner", GuestStanding.ACCEPTED),
                        tuple(ada.value(), "dinner", GuestStanding.ATTENDED));
    }

    @Test
    void calledOffIsToldOnceAndKeepsItsGuests() {
        plan(2, null);
        CustomerId ada = member("ada");
        CustomerId ben = member("ben");
        change(ada, GuestState.INVITED);
        change(ada, GuestState.ACCEPTED);
        callOff("storm");
        callOff("storm");

        assertThat(invitations(ada))
                .extracting(Invitation::state, i -> i.gathering().calledOff(), i -> i.next(tenure.now()))
                .containsExactly(tuple(GuestState.ACCEPTED, "storm", List.of()));
        assertThat(invitations(ben)).as("nobody is invited any more").isEmpty();
        assertThatThrownBy(() -> change(ben, GuestState.INVITED)).hasMessageContaining("called off");
        assertThatThrownBy(() -> plan(3, null)).hasMessageContaining("called off");
        assertThatThrownBy(() -> favours().callOffGathering().callOff(DINNER, "storm", SHOP))
                .isInstanceOf(AccessDenied.class);
        tenure.restart();
        assertThat(announced())
                .filteredOn(CalledOffEvent.class::isInstance)
                .containsExactly(new CalledOffEvent("club", "dinner", "storm", Installation.MAY));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        favours().gatherings().guests(DINNER, null, 50, SHOP).views())
                .extracting(GuestView::customerId, GuestView::state)
                .containsExactly(tuple(ada.value(), GuestState.ACCEPTED)));
    }

    @Test
    void seatsOfFormerAndErasedMembersGoToOthers() {
        plan(2, null);
        CustomerId ada = member("ada");
        CustomerId ben = member("ben");
        CustomerId cleo = member("cleo");
        for (CustomerId member : List.of(ada, ben)) {
            change(member, GuestState.INVITED);
            change(member, GuestState.ACCEPTED);
        }
        change(cleo, GuestState.INVITED);
        assertThat(has(cleo, GuestState.ACCEPTED)).as("all seats are taken").isFalse();

        tenure.core()
                .loyalty()
                .changeAccount()
                .change(new AccountId("club", ada), new LoyaltyDeed.End("moved away"), SHOP);
        tenure.relationship().eraseCustomer().erase(ben, "asked for it", Caller.SYSTEM);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(favours().gatherings().gatherings("club"))
                        .extracting(GatheringView::left)
                        .containsExactly(2));
        change(cleo, GuestState.ACCEPTED);
        assertThat(told())
                .filteredOn(guest -> guest.standing() == GuestStanding.DECLINED)
                .extracting(MovedGuest::customerId)
                .containsExactlyInAnyOrder(ada.value(), ben.value());
    }

    @Test
    void isForItsTier() {
        plan(2, "gold");
        CustomerId ada = member("ada");
        assertThatThrownBy(() -> change(ada, GuestState.INVITED))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("gold");
        assertThat(invitations(ada)).isEmpty();

        tenure.later(Duration.ofHours(1));
        tenure.buy("order", "ada", tenure.now(), "120");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(invitations(ada))
                .extracting(Invitation::state)
                .containsOnlyNulls());
        change(ada, GuestState.INVITED);
        assertThatThrownBy(() -> plan(2, "platinum")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> favours().changeGuest().change(DINNER, ada, GuestState.ACCEPTED, AUDITOR))
                .isInstanceOf(AccessDenied.class);
    }

    @Test
    void invitationGoesOnAfterAMerge() {
        plan(2, null);
        CustomerId ada = member("ada");
        CustomerId bob = member("bob");
        change(bob, GuestState.INVITED);
        tenure.relationship().mergeCustomers().merge(ada, bob, SHOP);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(invitations(ada))
                .extracting(Invitation::state)
                .containsExactly(GuestState.INVITED));
        change(ada, GuestState.ACCEPTED);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        favours().gatherings().guests(DINNER, null, 50, SHOP).views())
                .extracting(GuestView::customerId, GuestView::state)
                .containsExactly(tuple(bob.value(), GuestState.ACCEPTED)));
    }

    @Test
    void seatOfEitherMergedRecordIsShownAndGivenBack() {
        plan(1, null);
        CustomerId ada = member("ada");
        CustomerId bob = member("bob");
        change(ada, GuestState.INVITED);
        change(ada, GuestState.DECLINED);
        change(bob, GuestState.INVITED);
        change(bob, GuestState.ACCEPTED);
        tenure.relationship().mergeCustomers().merge(ada, bob, SHOP);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(invitations(ada))
                .extracting(Invitation::state, i -> i.gathering().left())
                .containsExactly(tuple(GuestState.ACCEPTED, 0)));
        change(ada, GuestState.ACCEPTED);
        change(ada, GuestState.DECLINED);
        assertThat(invitations(ada))
                .extracting(Invitation::state, i -> i.gathering().left())
                .containsExactly(tuple(GuestState.DECLINED, 1));
    }

    private CustomerId member(String name) {
        CustomerId customer = tenure.register(name);
        ClubOfTheShop.enrol(tenure, customer);
        return customer;
    }

    private void plan(int seats, @Nullable String tier) {
        favours()
                .planGathering()
                .plan(
                        DINNER,
                        new GatheringPlan(
                                "Dinner", "Quay", Installation.MAY.plus(Duration.ofDays(3)), seats, tier, null),
                        MARKETER);
    }

    private void change(CustomerId member, GuestState to) {
        favours().changeGuest().change(DINNER, member, to, SHOP);
    }

    private void callOff(String reason) {
        favours().callOffGathering().callOff(DINNER, reason, MARKETER);
    }

    private boolean has(CustomerId member, GuestState to) {
        try {
            change(member, to);
            return true;
        } catch (Refusal refusal) {
            assertThat(refusal.rejection().code()).isIn("loyalty.event-full", "loyalty.event-not-begun");
            return false;
        }
    }

    private List<Invitation> invitations(CustomerId member) {
        return favours()
                .gatherings()
                .ofMember(new AccountId("club", member), SHOP)
                .orElseThrow();
    }

    private List<InteractionView> timeline(CustomerId member) {
        return tenure.relationship()
                .queries()
                .timeline(member, new TimelineQuery(null, null, null, null, null, null, 50), SHOP)
                .views();
    }

    private List<MovedGuest> told() {
        return announced().stream()
                .flatMap(event -> event instanceof MovedGuest guest ? Stream.of(guest) : Stream.empty())
                .toList();
    }

    private List<IntegrationEvent> announced() {
        Announcements announcements = new Announcements(tenure.core().codec());
        return tenure.core().ledger().readAll(0, 1_000).stream()
                .flatMap(commit -> announcements.of(commit).stream())
                .map(Announcement::event)
                .toList();
    }

    private MemberFavours favours() {
        return tenure.core().loyalty().favours();
    }
}
