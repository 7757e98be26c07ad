package io.tenure.loyalty;

import static io.tenure.bootstrap.Installation.AUDITOR;
import static io.tenure.bootstrap.Installation.MARKETER;
import static io.tenure.bootstrap.Installation.SHOP;
import static io.tenure.loyalty.Till.answer;
import static io.tenure.loyalty.Till.card;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.tenure.access.AccessDenied;
import io.tenure.bootstrap.Installation;
import io.tenure.integration.Announcement;
import io.tenure.integration.Announcements;
import io.tenure.integration.contract.UsedBenefit;
import io.tenure.loyalty.application.port.in.IssuedCard;
import io.tenure.loyalty.application.port.in.LoyaltyDeed;
import io.tenure.loyalty.application.port.in.MemberReference;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.commands.ReceiptId;
import io.tenure.loyalty.events.CardLoss;
import io.tenure.loyalty.programme.ProgrammeVersion;
import io.tenure.loyalty.queries.SoftRight;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoftBenefitsTest {

    private static final String BENEFITS = """
            tiers:
              window: calendar-year
              downgrade: one-step
              levels:
                - {id: blue, title: {en: Blue, zh: 蓝卡}}
                - {id: silver, title: {en: Silver, zh: 银卡}, spend: 100}
            soft-benefits:
              - {id: coffee, title: {en: Coffee, zh: 咖啡}, times: 3, per: month}
              - {id: lounge, title: {en: Lounge, zh: 贵宾室}, tier: silver, times: 4, per: year}
            """;

    @TempDir
    private Path directory;

    private Installation tenure;
    private AccountId ada;

    @BeforeEach
    void open() throws Exception {
        tenure = Installation.serving(directory);
        ClubOfTheShop.open(tenure);
        tenure.core().loyalty().draftProgramme().draft("club", ClubOfTheShop.TEXT + BENEFITS, MARKETER);
        tenure.core().loyalty().putProgrammeInForce().putInForce(new ProgrammeVersion("club", 2), null, MARKETER);
        ada = ClubOfTheShop.enrol(tenure, tenure.register("ada"));
    }

    @AfterEach
    void close() {
        tenure.close();
    }

    @Test
    void isUsedAsOftenAsThereIsHoweverManyAskAtOnce() throws Exception {
        try (ExecutorService tills = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> answers = tills.invokeAll(IntStream.range(0, 16)
                    .mapToObj(till -> (Callable<Boolean>) () -> had("coffee", "till-" + till))
                    .toList());
            int had = 0;
            for (Future<Boolean> answer : answers) {
                had += answer.get() ? 1 : 0;
            }
            assertThat(had).isEqualTo(3);
        }
        tenure.restart();
        assertThat(rights()).extracting(SoftRight::used, SoftRight::left).containsExactly(tuple(3L, 0L));

        tenure.later(Duration.ofDays(28));
        assertThat(rights()).extracting(SoftRight::period, SoftRight::left).containsExactly(tuple("2026-06", 3L));
        assertThat(had("coffee", "june")).isTrue();
    }

    @Test
    void useThatIsTakenBackIsLeftAgainAndToldToOthers() {
        use("coffee", "a");
        use("coffee", "b");
        tenure.core().loyalty().favours().takeBackBenefit().takeBack(ada, "a", SHOP);
        tenure.core().loyalty().favours().takeBackBenefit().takeBack(ada, "a", SHOP);
        use("coffee", "a");
        assertThat(rights()).extracting(SoftRight::left, SoftRight::last).containsExactly(tuple(2L, "b"));

        Announcements announcements = new Announcements(tenure.core().codec());
        assertThat(tenure.core().ledger().readAll(0, 1_000).stream()
                        .flatMap(commit -> announcements.of(commit).stream())
                        .map(Announcement::event)
                        .flatMap(event -> event instanceof UsedBenefit used ? Stream.of(used) : Stream.empty()))
                .extracting(UsedBenefit::benefit, UsedBenefit::reference, UsedBenefit::times)
                .containsExactly(tuple("coffee", "a", 1L), tuple("coffee", "b", 1L), tuple("coffee", "a", -1L));
    }

    @Test
    void isForItsTier() {
        assertThatThrownBy(() -> use("lounge", "a")).isInstanceOf(Refusal.class).hasMessageContaining("silver");
        assertThatThrownBy(() -> tenure.core().loyalty().favours().useBenefit().use(ada, "coffee", "a", null, AUDITOR))
                .isInstanceOf(AccessDenied.class);
    }

    @Test
    void useToldAgainIsTheSameWhateverBecameOfTheCardTheTierAndTheMembershipSince() {
        IssuedCard card = tenure.core().loyalty().issueCard().issue(ada, null, SHOP);
        MemberReference hers = card(card.number().digits());
        tenure.buy("order-1", "ada", tenure.now(), "120");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(rights()).extracting(SoftRight::left).containsExactly(3L, 4L));
        use("lounge", "a");
        List<SoftRight> first = atTill(hers, "4711/1");

        change(new LoyaltyDeed.BlockCard(card.id(), CardLoss.LOST));
        assertThat(atTill(hers, "4711/1")).isEqualTo(first);
        assertThat(answer(() -> atTill(hers, "4711/2"))).isEqualTo("loyalty.card-blocked");

        tenure.later(Duration.ofDays(1_000));
        use("lounge", "a");
        assertThat(atTill(hers, "4711/1")).extracting(SoftRight::used).containsExactly(0L);
        assertThat(answer(() -> use("lounge", "b"))).isEqualTo("loyalty.benefit-not-in-tier");

        change(new LoyaltyDeed.End("moved away"));
        use("lounge", "a");
        assertThat(atTill(hers, "4711/1")).isEmpty();
        ReceiptId receipt = new ReceiptId("high-street", "4711/1");
        assertThat(tenure.core().loyalty().favours().takeBackAtTill().takeBack(hers, receipt, Till.CALLER))
                .isEmpty();
        assertThat(answer(() -> atTill(hers, "4711/2"))).isEqualTo("loyalty.card-blocked");
    }

    @Test
    void usesOfMergedRecordsCountTogether() {
        AccountId bob = ClubOfTheShop.enrol(tenure, tenure.register("bob"));
        use("coffee", "hers");
        tenure.core().loyalty().favours().useBenefit().use(bob, "coffee", "his", null, SHOP);
        tenure.relationship().mergeCustomers().merge(ada.customer(), bob.customer(), SHOP);

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(rights()).extracting(SoftRight::left).containsExactly(1L));
        assertThat(had("coffee", "third")).isTrue();
        assertThat(had("coffee", "fourth")).isFalse();
    }

    private void use(String benefit, String id) {
        tenure.core().loyalty().favours().useBenefit().use(ada, benefit, id, "north", SHOP);
    }

    private List<SoftRight> atTill(MemberReference member, String receipt) {
        return tenure.core()
                .loyalty()
                .favours()
                .useAtTill()
                .use(member, "lounge", new ReceiptId("high-street", receipt), Till.CALLER);
    }

    private void change(LoyaltyDeed deed) {
        tenure.core().loyalty().changeAccount().change(ada, deed, SHOP);
    }

    private boolean had(String benefit, String id) {
        try {
            use(benefit, id);
            return true;
        } catch (Refusal usedUp) {
            assertThat(usedUp.rejection().code()).isEqualTo("loyalty.benefit-used-up");
            return false;
        }
    }

    private List<SoftRight> rights() {
        tenure.caughtUp();
        return tenure.core()
                .loyalty()
                .favours()
                .benefits()
                .ofMember(ada, SHOP)
                .orElseThrow()
                .soft();
    }
}
