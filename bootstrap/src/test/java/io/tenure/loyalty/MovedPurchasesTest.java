package io.tenure.loyalty;

import static io.tenure.bootstrap.Installation.SHOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tenure.bootstrap.Installation;
import io.tenure.loyalty.application.LoyaltyBook;
import io.tenure.loyalty.axon.AxonLoyaltyBook;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.domain.Member;
import io.tenure.relationship.events.InteractionKind;
import io.tenure.relationship.events.InteractionRecorded;
import io.tenure.relationship.queries.CustomerEvents;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.domain.Money;
import io.tenure.shared.events.RecordedEvent;
import io.tenure.shared.ledger.RecordedCommit;
import io.tenure.shared.policies.Policy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Purchases that are told otherwise after they were put on record. */
class MovedPurchasesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Instant BEFORE_THE_PROGRAMME = Installation.MAY.minus(Duration.ofDays(2));

    @TempDir
    private Path directory;

    private Installation tenure;
    private LoyaltyBook book;
    private AccountId ada;

    @BeforeEach
    void open() throws Exception {
        tenure = Installation.open(directory);
        ClubOfTheShop.open(tenure);
        ada = ClubOfTheShop.enrol(tenure, tenure.register("ada"));
        book = new AxonLoyaltyBook(
                SimpleCommandBus.builder().build(),
                tenure.core().events(),
                tenure.core().ledger(),
                Runnable::run);
    }

    @AfterEach
    void close() {
        tenure.close();
    }

    @Test
    void purchaseCountsForNothingAtATimeBeforeTheProgrammeAndAgainWhenItIsMovedBack() {
        String first = tenure.buy("first", "ada", tenure.now(), "35").interactionId();
        hasPoints(70);
        correct(first, InteractionKind.PURCHASE, "35", BEFORE_THE_PROGRAMME);
        hasPoints(0);
        correct(first, InteractionKind.PURCHASE, "35", tenure.now());
        hasPoints(35);
    }

    @Test
    void goodsThatComeBackDoNotLetSuchAPurchaseCount() {
        String first = tenure.buy("first", "ada", tenure.now(), "35").interactionId();
        hasPoints(70);
        correct(first, InteractionKind.PURCHASE, "35", BEFORE_THE_PROGRAMME);
        hasPoints(0);
        String back = tell("back", InteractionKind.RETURN, "-10", first);
        tenure.buy("second", "ada", tenure.now(), "1"); // heard after the return
        hasPoints(2);
        tell("other", InteractionKind.RETURN, "-5", first);
        tenure.relationship().retractInteraction().retract(back, "not brought back", SHOP);
        tenure.buy("third", "ada", tenure.now(), "1");
        hasPoints(4);
        correct(first, InteractionKind.PURCHASE, "35", tenure.now());
        hasPoints(4 + 30);
    }

    /** As when a letter is sent again that could not be heard in time. */
    @Test
    void purchaseThatIsHeardLateCountsAsItStandsByNow() {
        CustomerId bob = tenure.register("bob");
        tenure.caughtUp();
        String asTold = buy("b1");
        String dearer = buy("b2");
        String complaint = buy("b3");
        String retracted = buy("b4");
        correct(dearer, InteractionKind.PURCHASE, "50", tenure.now());
        correct(complaint, InteractionKind.COMPLAINT, "35", tenure.now());
        tenure.relationship().retractInteraction().retract(retracted, "never happened", SHOP);
        AccountId his = ClubOfTheShop.enrol(tenure, bob);
        tenure.core().ledger().readStream(bob.value(), 0, 1_000).forEach(this::hearAgain);
        assertThat(member(his).purchases().counted()).containsOnlyKeys(asTold, dearer);
        assertThat(member(his).points().balance()).isEqualTo(2 * 35 + 50);
    }

    @Test
    void whatFollowsASequenceIsTheRestOfTheStream() {
        CustomerId bob = tenure.register("bob");
        tenure.caughtUp();
        for (int i = 0; i < 40; i++) {
            buy("b" + i);
        }
        CustomerEvents events = tenure.relationship().events();
        List<RecordedEvent> all = events.ofRecord(bob.value());
        for (int i = 0; i < all.size(); i++) {
            assertThat(events.ofRecord(bob.value(), all.get(i).sequence())).isEqualTo(all.subList(i + 1, all.size()));
        }
        assertThat(events.ofRecord(bob.value(), -1)).isEqualTo(all);
        assertThat(events.ofRecord("nobody", -1)).isEmpty();
    }

    private String buy(String receipt) {
        return tenure.buy(receipt, "bob", tenure.now(), "35").interactionId();
    }

    private void hearAgain(RecordedCommit commit) {
        for (int i = 0; i < commit.events().size(); i++) {
            Object event = tenure.core().codec().decode(commit.events().get(i), commit.stream());
            if (event instanceof InteractionRecorded) {
                policy().on(new RecordedEvent(
                        commit.position() + i,
                        commit.stream(),
                        commit.firstSequence() + i,
                        commit.recordedAt(),
                        commit.metadata(),
                        event,
                        false));
            }
        }
    }

    private Policy policy() {
        return tenure.core().loyalty().policies().stream()
                .filter(policy -> policy.name().equals("loyalty-purchases"))
                .findFirst()
                .orElseThrow();
    }

    private String tell(String id, InteractionKind kind, String pounds, @Nullable String refersTo) {
        return tenure.relationship()
                .recordInteraction()
                .record(Till.told(id, kind, ada.customer(), pounds, refersTo), SHOP)
                .interactionId();
    }

    private void correct(String interaction, InteractionKind kind, String pounds, Instant at) {
        tenure.relationship()
                .correctInteraction()
                .correct(interaction, Till.corrected(kind, Money.of(pounds, "GBP"), at, null), "mistyped", SHOP);
    }

    private void hasPoints(long points) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(member(ada).points().balance()).isEqualTo(points));
    }

    private Member member(AccountId account) {
        return (Member) book.account(account);
    }
}
