package io.tenure.relationship;

import static io.tenure.bootstrap.Installation.AUDITOR;
import static io.tenure.bootstrap.Installation.MAY;
import static io.tenure.bootstrap.Installation.SHOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.tenure.access.AccessDenied;
import io.tenure.access.Caller;
import io.tenure.access.Role;
import io.tenure.access.queries.AccessRecord;
import io.tenure.bootstrap.Installation;
import io.tenure.relationship.application.RelationshipViews;
import io.tenure.relationship.application.port.in.ContactPointDraft;
import io.tenure.relationship.application.port.in.ErasureReceipt;
import io.tenure.relationship.application.port.in.InteractionCorrection;
import io.tenure.relationship.application.port.in.InteractionDraft;
import io.tenure.relationship.application.port.in.InteractionReceipt;
import io.tenure.relationship.commands.AddStakeholder;
import io.tenure.relationship.commands.AssignOwner;
import io.tenure.relationship.commands.CloseThread;
import io.tenure.relationship.commands.EndStakeholder;
import io.tenure.relationship.commands.GiveConsent;
import io.tenure.relationship.commands.KeepPromise;
import io.tenure.relationship.commands.MakePromise;
import io.tenure.relationship.commands.RelationshipCommand;
import io.tenure.relationship.commands.RuleOutDuplicate;
import io.tenure.relationship.commands.TagCustomer;
import io.tenure.relationship.events.Channel;
import io.tenure.relationship.events.ContactKind;
import io.tenure.relationship.events.Direction;
import io.tenure.relationship.events.StakeholderRole;
import io.tenure.relationship.queries.BookQuery;
import io.tenure.relationship.queries.CustomerFile;
import io.tenure.relationship.queries.CustomerView;
import io.tenure.relationship.queries.DuplicateSuggestion;
import io.tenure.relationship.queries.InteractionView;
import io.tenure.relationship.queries.PromiseView;
import io.tenure.relationship.queries.ThreadView;
import io.tenure.relationship.queries.TimelineQuery;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.domain.Money;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.views.ViewRebuild;
import io.tenure.shared.views.ViewTransaction;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RelationshipTest {

    private static final Instant JUNE = MAY.plus(Duration.ofDays(30));
    private static final Instant JULY = MAY.plus(Duration.ofDays(60));

    @TempDir
    private Path directory;

    private Installation tenure;

    @BeforeEach
    void open() {
        tenure = Installation.open(directory);
    }

    @AfterEach
    void close() {
        tenure.close();
    }

    @Test
    void recordsAnInteractionOnceHoweverOftenAndFromHoweverManySidesItIsTold() throws Exception {
        Callable<InteractionReceipt> telling = () -> tenure.buy("order-1", "ada", MAY, "10.00");
        List<InteractionReceipt> receipts;
        try (ExecutorService sides = Executors.newFixedThreadPool(16)) {
            receipts = sides
                    .invokeAll(IntStream.range(0, 64).mapToObj(i -> telling).toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
        }

        assertThat(receipts)
                .filteredOn(InteractionReceipt.Recorded.class::isInstance)
                .hasSize(1);
        assertThat(receipts)
                .extracting(InteractionReceipt::customerId)
                .containsOnly(receipts.getFirst().customerId());
        assertThat(tenure.see(receipts.getFirst().customerId()).own().money())
                .isEqualTo(Map.of("GBP", new BigDecimal("10.00")));
    }

    @Test
    void registersOneCustomerForOneIdempotencyKey() {
        CustomerId first = tenure.register("Ada Lovelace", "ada@example.com", "ada");

        assertThatThrownBy(() -> tenure.register("Somebody Else", "else@example.com", "ada"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.rejection().code()).isEqualTo("relationship.external-id-taken"));
        assertThat(tenure.buy("order-1", "ada", MAY, "1").customerId()).isEqualTo(first);
    }

    @Test
    void suggestsRecordsThatShareAnAddressUntilTheyAreRuledOut() {
        CustomerId one = tenure.register("Ada Lovelace", "ada@example.com", "1");
        CustomerId other = tenure.register("A. Lovelace", "ADA@example.com", "2");

        assertThat(suggestions()).singleElement().satisfies(suggestion -> {
            assertThat(suggestion.likeness()).isEqualTo(DuplicateSuggestion.Likeness.EMAIL);
            assertThat(suggestion.customers())
                    .extracting(CustomerView::id)
                    .containsExactlyInAnyOrder(one.value(), other.value());
        });

        tenure.relationship().changeCustomer().change(new RuleOutDuplicate(one, other, MAY), null, SHOP);

        assertThat(suggestions()).isEmpty();
    }

    @Test
    void countsEachPairOfAGroupOnceHoweverOftenAndFromWhicheverSideItIsToldApart() {
        CustomerId ada = tenure.register("Ada", "family@example.com", "1");
        CustomerId ben = tenure.register("Ben", "family@example.com", "2");
        CustomerId cleo = tenure.register("Cleo", "family@example.com", "3");
        tenure.caughtUp();

        try (ViewTransaction late = tenure.core().store().views().begin(RelationshipViews.PROJECTION)) {
            assertThat(tellApart(ada, ben)).isTrue();
            assertThat(tellApart(ada, ben)).isFalse();
            assertThat(tellApart(ben, ada))
                    .as("from the other side, beside " + late)
                    .isTrue();
            assertThat(tellApart(ben, ada)).isFalse();
        }
        assertThat(suggested()).containsExactlyInAnyOrder(ada.value(), ben.value(), cleo.value());

        ContactPointDraft shared = new ContactPointDraft(ContactKind.EMAIL, "family@example.com");
        tenure.relationship().removeContactPoint().remove(ben, shared, SHOP);
        assertThat(suggested()).containsExactlyInAnyOrder(ada.value(), cleo.value());
        assertThat(tellApart(cleo, ada)).isTrue();
        assertThat(suggestions()).isEmpty();
        assertThat(tellApart(ada, cleo)).isFalse();

        tenure.relationship().addContactPoint().add(ben, shared, SHOP);
        assertThat(suggested()).as("Ben and Cleo").hasSize(3);
        tellApart(ben, cleo);
        assertThat(suggestions()).isEmpty();
        tenure.relationship().removeContactPoint().remove(ada, shared, SHOP);
        assertThat(suggestions()).isEmpty();
    }

    @Test
    void tellsNoRecordApartFromOneThatIsNotThereForTheCaller() {
        Caller grace = new Caller("grace", Set.of(Role.ACCOUNT_MANAGER));
        CustomerId ada = tenure.register("Ada", "ada@example.com", "1");
        CustomerId ben = tenure.register("Ben", "ada@example.com", "2");
        tenure.relationship().changeCustomer().change(new AssignOwner(ada, "grace", MAY), null, SHOP);

        for (CustomerId other : List.of(ben, new CustomerId("nobody"))) {
            assertThatThrownBy(() -> tenure.relationship()
                            .changeCustomer()
                            .change(new RuleOutDuplicate(ada, other, MAY), null, grace))
                    .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(
                                    refusal.rejection().code())
                            .isEqualTo("relationship.unknown-customer"));
        }
        assertThat(suggested()).hasSize(2);
    }

    @Test
    void showsAMergedCustomerAsOneAndSplitsItAgainWithNothingLost() {
        tenure.later(Duration.ofDays(60));
        CustomerId survivor = tenure.register("Ada Lovelace", "ada@example.com", "1");
        CustomerId absorbed = tenure.register("Countess Lovelace", "countess@example.com", "2");
        tenure.buy("order-1", "1", MAY, "10.00");
        tenure.buy("order-2", "2", JUNE, "5.00");
        CustomerView before = tenure.see(absorbed);

        tenure.relationship().mergeCustomers().merge(survivor, absorbed, SHOP);
        tenure.buy("order-3", "2", JULY, "2.00");

        assertThat(tenure.see(survivor).together().money()).isEqualTo(Map.of("GBP", new BigDecimal("17.00")));
        assertThat(timeline(survivor))
                .extracting(InteractionView::externalId)
                .containsExactly("order-3", "order-2", "order-1");
        assertThat(found("countess")).containsExactly(survivor.value());

        tenure.relationship().splitCustomer().split(survivor, absorbed, SHOP);

        assertThat(tenure.see(survivor).together().money()).isEqualTo(Map.of("GBP", new BigDecimal("10.00")));
        assertThat(timeline(absorbed)).extracting(InteractionView::externalId).containsExactly("order-3", "order-2");
        assertThat(tenure.see(absorbed).contactPoints()).isEqualTo(before.contactPoints());
        assertThat(found("countess")).containsExactly(absorbed.value());
    }

    @Test
    void neverMergesInACircle() {
        CustomerId one = tenure.register("One", "one@example.com", "1");
        CustomerId two = tenure.register("Two", "two@example.com", "2");
        CustomerId three = tenure.register("Three", "three@example.com", "3");
        tenure.relationship().mergeCustomers().merge(one, two, SHOP);
        tenure.relationship().mergeCustomers().merge(two, three, SHOP);

        assertThatThrownBy(() -> tenure.relationship().mergeCustomers().merge(three, one, SHOP))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.rejection().code()).isEqualTo("relationship.merge-circle"));
        assertThat(tenure.see(one).together().interactions()).isZero();
    }

    @Test
    void mergesNoRecordIntoItself() {
        CustomerId ada = tenure.register("Ada", "ada@example.com", "1");

        assertThatThrownBy(() -> tenure.relationship().mergeCustomers().merge(ada, ada, SHOP))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.rejection().code()).isEqualTo("relationship.merge-into-itself"));
    }

    @Test
    void tellsHowACustomerWasOnBothClocks() {
        CustomerId ada = tenure.register("Ada", "ada@example.com", "ada");
        tenure.later(Duration.ofDays(60));
        InteractionReceipt late = tenure.buy("order-1", "ada", MAY.plus(Duration.ofDays(1)), "10.00");
        tenure.later(Duration.ofDays(10));
        tenure.caughtUp();
        tenure.relationship().retractInteraction().retract(late.interactionId(), "entered twice", SHOP);
        tenure.caughtUp();

        Instant inJune = JUNE;
        Instant beforeRetraction = JULY.plus(Duration.ofDays(5));
        assertThat(interactions(ada, inJune, beforeRetraction)).isEqualTo(1);
        assertThat(interactions(ada, inJune, inJune)).isZero();
        assertThat(interactions(ada, inJune, null)).isZero();
        assertThat(interactions(ada, MAY, beforeRetraction)).isZero();
    }

    @Test
    void countsRepairsInWhatWasKnownAtADateWhateverTheDateOfTheWorld() {
        CustomerId ada = tenure.register("Ada", "ada@example.com", "ada");
        tenure.later(Duration.ofDays(60));
        tenure.buy("order-1", "ada", MAY, "10.00");
        InteractionReceipt twice = tenure.buy("order-2", "ada", MAY, "5.00");
        tenure.caughtUp();
        InteractionView order = tenure.relationship()
                .queries()
                .interaction("shop", "order-1", SHOP)
                .orElseThrow();
        Instant beforeRepairs = tenure.now();
        tenure.later(Duration.ofDays(10));
        tenure.relationship().retractInteraction().retract(twice.interactionId(), "entered twice", SHOP);
        tenure.relationship()
                .correctInteraction()
                .correct(
                        order.id(),
                        new InteractionCorrection(
                                order.kind(),
                                order.channel(),
                                order.direction(),
                                order.occurredAt(),
                                new Money(new BigDecimal("8.00"), Currency.getInstance("GBP")),
                                order.items(),
                                order.thread(),
                                order.summary(),
                                order.attributes(),
                                order.dueAt(),
                                order.refersTo(),
                                order.handledBy()),
                        "misread",
                        SHOP);
        tenure.caughtUp();

        assertThat(moneyKnownAt(ada, beforeRepairs)).isEqualTo(Map.of("GBP", new BigDecimal("15.00")));
        assertThat(moneyKnownAt(ada, tenure.now())).isEqualTo(Map.of("GBP", new BigDecimal("8.00")));
        assertThat(interactions(ada, null, tenure.now())).isOne();
    }

    @Test
    void rebuildsViewsThatEqualTheLiveOnesAfterEverythingThatCanHappen() throws InterruptedException {
        tenure.later(Duration.ofDays(60));
        CustomerId one = tenure.register("Ada Lovelace", "ada@example.com", "1");
        CustomerId two = tenure.register("Ada Lovelace", "ada@example.com", "2");
        CustomerId gone = tenure.register("Charles", "ada@example.com", "3");
        tenure.buy("order-1", "1", MAY, "10.00");
        String second = tenure.buy("order-2", "2", JUNE, "5.00").interactionId();
        tenure.buy("order-3", "3", JUNE, "7.00");
        tellApart(gone, one);
        for (String thread : List.of("parcel", "invoice")) {
            tenure.talk("mail-" + thread, "3", thread, JUNE, Direction.INBOUND);
        }
        for (RelationshipCommand command : List.of(
                new TagCustomer(gone, "rude", JUNE),
                new MakePromise(gone, "p1", "call back", JULY, "parcel", JUNE),
                new CloseThread(gone, "parcel", JULY),
                new GiveConsent(gone, "news", Channel.EMAIL, "his wife", JUNE, JULY))) {
            tenure.relationship().changeCustomer().change(command, null, SHOP);
        }
        tenure.relationship().mergeCustomers().merge(one, two, SHOP);
        tenure.relationship().retractInteraction().retract(second, "test", SHOP);
        tenure.relationship().eraseCustomer().erase(gone, "asked for", SHOP);
        tenure.caughtUp();

        try (ViewRebuild rebuild = tenure.core().store().rebuild()) {
            tenure.core().projections().rebuild(rebuild.fresh(), position -> {});

            assertThat(rebuild.compare(positions -> {}).types())
                    .allSatisfy(type ->
                            assertThat(type.firstDifferences()).as(type.type()).isEmpty());
            assertThat(rebuild.compare(positions -> {}).equal()).isTrue();
        }
    }

    @Test
    void showsAConversationOnTwoRecordsAsOneWhileTheyAreMerged() {
        tenure.later(Duration.ofDays(90));
        CustomerId ada = tenure.register("Ada", "ada@example.com", "ada");
        CustomerId twin = tenure.register("Ada L.", "ada.l@example.com", "twin");
        tenure.talk("mail-1", "twin", "late parcel", MAY, Direction.INBOUND);
        tenure.talk("mail-2", "ada", "late parcel", JUNE, Direction.OUTBOUND);
        tenure.talk("mail-3", "twin", "invoice", JUNE, Direction.INBOUND);
        tenure.caughtUp();

        tenure.relationship().mergeCustomers().merge(ada, twin, SHOP);

        List<ThreadView> threads = threads(ada);
        assertThat(threads).extracting(ThreadView::thread).containsExactly("invoice", "late parcel");
        assertThat(threads).allSatisfy(thread -> assertThat(thread.customerId()).isEqualTo(ada.value()));
        ThreadView parcel = threads.getLast();
        assertThat(parcel.interactions()).isEqualTo(2);
        assertThat(parcel.startedAt()).isEqualTo(MAY);
        assertThat(parcel.lastAt()).isEqualTo(JUNE);
        assertThat(parcel.awaitsUs()).isFalse();
        assertThat(tenure.relationship()
                        .queries()
                        .timeline(ada, new TimelineQuery(null, null, "late parcel", null, null, null, 50), SHOP)
                        .views())
                .hasSize(2);

        tenure.relationship().splitCustomer().split(ada, twin, SHOP);

        assertThat(threads(ada)).extracting(ThreadView::interactions).containsExactly(1L);
        assertThat(threads(twin)).extracting(ThreadView::thread).containsExactly("late parcel", "invoice");
        assertThat(threads(twin))
                .allSatisfy(thread -> assertThat(thread.awaitsUs()).isTrue());
    }

    @Test
    void closesAConversationOnEveryRecordItRunsOver() {
        CustomerId ada = tenure.register("Ada", "ada@example.com", "ada");
        CustomerId twin = tenure.register("Ada L.", "ada.l@example.com", "twin");
        tenure.talk("mail-1", "twin", "late parcel", MAY, Direction.INBOUND);
        tenure.talk("mail-2", "ada", "late parcel", MAY, Direction.INBOUND);
        tenure.caughtUp();
        tenure.relationship().mergeCustomers().merge(ada, twin, SHOP);

        tenure.relationship().changeCustomer().change(new CloseThread(ada, "late parcel", MAY), null, SHOP);

        assertThat(threads(ada)).isEmpty();
        tenure.talk("mail-3", "twin", "late parcel", MAY.plusSeconds(1), Direction.INBOUND);
        assertThat(threads(ada)).extracting(ThreadView::interactions).containsExactly(3L);
    }

    @Test
    void takesARetractedInteractionOutOfItsConversation() {
        tenure.later(Duration.ofDays(90));
        CustomerId ada = tenure.register("ada");
        tenure.talk("mail-1", "ada", "late parcel", MAY, Direction.OUTBOUND);
        tenure.talk("mail-2", "ada", "late parcel", JUNE, Direction.INBOUND);
        tenure.talk("mail-3", "ada", "wrong number", JUNE, Direction.INBOUND);

        retract("mail-2");
        retract("mail-3");

        assertThat(threads(ada)).hasSize(1).first().satisfies(thread -> {
            assertThat(thread.thread()).isEqualTo("late parcel");
            assertThat(thread.interactions()).isEqualTo(1);
            assertThat(thread.lastAt()).isEqualTo(MAY);
            assertThat(thread.awaitsUs()).isFalse();
        });
        tenure.talk("mail-4", "ada", "wrong number", JULY, Direction.INBOUND);
        assertThat(threads(ada)).extracting(ThreadView::interactions).containsExactly(1L, 1L);
    }

    @Test
    void movesACorrectedInteractionFromOneConversationToAnother() {
        tenure.later(Duration.ofDays(90));
        CustomerId ada = tenure.register("ada");
        tenure.talk("mail-1", "ada", "late parcel", MAY, Direction.INBOUND);
        tenure.talk("mail-2", "ada", "late parcel", JUNE, Direction.INBOUND);

        correct("mail-2", "invoice", JULY, Direction.OUTBOUND);
        correct("mail-1", "late parcel", JUNE, Direction.OUTBOUND);

        assertThat(threads(ada)).allSatisfy(thread -> {
            assertThat(thread.interactions()).isEqualTo(1);
            assertThat(thread.awaitsUs()).isFalse();
        });
        assertThat(threads(ada))
                .extracting(ThreadView::thread, ThreadView::startedAt, ThreadView::lastAt)
                .containsExactly(tuple("late parcel", JUNE, JUNE), tuple("invoice", JULY, JULY));
    }

    @Test
    void closesAConversationAgainThatOnlyARetractedInteractionHadOpened() {
        tenure.later(Duration.ofDays(60));
        CustomerId ada = tenure.register("ada");
        tenure.talk("mail-1", "ada", "late parcel", MAY, Direction.INBOUND);
        tenure.relationship().changeCustomer().change(new CloseThread(ada, "late parcel", JUNE), null, SHOP);
        tenure.later(Duration.ofDays(1));
        tenure.talk("mail-2", "ada", "late parcel", JULY, Direction.INBOUND);
        assertThat(threads(ada)).hasSize(1);

        retract("mail-2");

        assertThat(threads(ada)).isEmpty();
    }

    @Test
    void makesAPromiseOfOneIdOnceThoughItIsSettled() {
        CustomerId ada = tenure.register("ada");
        MakePromise promise = new MakePromise(ada, "p1", "call back", JUNE, null, MAY);
        AddStakeholder chef = new AddStakeholder(ada, "s1", "Bo", StakeholderRole.CONTACT, null, LocalDate.EPOCH, MAY);
        for (RelationshipCommand command : List.of(
                promise, new KeepPromise(ada, "p1", MAY), chef, new EndStakeholder(ada, "s1", LocalDate.EPOCH, MAY))) {
            tenure.relationship().changeCustomer().change(command, null, SHOP);
        }

        for (RelationshipCommand again : List.of(promise, chef)) {
            assertThatThrownBy(() -> tenure.relationship().changeCustomer().change(again, null, SHOP))
                    .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(
                                    refusal.rejection().code())
                            .containsPattern("already-(made|present)$"));
        }
        tenure.caughtUp();
        assertThat(tenure.relationship().queries().promises(ada, SHOP))
                .extracting(PromiseView::state)
                .containsExactly(PromiseView.State.KEPT);
    }

    @Test
    void tellsAnAccountManagerOfNobodyElsesCustomer() {
        Caller grace = new Caller("grace", Set.of(Role.ACCOUNT_MANAGER));
        tenure.register("Ada", "ada@example.com", "ada");
        CustomerId bob = tenure.register("bob");
        tenure.relationship().changeCustomer().change(new AssignOwner(bob, "grace", MAY), null, SHOP);
        tenure.buy("order-1", "ada", MAY, "10.00");
        tenure.caughtUp();

        String known = refused(Installation.purchase("order-2", "ada", MAY, "1.00", null), grace);
        String unknown = refused(Installation.purchase("order-2", "nobody", MAY, "1.00", null), grace);
        assertThat(known).isEqualTo(unknown);
        assertThat(refused(Installation.purchase("order-1", "bob", MAY, "1.00", null), grace))
                .contains("another interaction");
    }

    private String refused(InteractionDraft draft, Caller caller) {
        return catchThrowableOfType(
                        Refusal.class,
                        () -> tenure.relationship().recordInteraction().record(draft, caller))
                .rejection()
                .toString();
    }

    @Test
    void erasesEveryByteOfPersonalDataAndKeepsTheSums() throws IOException {
        tenure.later(Duration.ofDays(60));
        CustomerId ada = tenure.register("Ada Lovelace-Byronica", "ada.byronica@example.com", "secret-customer-number");
        tenure.relationship()
                .recordInteraction()
                .record(
                        Installation.purchase(
                                "order-1", "secret-customer-number", MAY, "10.00", "asked about the Analytical Engine"),
                        SHOP);
        tenure.caughtUp();

        tenure.relationship().eraseCustomer().erase(ada, "asked for", SHOP);

        for (String secret : List.of("byronica", "Byronica", "secret-customer-number", "Analytical Engine")) {
            assertThat(filesHolding(secret)).as(secret).isEmpty();
        }
        CustomerView erased = tenure.see(ada);
        assertThat(erased.erased()).isTrue();
        assertThat(erased.own().money()).isEqualTo(Map.of("GBP", new BigDecimal("10.00")));
        assertThat(tenure.buy("order-2", "secret-customer-number", JUNE, "1.00").customerId())
                .isNotEqualTo(ada);
    }

    @Test
    void erasesARecordMergedAMomentAgoWhichNoViewShowsYet() throws Exception {
        CustomerId ada = tenure.register("Ada", "ada@example.com", "ada");
        CustomerId twin = tenure.register("Twin", "twin@example.com", "twin");
        tenure.caughtUp();
        FutureTask<ErasureReceipt> erasing =
                new FutureTask<>(() -> tenure.relationship().eraseCustomer().erase(ada, "asked for", SHOP));
        Thread eraser = Thread.ofPlatform().unstarted(erasing);
        try (ViewTransaction late = tenure.core().store().views().begin(RelationshipViews.PROJECTION)) {
            tenure.relationship().mergeCustomers().merge(ada, twin, SHOP);
            eraser.start();

            await().alias("waiting for " + late).until(() -> eraser.getState() == Thread.State.TIMED_WAITING);
        }

        assertThat(erasing.get().erased()).containsExactly(twin, ada);
        assertThat(tenure.see(twin).erased()).isTrue();
    }

    @Test
    void erasesManyAtOnce() throws InterruptedException {
        List<Callable<ErasureReceipt>> erasures = IntStream.range(0, 40)
                .mapToObj(n -> tenure.register("many" + n))
                .<Callable<ErasureReceipt>>map(
                        id -> () -> tenure.relationship().eraseCustomer().erase(id, null, SHOP))
                .toList();
        try (ExecutorService sides = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(sides.invokeAll(erasures)).allMatch(erased -> erased.state() == Future.State.SUCCESS);
        }
    }

    @Test
    void leavesNoRecordBehindThatIsMergedWhileItErases() throws InterruptedException {
        try (ExecutorService sides = Executors.newFixedThreadPool(2)) {
            for (int n = 0; n < 3; n++) {
                CustomerId ada = tenure.register("ada" + n);
                CustomerId twin = tenure.register("twin" + n);
                tenure.caughtUp();
                Callable<Object> merging =
                        () -> tenure.relationship().mergeCustomers().merge(ada, twin, SHOP);
                Callable<Object> erasing =
                        () -> tenure.relationship().eraseCustomer().erase(ada, null, SHOP);

                List<Future<Object>> sent = sides.invokeAll(List.of(merging, erasing));

                boolean merged = sent.getFirst().state() == Future.State.SUCCESS;
                assertThat(sent.getLast().state()).isEqualTo(Future.State.SUCCESS);
                assertThat(tenure.see(ada).erased()).isTrue();
                assertThat(tenure.see(twin).erased()).isEqualTo(merged);
            }
        }
    }

    @Test
    void logsALookAtTheFileOfACustomerOnce() {
        CustomerId ada = tenure.register("ada");
        CustomerId twin = tenure.register("twin");
        tenure.relationship().mergeCustomers().merge(ada, twin, SHOP);
        tenure.talk("mail-1", "twin", "delivery", MAY, Direction.INBOUND);
        tenure.caughtUp();

        CustomerFile file = tenure.relationship()
                .queries()
                .file(ada, _ -> new TimelineQuery(null, null, null, null, null, null, 50), SHOP)
                .orElseThrow();

        assertThat(file.customer().externalIds()).hasSize(2);
        assertThat(file.threads()).hasSize(1);
        assertThat(file.timeline().views()).hasSize(1);
        assertThat(tenure.core()
                        .access()
                        .queries()
                        .accessLog(ada.value(), null, 10, AUDITOR)
                        .views())
                .extracting(AccessRecord::what)
                .containsExactly("customer-file");
    }

    @Test
    void letsAnAccountManagerSeeAndWriteTheOwnBookOnly() {
        Caller grace = new Caller("grace", Set.of(Role.ACCOUNT_MANAGER));
        CustomerId ada = tenure.register("Ada", "ada@example.com", "ada");
        tenure.caughtUp();

        assertThat(tenure.relationship().queries().find(ada, grace)).isEmpty();
        assertThatThrownBy(() ->
                        tenure.relationship().changeCustomer().change(new AssignOwner(ada, "grace", MAY), null, grace))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.rejection().code()).isEqualTo("relationship.unknown-customer"));
        assertThatThrownBy(() -> tenure.relationship()
                        .changeCustomer()
                        .change(new AssignOwner(ada, "grace", MAY), null, AUDITOR))
                .isInstanceOf(AccessDenied.class);

        tenure.relationship().changeCustomer().change(new AssignOwner(ada, "grace", MAY), null, SHOP);
        tenure.caughtUp();

        assertThat(tenure.relationship().queries().find(ada, grace)).isPresent();
    }

    @Test
    void refusesAChangeThatWasDecidedOnAnOlderVersion() {
        CustomerId ada = tenure.register("Ada", "ada@example.com", "ada");
        long version = tenure.see(ada).version();
        tenure.relationship().changeCustomer().change(new AssignOwner(ada, "grace", MAY), version, SHOP);

        assertThatThrownBy(() -> tenure.relationship()
                        .changeCustomer()
                        .change(new AssignOwner(ada, "heidi", MAY), version, SHOP))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.rejection().code()).isEqualTo("relationship.changed-meanwhile"));
    }

    private void retract(String mail) {
        tenure.relationship().retractInteraction().retract(talk(mail).id(), "never happened", SHOP);
    }

    private void correct(String mail, String thread, Instant at, Direction direction) {
        InteractionView was = talk(mail);
        tenure.relationship()
                .correctInteraction()
                .correct(
                        was.id(),
                        new InteractionCorrection(
                                was.kind(),
                                was.channel(),
                                direction,
                                at,
                                null,
                                was.items(),
                                thread,
                                was.summary(),
                                was.attributes(),
                                was.dueAt(),
                                was.refersTo(),
                                was.handledBy()),
                        "misread",
                        SHOP);
    }

    private InteractionView talk(String mail) {
        tenure.caughtUp();
        return tenure.relationship().queries().interaction("mail", mail, SHOP).orElseThrow();
    }

    private List<DuplicateSuggestion> suggestions() {
        tenure.caughtUp();
        return tenure.relationship().queries().duplicates(null, 50, SHOP).views().stream()
                .filter(suggestion -> suggestion.likeness() == DuplicateSuggestion.Likeness.EMAIL)
                .toList();
    }

    private List<String> suggested() {
        return suggestions().stream()
                .flatMap(suggestion -> suggestion.customers().stream())
                .map(CustomerView::id)
                .toList();
    }

    private boolean tellApart(CustomerId one, CustomerId other) {
        return tenure.relationship()
                .changeCustomer()
                .change(new RuleOutDuplicate(one, other, MAY), null, SHOP)
                .changed();
    }

    private List<InteractionView> timeline(CustomerId id) {
        tenure.caughtUp();
        return tenure.relationship()
                .queries()
                .timeline(id, new TimelineQuery(null, null, null, null, null, null, 50), SHOP)
                .views();
    }

    private List<ThreadView> threads(CustomerId id) {
        tenure.caughtUp();
        return tenure.relationship().queries().openThreads(id, SHOP);
    }

    private List<String> found(String search) {
        tenure.caughtUp();
        return tenure
                .relationship()
                .queries()
                .book(new BookQuery(search, null, null, null, null, "name", false, null, 50), SHOP)
                .views()
                .stream()
                .map(CustomerView::id)
                .toList();
    }

    private long interactions(CustomerId id, @Nullable Instant asOf, @Nullable Instant knownAt) {
        return tenure.relationship()
                .queries()
                .asOf(id, asOf, knownAt, AUDITOR)
                .orElseThrow()
                .together()
                .interactions();
    }

    private Map<String, BigDecimal> moneyKnownAt(CustomerId id, Instant knownAt) {
        return tenure.relationship()
                .queries()
                .asOf(id, null, knownAt, AUDITOR)
                .orElseThrow()
                .together()
                .money();
    }

    private List<Path> filesHolding(String text) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> holds(file, text))
                    .toList();
        }
    }

    private static boolean holds(Path file, String text) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
        } catch (NoSuchFileException gone) {
            return false; // the policy completes the erasure once more: its copies and SQLite's logs come and go
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
