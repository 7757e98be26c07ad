package io.tenure.loyalty.domain;

import static io.tenure.loyalty.domain.Programmes.ADA;
import static io.tenure.loyalty.domain.Programmes.BASE;
import static io.tenure.loyalty.domain.Programmes.ENROLLED;
import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.loyalty.commands.AdjustPoints;
import io.tenure.loyalty.commands.BlockCard;
import io.tenure.loyalty.commands.IssueCard;
import io.tenure.loyalty.commands.JoinAccount;
import io.tenure.loyalty.commands.ReplaceCard;
import io.tenure.loyalty.commands.UnblockCard;
import io.tenure.loyalty.events.CardBlocked;
import io.tenure.loyalty.events.CardIssued;
import io.tenure.loyalty.events.CardLoss;
import io.tenure.loyalty.events.CardReplaced;
import io.tenure.loyalty.events.CardUnblocked;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CardSpecification {

    private static final Instant NOW = ENROLLED;

    private final Account ada = new Account(ADA);

    @Test
    void memberHasOneCardOnly() {
        assertThat(ada.when(issue("c1"))).containsExactly(new CardIssued("club", "ada", "c1", "0001", NOW));
        assertThat(ada.refused(issue("c2"))).isEqualTo("loyalty.card-in-use");
    }

    @Test
    void replacedCardIsDeadAndEverythingStays() {
        ada.when(new AdjustPoints(ADA, Programmes.club(BASE), "a1", 50, "welcome", "anna", NOW));
        ada.when(issue("c1"));

        assertThat(ada.when(replace("c1", "c2")))
                .containsExactly(new CardReplaced("club", "ada", "c1", "c2", "0002", NOW));
        assertThat(ada.member().card()).isEqualTo(new Card("c2", "0002", null));
        assertThat(ada.balance()).isEqualTo(50);
        assertThat(ada.refused(new UnblockCard(ADA, "c1", NOW))).isEqualTo("loyalty.unknown-card");
        assertThat(ada.refused(replace("c1", "c3"))).isEqualTo("loyalty.unknown-card");
    }

    @Test
    void blockedCardIsUsableOnceItIsFound() {
        ada.when(issue("c1"));

        assertThat(ada.when(block(CardLoss.LOST)))
                .containsExactly(new CardBlocked("club", "ada", "c1", CardLoss.LOST, NOW));
        assertThat(ada.when(block(CardLoss.LOST))).isEmpty();
        assertThat(ada.when(block(CardLoss.STOLEN))).hasSize(1);
        assertThat(ada.when(new UnblockCard(ADA, "c1", NOW)))
                .containsExactly(new CardUnblocked("club", "ada", "c1", NOW));
        assertThat(ada.when(new UnblockCard(ADA, "c1", NOW))).isEmpty();
    }

    @Test
    void blockedCardCanBeReplacedAndIsNotWhatTheNewOneIs() {
        ada.when(issue("c1"));
        ada.when(block(CardLoss.STOLEN));
        ada.when(replace("c1", "c2"));

        assertThat(ada.member().card()).isEqualTo(new Card("c2", "0002", null));
    }

    @Test
    void recordThatIsMergedKeepsItsCardAndGetsNoFirstOne() {
        ada.when(new JoinAccount(ADA, Programmes.club(BASE), "bob", NOW));
        assertThat(ada.refused(issue("c1"))).isEqualTo("loyalty.account-joined");
    }

    private static IssueCard issue(String card) {
        return new IssueCard(ADA, card, "000" + card.substring(1), NOW);
    }

    private static ReplaceCard replace(String replaced, String card) {
        return new ReplaceCard(ADA, replaced, card, "000" + card.substring(1), NOW);
    }

    private static BlockCard block(CardLoss loss) {
        return new BlockCard(ADA, "c1", loss, NOW);
    }
}
