package io.tenure.loyalty.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tenure.loyalty.events.LotUse;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PointsTest {

    private static final Instant EARNED = Instant.parse("2026-01-01T10:00:00Z");
    private static final Instant ACTIVE = EARNED.plusSeconds(60);
    private static final Instant EXPIRES = EARNED.plusSeconds(600);

    @Test
    void pendingPointsAreThereButCannotBeSpent() {
        Points points = Points.NONE.plus(List.of(use("one", 10, EARNED, null))).earned(use("two", 5, EARNED, null));
        assertThat(points)
                .extracting(Points::balance, Points::active, Points::pending)
                .containsExactly(15L, 10L, 5L);
        assertThat(points.oldest(99)).extracting(LotUse::lotId).containsExactly("one");
    }

    @Test
    void oldestLotsComeFirstAndOfEquallyOldOnesThoseFirstByName() {
        Points points = Points.NONE
                .plus(List.of(use("b", 1, EARNED.plusSeconds(1), null)))
                .plus(List.of(use("c", 2, EARNED, null)))
                .plus(List.of(use("a", 3, EARNED, null)));
        assertThat(points.lots()).extracting(Lot::id).containsExactly("a", "c", "b");
        assertThat(points.oldest(4))
                .extracting(LotUse::lotId, LotUse::points)
                .containsExactly(tuple("a", 3L), tuple("c", 1L));
    }

    @Test
    void lotThatIsThereGrowsAndStaysAsActiveAsItIs() {
        Points points = Points.NONE.earned(use("a", 3, EARNED, null)).plus(List.of(use("a", 4, EARNED, null)));
        assertThat(points.lots()).extracting(Lot::points, Lot::active).containsExactly(tuple(7L, false));
    }

    @Test
    void pointsOfOthersAreThoseThatCameThroughTheirAccounts() {
        Points points = Points.NONE
                .plus(List.of(use("purchase-p", 1, EARNED, null)))
                .plus(List.of(use("from-bob/purchase-q", 20, EARNED, null)))
                .earned(use("from-eve/from-bob/purchase-r", 300, EARNED, null));
        assertThat(points.from("bob")).isEqualTo(320);
        assertThat(points.from("eve")).isEqualTo(300);
        assertThat(points.from("ada")).isZero();
        assertThat(points.origins()).as("from whose accounts they came last").containsExactly("bob", "eve");
        assertThat(points.ofOrigin("bob", 99))
                .extracting(LotUse::lotId, LotUse::points)
                .containsExactly(tuple("from-bob/purchase-q", 20L));
    }

    @Test
    void timeChangesPendingPointsTwiceAndActiveOnesOnce() {
        Points pending = Points.NONE.earned(use("a", 3, EARNED, EXPIRES));
        assertThat(pending.due()).containsExactly(ACTIVE, EXPIRES);
        assertThat(pending.activated("a").due()).containsExactly(EXPIRES);
        assertThat(Points.NONE.plus(List.of(use("a", 3, EARNED, null))).due()).isEmpty();
    }

    private static LotUse use(String lot, long points, Instant earned, @Nullable Instant expires) {
        return new LotUse(lot, points, earned, ACTIVE, expires);
    }
}
