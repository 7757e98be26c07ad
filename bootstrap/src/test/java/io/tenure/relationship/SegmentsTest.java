package io.tenure.relationship;

import static io.tenure.bootstrap.Installation.MARKETER;
import static io.tenure.bootstrap.Installation.MAY;
import static io.tenure.bootstrap.Installation.SHOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tenure.access.AccessDenied;
import io.tenure.access.Caller;
import io.tenure.access.Role;
import io.tenure.bootstrap.Installation;
import io.tenure.facts.domain.CustomerFacts;
import io.tenure.lifecycle.domain.ModelVersion;
import io.tenure.relationship.commands.TagCustomer;
import io.tenure.segmentation.application.SegmentationModule;
import io.tenure.segmentation.application.port.in.ExportMembersUseCase.Format;
import io.tenure.segmentation.application.port.in.SegmentDraft;
import io.tenure.segmentation.application.port.in.UnknownCustomers;
import io.tenure.segmentation.queries.CustomerSegments;
import io.tenure.segmentation.queries.MembershipView;
import io.tenure.segmentation.queries.SegmentPreview;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.jobs.Job;
import io.tenure.shared.jobs.Run;
import io.tenure.shared.jobs.Work;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.rules.RuleInvalid;
import io.tenure.shared.views.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.awaitility.core.ThrowingRunnable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SegmentsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String[] EVERY_KIND = {"all", "buyers-to-be", "chosen", "potentials"};

    @TempDir
    private Path directory;

    private Installation tenure;

    @BeforeEach
    void open() {
        tenure = Installation.serving(directory);
    }

    @AfterEach
    void close() {
        tenure.close();
    }

    @Test
    void letACustomerInAtTheEventThatMeetsTheRuleAndSayWhy() throws Exception {
        CustomerId ada = tenure.register("Ada", "ada@example.com", "ada");
        publish("regulars", "purchases >= 2");
        tenure.buy("order-1", "ada", MAY, "10.00");
        tenure.later(Duration.ofDays(1));
        tenure.buy("order-2", "ada", MAY, "12.00");

        eventually(() -> assertThat(members("regulars")).containsExactly(ada.value()));
        MembershipView stay = of(ada).current().getFirst();
        assertThat(stay.reason()).isEqualTo("purchases >= 2");
        assertThat(stay.facts()).containsEntry("purchases", "2");
        assertThat(stay.version()).isEqualTo(1);
    }

    @Test
    void holdWhomTheyHeldAtADateWhateverHappensLater() throws Exception {
        CustomerId ada = tenure.register("Ada", "ada@example.com", "ada");
        publish("newcomers", "purchases < 1");
        eventually(() -> assertThat(members("newcomers")).containsExactly(ada.value()));

        tenure.later(Duration.ofDays(10));
        tenure.buy("order-1", "ada", MAY, "10.00");

        eventually(() -> assertThat(members("newcomers")).isEmpty());
        assertThat(members("newcomers", MAY.plus(Duration.ofDays(5)))).containsExactly(ada.value());
        assertThat(members("newcomers", MAY.minusSeconds(1))).isEmpty();
        MembershipView stay = of(ada).past().getFirst();
        assertThat(stay.facts()).containsEntry("purchases", "0");
        assertThat(stay.leftFacts()).containsEntry("purchases", "1");
        assertThat(stay.left()).isEqualTo(MAY.plus(Duration.ofDays(10)));
    }

    @Test
    void areReadPageByPageWhileTimeGoesOn() throws Exception {
        List<String> all = Stream.of("ada", "bob", "cid")
                .map(name -> tenure.register(name, name + "@example.com", name).value())
                .toList();
        publish("newcomers", "purchases < 1");
        eventually(() -> assertThat(members("newcomers")).hasSize(3));

        Page<MembershipView> first = segments().queries().members("newcomers", null, null, 2, MARKETER);
        tenure.later(Duration.ofMinutes(1));
        Page<MembershipView> second = segments().queries().members("newcomers", null, first.next(), 2, MARKETER);

        assertThat(Stream.concat(first.views().stream(), second.views().stream()))
                .extracting(MembershipView::customerId)
                .containsExactlyInAnyOrderElementsOf(all);
        assertThat(second.next()).isNull();
    }

    @Test
    void moveACustomerWhenItsTimeHasComeAlthoughNothingHappens() throws Exception {
        CustomerId ada = tenure.register("Ada", "ada@example.com", "ada");
        tenure.buy("order-1", "ada", MAY, "10.00");
        publish("silent", "daysSinceLastPurchase > 30");
        eventually(() -> assertThat(of(ada).current()).isEmpty());
        evaluated("silent");

        tenure.later(Duration.ofDays(30));
        lookAtWhoIsDue();
        assertThat(members("silent")).isEmpty();
        tenure.later(Duration.ofDays(1));
        lookAtWhoIsDue();

        eventually(() -> assertThat(members("silent")).containsExactly(ada.value()));
    }

    @Test
    void moveACustomerInTimeThoughALateBlockLookedAtItsOldFacts() throws Exception {
        CustomerId ada = tenure.register("Ada", "ada@example.com", "ada");
        publish("recent", "daysSinceLastPurchase <= 30");
        evaluated("recent");
        awaitFacts();
        CustomerFacts read = tenure.core().facts().all().find(ada.value()).orElseThrow();
        tenure.buy("order-1", "ada", MAY, "10.00");
        eventually(() -> assertThat(members("recent")).containsExactly(ada.value()));

        segments().follower().changed(List.of(read));

        tenure.later(Duration.ofDays(32));
        lookAtWhoIsDue();
        eventually(() -> assertThat(members("recent")).isEmpty());
    }

    @Test
    void followTagsAndOtherSegments() throws Exception {
        CustomerId ada = tenure.register("Ada", "ada@example.com", "ada");
        publish("vips", "\"vip\" in tags");
        publish("quiet-vips", "\"vips\" in segments && purchases == 0");
        evaluated("quiet-vips");

        tenure.relationship().changeCustomer().change(new TagCustomer(ada, "vip", MAY), null, SHOP);

        eventually(() -> assertThat(members("quiet-vips")).containsExactly(ada.value()));
        tenure.buy("order-1", "ada", MAY, "10.00");
        eventually(() -> assertThat(members("quiet-vips")).isEmpty());
        assertThat(members("vips")).containsExactly(ada.value());
    }

    @Test
    void letEveryNewCustomerInWhoseRuleAsksForNoFact() throws Exception {
        publish("big", "purchases > 100");
        publish("all", "true");
        publish("small", "!(\"big\" in segments)");
        evaluated("small");

        List<String> registered = IntStream.range(0, 40)
                .mapToObj(i -> tenure.register("c" + i).value())
                .toList();

        eventually(() -> assertThat(members("all")).containsExactlyInAnyOrderElementsOf(registered));
        eventually(() -> assertThat(members("small")).containsExactlyInAnyOrderElementsOf(registered));
    }

    @Test
    void takeACustomerBackWhoWasMergedAndSplitOff() throws Exception {
        CustomerId ada = tenure.register("Ada", "ada@example.com", "ada");
        CustomerId twin = tenure.register("Ada", "ada2@example.com", "twin");
        seen(twin);
        segments()
                .draftSegment()
                .draft("chosen", SegmentDraft.ofList("Chosen", List.of(ada.value(), twin.value())), MARKETER);
        segments().publishSegment().publish("chosen", MARKETER);
        publish("potentials", "stage == \"potential\"");
        publish("all", "true");
        publish("buyers-to-be", "purchases == 0");
        eventually(() -> assertThat(segmentsOf(twin)).containsExactlyInAnyOrder(EVERY_KIND));

        tenure.relationship().mergeCustomers().merge(ada, twin, SHOP);
        eventually(() -> assertThat(members("all")).containsExactly(ada.value()));
        tenure.relationship().splitCustomer().split(ada, twin, SHOP);

        eventually(() -> assertThat(segmentsOf(twin)).containsExactlyInAnyOrder(EVERY_KIND));
        assertThat(segmentsOf(ada)).containsExactlyInAnyOrder(EVERY_KIND);
    }

    @Test
    void markACustomerWhomTheRuleHasNoAnswerForAndGoOnWithTheOthers() throws Exception {
        CustomerId ada = tenure.register("Ada", "ada@example.com", "ada");
        CustomerId bob = tenure.register("Bob", "bob@example.com", "bob");
        tenure.buy("order-1", "bob", MAY, "10.00");
        publish("by-share", "100 / purchases > 50");

        eventually(() -> assertThat(members("by-share")).containsExactly(bob.value()));
        eventually(() -> assertThat(of(ada).undecided()).containsKey("by-share"));
        tenure.buy("order-2", "ada", MAY, "10.00");

        eventually(() -> assertThat(members("by-share")).contains(ada.value()));
        assertThat(of(ada).undecided()).isEmpty();
    }

    @Test
    void nameTheCustomersOnAListThatThereAreNot() {
        CustomerId ada = tenure.register("Ada", "ada@example.com", "ada");
        seen(ada);
        SegmentDraft draft = SegmentDraft.ofList("Chosen", List.of(ada.value(), "nobody", "x".repeat(65)));

        assertThatThrownBy(() -> segments().draftSegment().draft("chosen", draft, MARKETER))
                .isInstanceOfSatisfying(UnknownCustomers.class, unknown -> assertThat(unknown.named())
                        .startsWith("nobody, xxx"));
        assertThat(segments().queries().segment("chosen")).isEmpty();
    }

    @Test
    void letEverybodyGoWhenTheyAreRetired() throws Exception {
        CustomerId ada = tenure.register("Ada", "ada@example.com", "ada");
        seen(ada);
        segments().draftSegment().draft("chosen", SegmentDraft.ofList("Chosen", List.of(ada.value())), MARKETER);
        segments().publishSegment().publish("chosen", MARKETER);
        eventually(() -> assertThat(members("chosen")).containsExactly(ada.value()));

        segments().retireSegment().retire("chosen", MARKETER);

        eventually(() -> assertThat(members("chosen")).isEmpty());
        assertThat(of(ada).past().getFirst().reason()).isEqualTo("on the list");
    }

    @Test
    void letACustomerGoWhoWasErasedAndForgetWhatTheyKnew() throws Exception {
        CustomerId ada = tenure.register("Ada", "ada@example.com", "ada");
        publish("newcomers", "purchases < 1");
        eventually(() -> assertThat(members("newcomers")).containsExactly(ada.value()));

        tenure.relationship().eraseCustomer().erase(ada, "asked for", Caller.SYSTEM);

        eventually(() -> assertThat(members("newcomers")).isEmpty());
        eventually(() -> assertThat(of(ada).past()).first().satisfies(past -> assertThat(past.facts())
                .isEmpty()));
    }

    @Test
    void tellMistakesInARuleWithTheirPlaces() {
        assertThatThrownBy(() -> publish("wrong", "purchases > \"three\""))
                .isInstanceOfSatisfying(RuleInvalid.class, invalid -> assertThat(
                                invalid.problems().getFirst().line())
                        .isEqualTo(1));
        assertThat(segments().queries().problems("\"nobody\" in segments"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.near()).isEqualTo("nobody"));
        assertThat(segments().queries().problems("segments.size() > 1"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.column()).isEqualTo(1));
        assertThat(segments().queries().problems("\"segments\" in tags")).isEmpty();
    }

    @Test
    void cannotHangOnThemselvesHoweverTheirNameIsWritten() throws Exception {
        for (String rule : List.of("!(\"self\" in .segments)", "!(\"\\x73elf\" in (segments))")) {
            segments().draftSegment().draft("self", SegmentDraft.ofRule("Self", "true"), MARKETER);
            assertThatThrownBy(() -> publish("self", rule))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("segmentation.cycle");
        }
        assertThat(segments().queries().problems("true ||\n \"se\" + \"lf\" in segments"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.line()).isEqualTo(2);
                    assertThat(problem.column()).isEqualTo(17);
                    assertThat(problem.message()).contains("fixed name");
                });
        publish("self", "true // once \"self\" in segments");
        assertThat(segments().queries().segment("self").orElseThrow().draft().uses())
                .isEmpty();
    }

    @Test
    void mayAskForALongText() {
        assertThat(segments().queries().problems("country == \"" + "x".repeat(2_500) + "\""))
                .isEmpty();
    }

    @Test
    void haveNoMembersToReadWhereThereIsNoSegment() {
        assertThatThrownBy(() -> members("nosuch"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("segmentation.unknown-segment");
    }

    @Test
    void showWhomARuleWouldHoldBeforeItIsPublished() throws Exception {
        CustomerId ada = tenure.register("Ada", "ada@example.com", "ada");
        tenure.register("Bob", "bob@example.com", "bob");
        tenure.buy("order-1", "ada", MAY, "10.00");
        tenure.caughtUp();
        awaitFacts();

        assertThat(segments().previewSegment().preview(SegmentDraft.ofRule("try", "purchases > 0"), MARKETER))
                .isEqualTo(new SegmentPreview(2, true, 1, 0, null, List.of(ada.value())));
        assertThat(segments()
                        .previewSegment()
                        .preview(SegmentDraft.ofRule("try", "1 / purchases > 0"), MARKETER)
                        .undecided())
                .isEqualTo(1);
    }

    @Test
    void areWrittenToAFileInTheBackground() throws Exception {
        CustomerId ada = tenure.register("Ada", "ada@example.com", "ada");
        publish("newcomers", "purchases < 1");
        eventually(() -> assertThat(members("newcomers")).containsExactly(ada.value()));

        String csv = segments().exportMembers().export("newcomers", MAY, Format.CSV, MARKETER);
        String json = segments().exportMembers().export("newcomers", MAY, Format.NDJSON, MARKETER);

        eventually(() -> assertThat(segments().queries().exported(csv, MARKETER))
                .get(InstanceOfAssertFactories.PATH)
                .content()
                .startsWith("customerId,segment,")
                .contains(ada.value(), "\"purchases < 1\"", "\"purchases=0\""));
        eventually(() -> assertThat(segments().queries().exported(json, MARKETER))
                .get(InstanceOfAssertFactories.PATH)
                .content()
                .contains("\"facts\":{\"purchases\":\"0\"}"));
    }

    @Test
    void knowWhatTheirMembersBroughtAndCost() throws Exception {
        CustomerId ada = tenure.register("Ada", "ada@example.com", "ada");
        tenure.register("Bo", "bo@example.com", "bo");
        tenure.buy("order-1", "ada", MAY, "10.00");
        tenure.buy("order-2", "ada", MAY, "12.00");
        tenure.buy("order-3", "bo", MAY, "99.00");
        publish("regulars", "purchases >= 2");
        eventually(() -> assertThat(members("regulars")).containsExactly(ada.value()));
        evaluated("regulars");

        reckonMoney("test");

        eventually(() -> assertThat(
                        segments().queries().money("regulars", MARKETER).items())
                .singleElement()
                .satisfies(money -> {
                    assertThat(money.customers()).isEqualTo(1);
                    assertThat(money.revenue()).isEqualByComparingTo("22.00");
                    assertThat(money.profit()).isEqualByComparingTo("22.00");
                }));
        Caller manager = new Caller("anna", Set.of(Role.ACCOUNT_MANAGER));
        assertThatThrownBy(() -> segments().queries().money("regulars", manager))
                .isInstanceOf(AccessDenied.class);
    }

    @Test
    void areNotReckonedYetOnceAnotherVersionIsPublished() throws Exception {
        CustomerId ada = tenure.register("Ada", "ada@example.com", "ada");
        tenure.buy("order-1", "ada", MAY, "10.00");
        reckonMoney("before");
        publish("buyers", "purchases >= 1");
        eventually(() -> assertThat(members("buyers")).containsExactly(ada.value()));
        evaluated("buyers");
        assertThat(segments().queries().money("buyers", MARKETER).reckonedAt()).isNull();

        reckonMoney("after");
        assertThat(segments().queries().money("buyers", MARKETER).items()).hasSize(1);
        segments().draftSegment().draft("buyers", SegmentDraft.ofRule("Buyers", "purchases >= 2"), MARKETER);
        assertThat(segments().queries().money("buyers", MARKETER).items()).hasSize(1);
        segments().publishSegment().publish("buyers", MARKETER);

        assertThat(segments().queries().money("buyers", MARKETER).reckonedAt()).isNull();
    }

    @Test
    void followTheStagesOfTheModelInForce() throws Exception {
        List<String> everybody = Stream.of("ada", "bob", "eve")
                .map(name -> tenure.register(name).value())
                .toList();
        publish("potentials", "stage == \"potential\"");
        eventually(() -> assertThat(members("potentials")).containsExactlyInAnyOrderElementsOf(everybody));

        putInForce("four-stages");
        eventually(() -> assertThat(members("potentials")).isEmpty());
        putInForce("e-commerce");

        eventually(() -> assertThat(members("potentials")).containsExactlyInAnyOrderElementsOf(everybody));
    }

    @Test
    void areKeptByMarketersAlone() {
        assertThatThrownBy(() -> segments().publishSegment().publish("vips", SHOP))
                .hasMessageContaining("MARKETER");
        assertThatThrownBy(() -> segments().publishSegment().publish("vips", MARKETER))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("segmentation.unknown-segment");
    }

    private void seen(CustomerId customer) {
        eventually(() -> assertThat(tenure.relationship().queries().records(customer, MARKETER))
                .isPresent());
    }

    private void publish(String segment, String rule) throws RuleInvalid {
        segments().draftSegment().draft(segment, SegmentDraft.ofRule(segment, rule), MARKETER);
        segments().publishSegment().publish(segment, MARKETER);
    }

    private void evaluated(String segment) {
        eventually(() -> assertThat(tenure.core().jobs().ended(100))
                .anyMatch(job ->
                        job.work().equals("evaluate-segment") && job.key().startsWith(segment + " ")));
    }

    private void reckonMoney(String key) {
        String job = tenure.core().jobs().begin("reckon-money-by-segment", key, "");
        eventually(() -> assertThat(tenure.core().jobs().find(job))
                .hasValueSatisfying(found -> assertThat(found.state()).isEqualTo(Job.State.DONE)));
    }

    private void putInForce(String model) {
        tenure.core().lifecycle().putModelInForce().putInForce(new ModelVersion(model, 1), MARKETER);
    }

    private void lookAtWhoIsDue() throws Exception {
        Work due = segments().works().stream()
                .filter(work -> work.name().equals("evaluate-due-customers"))
                .findFirst()
                .orElseThrow();
        due.run(new Unwatched());
    }

    private void awaitFacts() {
        eventually(() -> assertThat(tenure.core().facts().all().position())
                .isGreaterThanOrEqualTo(tenure.core().ledger().head()));
    }

    private SegmentationModule segments() {
        return tenure.core().segmentation();
    }

    private List<String> members(String segment) {
        return members(segment, null);
    }

    private List<String> members(String segment, @Nullable Instant at) {
        return segments().queries().members(segment, at, null, 100, MARKETER).views().stream()
                .map(MembershipView::customerId)
                .toList();
    }

    private CustomerSegments of(CustomerId customer) {
        return segments().queries().ofCustomer(customer, MARKETER).orElseThrow();
    }

    private List<String> segmentsOf(CustomerId customer) {
        return of(customer).current().stream().map(MembershipView::segment).toList();
    }

    private static void eventually(ThrowingRunnable assertion) {
        await().atMost(PATIENCE).untilAsserted(assertion);
    }

    /** An attempt that nobody watches. */
    private record Unwatched() implements Run {

        @Override
        public String id() {
            return "job";
        }

        @Override
        public String key() {
            return "";
        }

        @Override
        public String input() {
            return "";
        }

        @Override
        public void progress(long done, long total, String text) {}

        @Override
        public Path result(String fileName) {
            throw new UnsupportedOperationException("Who is due makes no file");
        }
    }
}
