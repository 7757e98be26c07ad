package io.tenure.facts.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.relationship.events.ChannelPartnerAssigned;
import io.tenure.relationship.events.CustomerTagged;
import io.tenure.relationship.events.Direction;
import io.tenure.relationship.events.InteractionKind;
import io.tenure.relationship.events.OwnerAssigned;
import io.tenure.relationship.events.PromiseBroken;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FactListTest {

    /** Each window has something on its first day, and something on the day before that counts in it no more. */
    private static final String TODAY = "2026-06-30";

    private static final String IN_90 = "2026-04-02T09:00:00Z";
    private static final String OUT_90 = "2026-04-01T09:00:00Z";
    private static final String IN_180 = "2026-01-02T09:00:00Z";
    private static final String OUT_180 = "2026-01-01T09:00:00Z";
    private static final String IN_365 = "2025-07-01T09:00:00Z";
    private static final String OUT_365 = "2025-06-30T09:00:00Z";

    @Test
    void everyFactOfACustomerReadsAsItIs() {
        assertThat(facts(story().on(TODAY)))
                .isEqualTo(Map.ofEntries(
                        Map.entry("kind", "PERSON"),
                        Map.entry("country", "GB"),
                        Map.entry("industry", "gifts"),
                        Map.entry("language", "en"),
                        Map.entry("owner", "anna"),
                        Map.entry("channelPartner", "reseller"),
                        Map.entry("currency", "GBP"),
                        Map.entry("mainChannel", "STORE"),
                        Map.entry("channels", List.of("STORE")),
                        Map.entry("products", List.of("cup", "mug", "vase")),
                        Map.entry("categories", List.of()),
                        Map.entry("tags", List.of("eu", "vip")),
                        Map.entry("tenureDays", 545L),
                        Map.entry("purchases", 4L),
                        Map.entry("purchaseDays", 4L),
                        Map.entry("purchasesLast30Days", 1L),
                        Map.entry("purchasesLast90Days", 2L),
                        Map.entry("purchasesLast365Days", 3L),
                        Map.entry("daysSinceFirstPurchase", 486L),
                        Map.entry("daysSinceLastPurchase", 29L),
                        Map.entry("returns", 3L),
                        Map.entry("returnsLast90Days", 1L),
                        Map.entry("returnsLast365Days", 2L),
                        Map.entry("spent", 170.0),
                        Map.entry("spentLast30Days", 40.0),
                        Map.entry("spentLast90Days", 60.0),
                        Map.entry("spentLast365Days", 70.0),
                        Map.entry("returned", 9.0),
                        Map.entry("revenue", 160.0),
                        Map.entry("averagePurchase", 42.5),
                        Map.entry("serviceCost", 5.0),
                        Map.entry("amountsApart", 1L),
                        Map.entry("profitTrend", 0.6),
                        Map.entry("payments", 2L),
                        Map.entry("paymentDelayDays", 4.0),
                        Map.entry("spendingEstimate", 126.0),
                        Map.entry("shareOfCustomer", 0.5),
                        Map.entry("adjustments", 1L),
                        Map.entry("interactions", 26L),
                        Map.entry("daysSinceLastInteraction", 20L),
                        Map.entry("daysSinceLastContact", 20L),
                        Map.entry("contactsOut", 2L),
                        Map.entry("contactsIn", 5L),
                        Map.entry("responseRate", 0.5),
                        Map.entry("questions", 2L),
                        Map.entry("questionsLast90Days", 1L),
                        Map.entry("complaints", 3L),
                        Map.entry("complaintsOpen", 1L),
                        Map.entry("complaintsLast90Days", 1L),
                        Map.entry("complaintsLast365Days", 2L),
                        Map.entry("promisesBroken", 2L),
                        Map.entry("promisesBrokenLast180Days", 1L),
                        Map.entry("referrals", 2L),
                        Map.entry("referralsLast365Days", 1L),
                        Map.entry("surveys", 1L),
                        Map.entry("eventsAttended", 2L),
                        Map.entry("competitorMentions", 2L),
                        Map.entry("competitorMentionsLast180Days", 1L)));
    }

    @Test
    void whatNeverHappenedIsNoNumberOrNothing() {
        Map<String, Object> known = facts(Story.registered().on("2026-01-01"));

        assertThat(known)
                .doesNotContainKeys(
                        "owner",
                        "channelPartner",
                        "currency",
                        "mainChannel",
                        "daysSinceFirstPurchase",
                        "daysSinceLastPurchase",
                        "averagePurchase",
                        "profitTrend",
                        "paymentDelayDays",
                        "spendingEstimate",
                        "shareOfCustomer",
                        "daysSinceLastInteraction",
                        "daysSinceLastContact",
                        "responseRate");
        known.keySet().removeAll(List.of("kind", "country", "industry", "language"));
        assertThat(known.values()).containsOnly(0L, 0.0, List.of());
    }

    @Test
    void aFactSaysWhatItsNumberCounts() {
        Map<String, Unit> units = new HashMap<>();
        FactList.all().forEach(fact -> units.put(fact.column().name(), fact.unit()));

        assertThat(units)
                .containsEntry("country", Unit.NONE)
                .containsEntry("tags", Unit.NONE)
                .containsEntry("purchases", Unit.TIMES)
                .containsEntry("purchasesLast30Days", Unit.TIMES)
                .containsEntry("tenureDays", Unit.DAYS)
                .containsEntry("spent", Unit.MONEY)
                .containsEntry("spentLast30Days", Unit.MONEY)
                .containsEntry("profitTrend", Unit.MONEY_PER_MONTH)
                .containsEntry("shareOfCustomer", Unit.SHARE);
    }

    @Test
    void aFactTurnsWithWhatIsCountedInItAndNothingElse() {
        Story story = Story.registered()
                .money(InteractionKind.ADJUSTMENT, "2026-01-02T09:00:00Z", "-1", "GBP")
                .money(InteractionKind.RETURN, "2026-01-03T09:00:00Z", "-5", "GBP")
                .bought("2026-01-05T09:00:00Z", "10")
                .paid("2026-01-09T09:00:00Z", "10", "2026-01-08T09:00:00Z");

        assertThat(turn("purchasesLast30Days", story)).isEqualTo("2026-02-04");
        assertThat(turn("spentLast30Days", story)).isEqualTo("2026-02-04");
        assertThat(turn("returnsLast90Days", story)).isEqualTo("2026-04-03");
        assertThat(turn("shareOfCustomer", story)).isEqualTo("2027-01-03");
        assertThat(turn("paymentDelayDays", story)).isEqualTo("2027-01-09");
        assertThat(turn("profitTrend", story)).isEqualTo("2026-02-01");
        assertThat(turn("tenureDays", story)).isEqualTo("2026-01-21");
        assertThat(turn("complaintsLast90Days", story)).isNull();
        assertThat(turn("spent", story)).isNull();
    }

    @Test
    void theShareOfCustomerTurnsWithThePurchaseWhereNothingCameBack() {
        assertThat(turn("shareOfCustomer", Story.registered().bought("2026-01-05T09:00:00Z", "10")))
                .isEqualTo("2027-01-05");
    }

    private static Story story() {
        Instant early = Instant.parse("2025-02-01T09:00:00Z");
        return Story.registered("2025-01-01T09:00:00Z", null)
                .and(new OwnerAssigned("ada", "anna", null, early))
                .and(new ChannelPartnerAssigned("ada", "reseller", early))
                .and(new CustomerTagged("ada", "vip", early))
                .and(new CustomerTagged("ada", "eu", early))
                .thoughtToSpend("126", "GBP")
                .bought("2025-03-01T09:00:00Z", "100", "vase")
                .bought(IN_365, "10", "vase")
                .bought(IN_90, "20", "mug")
                .bought("2026-06-01T09:00:00Z", "40", "cup")
                .money(InteractionKind.RETURN, OUT_365, "-2", "GBP")
                .money(InteractionKind.RETURN, IN_365, "-4", "GBP")
                .money(InteractionKind.RETURN, IN_90, "-3", "GBP")
                .money(InteractionKind.ADJUSTMENT, "2026-05-01T09:00:00Z", "-1", "GBP")
                .money(InteractionKind.VISIT, "2026-05-10T09:00:00Z", "-5", "GBP")
                .money(InteractionKind.VISIT, "2026-05-11T09:00:00Z", "-7", "EUR")
                .money(InteractionKind.PAYMENT, "2026-05-06T09:00:00Z", "10", "GBP")
                .paid("2026-05-05T09:00:00Z", "10", "2026-05-01T09:00:00Z")
                .did(InteractionKind.EMAIL, Direction.OUTBOUND, "2026-05-08T09:00:00Z")
                .did(InteractionKind.CALL, Direction.OUTBOUND, "2026-06-10T09:00:00Z")
                .did(InteractionKind.INQUIRY, Direction.INBOUND, OUT_90)
                .did(InteractionKind.INQUIRY, Direction.INBOUND, IN_90)
                .complained(OUT_365, null)
                .complained(IN_365, "late")
                .complained(IN_90, null)
                .and(new PromiseBroken("ada", "p1", null, Instant.parse(OUT_180)))
                .and(new PromiseBroken("ada", "p2", null, Instant.parse(IN_180)))
                .did(InteractionKind.REFERRAL, Direction.INBOUND, OUT_365)
                .did(InteractionKind.REFERRAL, Direction.INBOUND, IN_365)
                .did(InteractionKind.SURVEY, Direction.INBOUND, "2026-03-01T09:00:00Z")
                .did(InteractionKind.EVENT_ATTENDANCE, Direction.INBOUND, "2026-03-02T09:00:00Z")
                .did(InteractionKind.EVENT_ATTENDANCE, Direction.INBOUND, "2026-03-03T09:00:00Z")
                .did(InteractionKind.COMPETITOR_MENTION, Direction.INBOUND, OUT_180)
                .did(InteractionKind.COMPETITOR_MENTION, Direction.INBOUND, IN_180);
    }

    /** Those that the customer has. */
    private static Map<String, Object> facts(FactSheet sheet) {
        Map<String, Object> facts = new TreeMap<>();
        for (FactColumn fact : FactList.all()) {
            Object value = fact.value(sheet);
            if (value != null) {
                facts.put(fact.column().name(), value);
            }
        }
        return facts;
    }

    /** When a fact turns next, seen on 20 January 2026. */
    private static @Nullable String turn(String name, Story story) {
        OptionalInt day = FactList.all().stream()
                .filter(fact -> fact.column().name().equals(name))
                .findFirst()
                .orElseThrow()
                .turns(story.on("2026-01-20"), Optional.empty());
        return day.isEmpty() ? null : LocalDate.ofEpochDay(day.getAsInt()).toString();
    }
}
