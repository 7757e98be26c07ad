package io.tenure.loyalty.domain;

import static io.tenure.loyalty.domain.Programmes.ADA;
import static io.tenure.loyalty.domain.Programmes.BASE;
import static io.tenure.loyalty.domain.Programmes.ENROLLED;
import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.loyalty.commands.CountPurchase;
import io.tenure.loyalty.commands.CountReturn;
import io.tenure.loyalty.commands.UndoReturn;
import io.tenure.loyalty.programme.Programme;
import io.tenure.loyalty.programme.Purchase;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A purchase that counted is said to have been before the customer took part. */
class MovedPurchaseSpecification {

    private static final Programme CLUB = Programmes.club(BASE);
    private static final Instant BOUGHT = ENROLLED.plus(Duration.ofDays(1));
    private static final Instant NOW = ENROLLED.plus(Duration.ofDays(2));
    private static final Purchase MEANT = at(BOUGHT);
    private static final Purchase TOO_EARLY = at(ENROLLED.minusSeconds(1));

    private final Account ada = new Account(ADA);

    @BeforeEach
    void move() {
        count(MEANT);
        assertThat(ada.balance()).isEqualTo(10);
        count(TOO_EARLY);
    }

    @Test
    void isWorthNothing() {
        assertThat(ada.balance()).isZero();
        assertThat(ada.member().together().visits()).isZero();
    }

    @Test
    void isWorthWhatItWasWhenItIsMovedBack() {
        count(MEANT);
        assertThat(ada.balance()).isEqualTo(10);
    }

    @Test
    void countsInTheSecondOfTheEnrolment() {
        count(at(ENROLLED));
        assertThat(ada.balance()).isEqualTo(10);
    }

    @Test
    void goodsThatComeBackDoNotLetItCount() {
        ada.when(new CountReturn(ADA, CLUB, CLUB, Programmes.back("p1", "b1", "4"), TOO_EARLY, NOW));
        assertThat(ada.balance()).isZero();
        ada.when(new UndoReturn(ADA, CLUB, CLUB, "p1", "b1", TOO_EARLY, NOW));
        assertThat(ada.balance()).isZero();
    }

    @Test
    void isWorthWhatIsKeptOfItWhenItIsMovedBack() {
        ada.when(new CountReturn(ADA, CLUB, CLUB, Programmes.back("p1", "b1", "4"), TOO_EARLY, NOW));
        count(MEANT);
        assertThat(ada.balance()).isEqualTo(6);
    }

    private void count(Purchase purchase) {
        ada.when(new CountPurchase(ADA, CLUB, CLUB, purchase, NOW));
    }

    private static Purchase at(Instant time) {
        return Programmes.purchase("p1", "10", time);
    }
}
