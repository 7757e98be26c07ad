package io.tenure.loyalty.domain;

import static io.tenure.loyalty.domain.Programmes.BASE;
import static io.tenure.loyalty.domain.Programmes.ENROLLED;
import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.loyalty.commands.AdjustPoints;
import io.tenure.loyalty.commands.ApproveAdjustment;
import io.tenure.loyalty.commands.CountPurchase;
import io.tenure.loyalty.commands.CountReturn;
import io.tenure.loyalty.commands.DropPurchase;
import io.tenure.loyalty.commands.RedeemPoints;
import io.tenure.loyalty.commands.SettleAccount;
import io.tenure.loyalty.commands.UndoReturn;
import io.tenure.loyalty.events.HeldTier;
import io.tenure.loyalty.events.PurchaseReturned;
import io.tenure.loyalty.programme.Expiry;
import io.tenure.loyalty.programme.NegativeBalance;
import io.tenure.loyalty.programme.PointTerms;
import io.tenure.loyalty.programme.Programme;
import io.tenure.loyalty.programme.Purchase;
import io.tenure.loyalty.programme.Tier;
import io.tenure.loyalty.programme.TierTerms;
import io.tenure.loyalty.programme.Wording;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class JoiningSpecification {

    private static final TierTerms TIERS = new TierTerms(
            List.of(
                    new Tier("blue", new Wording("Blue", "蓝"), null, null, null, null),
                    new Tier("silver", new Wording("Silver", "银"), 300L, null, null, null)),
            TierTerms.Window.CALENDAR_YEAR,
            TierTerms.Downgrade.TO_QUALIFIED,
            0);
    private static final Programme CLUB = club(NegativeBalance.OWE);
    private static final Instant FIRST = ENROLLED.plus(Duration.ofDays(1));
    private static final Instant ACTIVE = ENROLLED.plus(Duration.ofDays(30));

    private static Programme club(NegativeBalance negative) {
        return Programmes.club(
                new PointTerms(RoundingMode.DOWN, 14, new Expiry.Rolling(365), negative, 400, 1_000, null),
                TIERS,
                BASE);
    }

    private final Records records = new Records(CLUB, "ada", "twin", "aunt");
    private final Account ada = records.of("ada");
    private final Account twin = records.of("twin");
    private final Account aunt = records.of("aunt");

    @Test
    void accountThatStandsForBothSpendsThePointsOfBoth() {
        buy("ada", "p1", 100, FIRST);
        buy("twin", "p2", 200, FIRST);
        records.merge("twin", "ada", ACTIVE);
        assertThat(ada.points().active()).isEqualTo(300);
        assertThat(twin.balance()).isZero();
        records.run(redeem("ada", "r1", 250));
        assertThat(ada.balance()).isEqualTo(50);
    }

    @Test
    void pendingPointsFollowOnceTheyCanBeSpent() {
        records.merge("twin", "ada", FIRST);
        buy("twin", "p1", 200, FIRST);
        assertThat(twin.points().pending()).isEqualTo(200);
        records.run(new SettleAccount(Records.id("twin"), CLUB, ACTIVE));
        assertThat(twin.balance()).isZero();
        assertThat(ada.points().active()).isEqualTo(200);
        assertThat(ada.points().lots().getFirst().expiresAt())
                .isEqualTo(CLUB.points().expiry().of(FIRST, CLUB.zone()));
    }

    @Test
    void tierCountsWhatAllRecordsBought() {
        buy("ada", "p1", 100, FIRST);
        records.merge("twin", "ada", FIRST);
        buy("twin", "p2", 200, FIRST);
        assertThat(ada.member().standing().tier()).isEqualTo("silver");
        assertThat(ada.member().together().lifetime()).isEqualTo(300);
        records.run(new DropPurchase(Records.id("twin"), CLUB, CLUB, "p2", FIRST));
        assertThat(ada.member().together().lifetime()).isEqualTo(100);
    }

    @Test
    void higherTierOfTheTwoIsThatOfBothUntilTheyPart() {
        buy("twin", "p1", 400, FIRST);
        HeldTier silver = twin.member().standing().held();
        assertThat(silver.until()).isEqualTo("2028-01-01T00:00:00Z");
        Instant next = Instant.parse("2027-06-01T10:00:00Z");
        records.merge("twin", "ada", next);
        assertThat(ada.member().standing().held()).isEqualTo(silver);
        records.split("twin", "ada", next);
        assertThat(ada.member().standing().held()).isEqualTo(new HeldTier("blue", null, null));
        assertThat(twin.member().standing().held()).isEqualTo(silver);
    }

    @Test
    void tierThatWasReachedMeanwhileIsKeptWhenTheyPart() {
        buy("twin", "p1", 400, FIRST);
        records.merge("twin", "ada", Instant.parse("2027-06-01T10:00:00Z"));
        buy("ada", "p2", 300, Instant.parse("2027-12-01T10:00:00Z"));
        assertThat(ada.member().standing().until()).isEqualTo("2028-01-01T00:00:00Z");
        records.split("twin", "ada", Instant.parse("2027-12-31T10:00:00Z"));
        assertThat(ada.member().standing().tier()).isEqualTo("silver");
        assertThat(ada.member().standing().until()).isEqualTo("2029-01-01T00:00:00Z");
    }

    @Test
    void tierOfARecordLastsNoLongerWithBothThanWithItAlone() {
        buy("twin", "p1", 400, FIRST);
        records.merge("twin", "ada", Instant.parse("2027-06-01T10:00:00Z"));
        Instant over = Instant.parse("2028-01-01T00:00:00Z");
        records.run(new SettleAccount(Records.id("twin"), CLUB, over));
        records.run(new SettleAccount(Records.id("ada"), CLUB, over));
        assertThat(ada.member().standing().held()).isEqualTo(new HeldTier("blue", null, null));
        assertThat(ada.member().due()).isEmpty();
    }

    @Test
    void tierOfARecordBelowTheOneThatIsMergedGoesWithIt() {
        buy("twin", "p1", 400, FIRST);
        Instant next = Instant.parse("2027-06-01T10:00:00Z");
        records.merge("twin", "ada", next);
        records.merge("ada", "aunt", next);
        assertThat(aunt.member().standing().tier()).isEqualTo("silver");
        records.split("twin", "ada", next);
        assertThat(aunt.member().standing().tier()).isEqualTo("blue");
    }

    @Test
    void purchaseTakenBackAsksBackWhatWasPassedOn() {
        buy("ada", "p1", 100, FIRST);
        buy("twin", "p2", 200, FIRST);
        records.merge("twin", "ada", ACTIVE);
        records.run(new DropPurchase(Records.id("twin"), CLUB, CLUB, "p2", ACTIVE));
        assertThat(ada.balance()).isEqualTo(100);
        assertThat(twin.balance()).isZero();
    }

    @Test
    void whatWasSpentTogetherIsOwedByThePurchaseThatIsTakenBack() {
        buy("twin", "p1", 200, FIRST);
        records.merge("twin", "ada", ACTIVE);
        records.run(redeem("ada", "r1", 150));
        records.run(new DropPurchase(Records.id("twin"), CLUB, CLUB, "p1", ACTIVE));
        assertThat(ada.balance()).isZero();
        assertThat(twin.points().owed()).isEqualTo(150);
    }

    @Test
    void splitGivesBackWhatIsLeftOfEachOnesPoints() {
        buy("twin", "p1", 200, FIRST);
        buy("ada", "p2", 100, FIRST.plusSeconds(1));
        records.merge("twin", "ada", ACTIVE);
        records.run(redeem("ada", "r1", 50)); // the oldest are those of the twin
        records.split("twin", "ada", ACTIVE);
        assertThat(ada.points().active()).isEqualTo(100);
        assertThat(twin.points().active()).isEqualTo(150);
        assertThat(ada.member().joined()).isEmpty();
        records.run(redeem("twin", "r2", 150));
        assertThat(twin.balance()).isZero();
    }

    @Test
    void recordBelowARecordThatIsMergedGoesHomeFromWhereItsPointsAre() {
        buy("twin", "p1", 200, FIRST);
        buy("ada", "p2", 100, FIRST);
        records.merge("twin", "ada", ACTIVE);
        records.merge("ada", "aunt", ACTIVE);
        assertThat(aunt.points().active()).isEqualTo(300);
        assertThat(aunt.member().standing().tier()).isEqualTo("silver");
        records.split("twin", "ada", ACTIVE);
        assertThat(twin.points().active()).isEqualTo(200);
        assertThat(aunt.points().active()).isEqualTo(100);
        assertThat(aunt.member().together().lifetime()).isEqualTo(100);
        records.split("ada", "aunt", ACTIVE);
        assertThat(ada.points().active()).isEqualTo(100);
        assertThat(aunt.balance()).isZero();
        assertThat(aunt.member().joined()).isEmpty();
    }

    @Test
    void pointsAreSpentOnTheAccountThatHasThem() {
        records.merge("twin", "ada", ACTIVE);
        assertThat(twin.refused(redeem("twin", "r1", 1))).isEqualTo("loyalty.account-joined");
    }

    @Test
    void pointsAreGivenByHandOnTheAccountThatHasThem() {
        records.run(adjust("asked", 5_000));
        records.merge("twin", "ada", ACTIVE);
        assertThat(twin.refused(adjust("a1", 100))).isEqualTo("loyalty.account-joined");
        assertThat(twin.refused(adjust("a2", -5_000))).isEqualTo("loyalty.account-joined");
        assertThat(twin.refused(new ApproveAdjustment(Records.id("twin"), CLUB, "asked", "bea", ACTIVE)))
                .isEqualTo("loyalty.account-joined");
    }

    @Property(tries = 200)
    void mergeThatIsUndoneAtOnceLeavesNoTrace(
            @ForAll("amounts") List<Integer> hers, @ForAll("amounts") List<Integer> his) {
        Records both = new Records(CLUB, "ada", "twin");
        for (int i = 0; i < hers.size(); i++) {
            both.run(purchase("ada", "a" + i, hers.get(i), FIRST.plus(Duration.ofDays(i))));
        }
        for (int i = 0; i < his.size(); i++) {
            both.run(purchase("twin", "t" + i, his.get(i), FIRST.plus(Duration.ofDays(2L * i))));
        }
        Stream.of("ada", "twin").forEach(each -> {
            both.run(redeem(each, "r", 40));
            both.run(new SettleAccount(Records.id(each), CLUB, ACTIVE));
        });
        both.run(new DropPurchase(Records.id("twin"), CLUB, CLUB, "t0", ACTIVE)); // may leave the twin in debt
        Member adaBefore = both.of("ada").member();
        Member twinBefore = both.of("twin").member();
        both.merge("twin", "ada", ACTIVE);
        both.split("twin", "ada", ACTIVE);
        Member twinAfter = both.of("twin").member();
        assertThat(twinAfter.with(twinBefore.ties())).isEqualTo(twinBefore);
        assertThat(twinAfter.ties())
                .as("nothing but how many names of passings are used up")
                .isEqualTo(new Ties(
                        null, Map.of(), null, Pool.NONE, twinAfter.ties().passings()));
        assertThat(both.of("ada").points()).isEqualTo(adaBefore.points());
        assertThat(both.of("ada").member().together().months())
                .isEqualTo(adaBefore.together().months());
        assertThat(both.of("ada").member().purchases()).isEqualTo(adaBefore.purchases());
        boolean roseTogether = adaBefore.standing().tier().isEmpty()
                && twinBefore.standing().tier().isEmpty()
                && adaBefore.together().lifetime() + twinBefore.together().lifetime() >= 300;
        assertThat(both.of("ada").member().standing().tier())
                .isEqualTo(
                        roseTogether
                                ? "silver"
                                : shown(adaBefore, both.of("ada").member()));
        assertThat(
                        roseTogether
                                ? adaBefore.standing().until()
                                : both.of("ada").member().standing().until())
                .isEqualTo(adaBefore.standing().until());
    }

    /** The lowest has a name once it was looked at. */
    private static String shown(Member before, Member after) {
        return before.standing().tier().isEmpty() && after.standing().tier().equals("blue")
                ? "blue"
                : before.standing().tier();
    }

    /** One thing that happens to one of the records, some hours after the last. */
    record Step(int what, boolean twin, int which, int much, int hours) {}

    @Property(tries = 300)
    void noPointIsMadeOrLostBetweenRecords(@ForAll NegativeBalance negative, @ForAll("steps") List<Step> steps) {
        Programme club = club(negative);
        Records both = new Records(club, "ada", "twin");
        Map<String, Purchase> told = new HashMap<>();
        Instant now = ENROLLED;
        for (Step step : steps) {
            now = now.plus(Duration.ofHours(step.hours()));
            happens(step, both, told, club, now);
            both.of("ada").settled();
            both.of("twin").settled();
        }
        assertThat(both.balance()).isEqualTo(both.moved());
        Member her = both.of("ada").member();
        Member his = both.of("twin").member();
        boolean joined = his.joint() != null;
        assertThat(joined || her.ties().before() == null)
                .as("nobody keeps another's tier after a split")
                .isTrue();
        assertThat(joined
                        && his.standing().held().stands(now)
                        && his.standing().tier().equals("silver")
                        && !her.standing().tier().equals("silver"))
                .as("the higher tier is that of both")
                .isFalse();
    }

    private static void happens(Step step, Records both, Map<String, Purchase> told, Programme club, Instant now) {
        String who = step.twin() ? "twin" : "ada";
        String purchase = who + step.which() % 6;
        switch (step.what()) {
            case 0, 1, 2 -> {
                Purchase bought = Programmes.purchase(purchase, Integer.toString(step.much()), now);
                told.put(purchase, bought);
                both.run(new CountPurchase(Records.id(who), club, club, bought, now));
            }
            case 3 -> both.run(new DropPurchase(Records.id(who), club, club, purchase, now));
            case 4 ->
                both.run(new RedeemPoints(
                        Records.id(who), club, "r" + now, step.much() % 200 + 1, "tea", null, null, now));
            case 5 ->
                both.run(new AdjustPoints(
                        Records.id(who), club, "a" + now, step.much() % 100 - 49, "why", "clerk", now));
            case 6 -> both.merge("twin", "ada", now);
            case 7 -> both.split("twin", "ada", now);
            case 8 ->
                both.run(new CountReturn(
                        Records.id(who), club, club, goods(who, purchase, step), told.get(purchase), now));
            case 9 ->
                both.run(new UndoReturn(
                        Records.id(who), club, club, purchase, "b" + step.which() / 6, told.get(purchase), now));
            default -> both.run(new SettleAccount(Records.id(who), club, now));
        }
    }

    private static PurchaseReturned goods(String who, String purchase, Step step) {
        return new PurchaseReturned(
                "club",
                who,
                purchase,
                "b" + step.which() / 6,
                BigDecimal.valueOf(step.much()),
                List.of(),
                ENROLLED.plus(Duration.ofDays(2_000)),
                ENROLLED);
    }

    private static AdjustPoints adjust(String id, long points) {
        return new AdjustPoints(Records.id("twin"), CLUB, id, points, "goodwill", "clerk", FIRST);
    }

    private void buy(String who, String id, int pounds, Instant at) {
        records.run(purchase(who, id, pounds, at));
    }

    private static CountPurchase purchase(String who, String id, int pounds, Instant at) {
        return new CountPurchase(
                Records.id(who), CLUB, CLUB, Programmes.purchase(id, Integer.toString(pounds), at), at);
    }

    private static RedeemPoints redeem(String who, String id, long points) {
        return redeemAt(who, id, points, ACTIVE);
    }

    private static RedeemPoints redeemAt(String who, String id, long points, Instant now) {
        return new RedeemPoints(Records.id(who), CLUB, id, points, "tea", null, null, now);
    }

    @Provide
    Arbitrary<List<Integer>> amounts() {
        return Arbitraries.integers().between(1, 500).list().ofMaxSize(12);
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 10),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.integers().between(1, 300),
                        Arbitraries.integers().between(0, 300))
                .as(Step::new)
                .list()
                .ofMaxSize(50);
    }
}
