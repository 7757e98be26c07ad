package io.tenure.loyalty;

import static io.tenure.bootstrap.Installation.AUDITOR;
import static io.tenure.bootstrap.Installation.SHOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.tenure.access.AccessDenied;
import io.tenure.access.Caller;
import io.tenure.bootstrap.Installation;
import io.tenure.loyalty.application.port.in.IssuedCard;
import io.tenure.loyalty.application.port.in.LoyaltyDeed;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.events.CardLoss;
import io.tenure.loyalty.queries.CardView;
import io.tenure.loyalty.queries.CardView.State;
import io.tenure.shared.outcome.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CardsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path directory;

    private Installation tenure;
    private AccountId ada;

    @BeforeEach
    void open() throws Exception {
        tenure = Installation.open(directory);
        ClubOfTheShop.open(tenure);
        ada = ClubOfTheShop.enrol(tenure, tenure.register("ada"));
    }

    @AfterEach
    void close() {
        tenure.close();
    }

    @Test
    void replacedCardIsDeadAndTheNewOneIsUsable() {
        IssuedCard first = issue(ada, null);
        IssuedCard second = issue(ada, first.id());

        assertThat(cards())
                .extracting(CardView::id, CardView::state)
                .containsExactlyInAnyOrder(tuple(first.id(), State.REPLACED), tuple(second.id(), State.USABLE));
        assertThatThrownBy(() -> issue(ada, null)).isInstanceOf(Refusal.class).hasMessageContaining("replace");
        assertThatThrownBy(() -> issue(ada, first.id())).isInstanceOf(Refusal.class);
    }

    @Test
    void lostCardIsBlockedUntilItIsFound() {
        IssuedCard card = issue(ada, null);
        change(new LoyaltyDeed.BlockCard(card.id(), CardLoss.STOLEN));
        assertThat(cards().getFirst().state()).isEqualTo(State.STOLEN);
        tenure.restart();
        change(new LoyaltyDeed.CardFound(card.id()));
        assertThat(cards().getFirst().state()).isEqualTo(State.USABLE);
    }

    @Test
    void numberIsInNoFile() throws IOException {
        String number = issue(ada, null).number().digits();
        try (Stream<Path> files = Files.walk(directory)) {
            assertThat(files.filter(Files::isRegularFile)).isNotEmpty().allSatisfy(file -> assertThat(
                            Files.readString(file, StandardCharsets.ISO_8859_1))
                    .doesNotContain(number));
        }
        tenure.restart();
    }

    @Test
    void tillWithTheSecretAndNoConnectionTellsAForgedCode() throws Exception {
        String code = issue(ada, null).code();
        byte[] secret = tenure.core()
                .loyalty()
                .cardQueries()
                .codeSecret("club", Caller.SYSTEM)
                .orElseThrow();

        assertThat(genuine(code, secret)).isTrue();
        char other = code.charAt(0) == 'A' ? 'B' : 'A';
        assertThat(genuine(other + code.substring(1), secret)).isFalse();
        assertThatThrownBy(() -> tenure.core().loyalty().cardQueries().codeSecret("club", SHOP))
                .isInstanceOf(AccessDenied.class);
    }

    /** What a till does that knows nothing but docs/guide/loyalty.md. */
    private static boolean genuine(String code, byte[] secret) throws Exception {
        String[] parts = code.split("\\.", 2);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret, "HmacSHA256"));
        byte[] signature = Arrays.copyOf(mac.doFinal(parts[0].getBytes(StandardCharsets.US_ASCII)), 8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signature).equals(parts[1]);
    }

    @Test
    void cardsOfMergedRecordsGoOn() {
        AccountId bob = ClubOfTheShop.enrol(tenure, tenure.register("bob"));
        issue(ada, null);
        IssuedCard his = issue(bob, null);
        tenure.relationship().mergeCustomers().merge(ada.customer(), bob.customer(), SHOP);

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(cards())
                .hasSize(2)
                .extracting(CardView::state)
                .containsOnly(State.USABLE));
        issue(bob, his.id());
        assertThat(cards()).hasSize(3);
    }

    @Test
    void erasedCustomersCardIsForgotten() {
        issue(ada, null);
        tenure.relationship().eraseCustomer().erase(ada.customer(), "asked for", Caller.SYSTEM);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        tenure.core().loyalty().cardQueries().cards(ada, Caller.SYSTEM))
                .isEmpty());
    }

    @Test
    void auditorReadsAndDoesNotIssue() {
        assertThatThrownBy(() -> tenure.core().loyalty().issueCard().issue(ada, null, AUDITOR))
                .isInstanceOf(AccessDenied.class);
    }

    private IssuedCard issue(AccountId account, @Nullable String replaced) {
        return tenure.core().loyalty().issueCard().issue(account, replaced, SHOP);
    }

    private void change(LoyaltyDeed deed) {
        tenure.core().loyalty().changeAccount().change(ada, deed, SHOP);
    }

    private List<CardView> cards() {
        return tenure.core().loyalty().cardQueries().cards(ada, SHOP);
    }
}
