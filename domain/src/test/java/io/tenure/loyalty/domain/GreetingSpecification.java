package io.tenure.loyalty.domain;

import static io.tenure.loyalty.domain.Programmes.ADA;
import static io.tenure.loyalty.domain.Programmes.BASE;
import static io.tenure.loyalty.domain.Programmes.BOB;
import static io.tenure.loyalty.domain.Programmes.ENROLLED;
import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.loyalty.commands.GreetMember;
import io.tenure.loyalty.commands.JoinAccount;
import io.tenure.loyalty.events.MemberGreeted;
import io.tenure.loyalty.events.PointsAdjusted;
import io.tenure.loyalty.programme.Greeting;
import io.tenure.loyalty.programme.Occasion;
import io.tenure.loyalty.programme.Programme;
import io.tenure.loyalty.programme.Wording;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class GreetingSpecification {

    private static final Instant NOW = ENROLLED.plus(Duration.ofDays(90));
    private static final Programme CLUB = Programmes.club(BASE);
    private static final Wording TITLE = new Wording("Happy birthday", "生日快乐");

    private final Account ada = new Account(ADA);

    @Test
    void givesPointsInTheSameCommit() {
        assertThat(ada.when(greet(50)))
                .hasSize(2)
                .startsWith(new MemberGreeted(
                        "club", "ada", "birthday", 2026, CLUB.id().version(), NOW))
                .last()
                .isInstanceOfSatisfying(PointsAdjusted.class, points -> {
                    assertThat(points.adjustmentId()).isEqualTo("greeting-birthday-2026");
                    assertThat(points.points()).isEqualTo(50);
                    assertThat(points.balance()).isEqualTo(50);
                });
        assertThat(ada.balance()).isEqualTo(50);
    }

    @Test
    void movesPointsAsAGreetingAndNobodyElseDoes() {
        PointsAdjusted greeting = (PointsAdjusted) ada.when(greet(50)).getLast();
        assertThat(Movement.of(greeting)).map(Movement::kind).contains(Movement.Kind.GREETED);
        PointsAdjusted byHand = new PointsAdjusted(
                "club", "ada", "greeting-x", 50, "goodwill", "clerk", null, greeting.lots(), null, 100, NOW);
        assertThat(Movement.of(byHand))
                .as("before such names were refused")
                .map(Movement::kind)
                .contains(Movement.Kind.ADJUSTED);
    }

    @Test
    void mayGiveNothingButWords() {
        assertThat(ada.when(greet(0))).singleElement().isInstanceOf(MemberGreeted.class);
        assertThat(ada.balance()).isZero();
    }

    @Test
    void isNotForRecordsThatPassTheirPointsOn() {
        ada.when(new JoinAccount(ADA, CLUB, BOB.customer().value(), NOW));
        assertThat(ada.when(greet(50))).isEmpty();
    }

    private static GreetMember greet(long points) {
        return new GreetMember(
                ADA, CLUB, new Greeting("birthday", TITLE, new Occasion.Birthday(), points, null), 2026, NOW);
    }
}
