package io.tenure.facts.domain;

import static io.tenure.facts.domain.DayKind.ADJUSTMENT;
import static io.tenure.facts.domain.DayKind.BROKEN_PROMISE;
import static io.tenure.facts.domain.DayKind.COMPETITOR_MENTION;
import static io.tenure.facts.domain.DayKind.COMPLAINT;
import static io.tenure.facts.domain.DayKind.DUE_PAYMENT;
import static io.tenure.facts.domain.DayKind.EVENT_ATTENDANCE;
import static io.tenure.facts.domain.DayKind.INQUIRY;
import static io.tenure.facts.domain.DayKind.PAYMENT;
import static io.tenure.facts.domain.DayKind.PURCHASE;
import static io.tenure.facts.domain.DayKind.REFERRAL;
import static io.tenure.facts.domain.DayKind.RETURN;
import static io.tenure.facts.domain.DayKind.SURVEY;

import io.tenure.shared.rules.ColumnType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Every fact that rules may ask for, in the order in which a person looks for it. */
final class FactList {

    private static final int MONTH = 30;
    private static final int QUARTER = 90;
    private static final int HALF_YEAR = 180;
    private static final int YEAR = 365;

    private FactList() {}

    static List<FactColumn> all() {
        List<FactColumn> all = new ArrayList<>();
        all.addAll(description());
        all.addAll(buying());
        all.addAll(money());
        all.addAll(service());
        all.addAll(attachment());
        return List.copyOf(all);
    }

    private static List<FactColumn> description() {
        return List.of(
                text("kind", sheet -> sheet.facts().kind().name()),
                text("country", sheet -> sheet.facts().country()),
                text("industry", sheet -> sheet.facts().industry()),
                text("language", sheet -> sheet.facts().language()),
                text("owner", sheet -> sheet.facts().owner()),
                text("channelPartner", sheet -> sheet.facts().partner()),
                text("currency", sheet -> sheet.currency().orElse(null)),
                text(
                        "mainChannel",
                        sheet -> sheet.facts().channels().main().map(Enum::name).orElse(null)),
                texts("channels", sheet -> sheet.facts().channels().used().stream()
                        .map(Enum::name)
                        .toList()),
                texts("products", sheet -> sheet.facts().products().names()),
                texts("categories", sheet -> sheet.facts().categories().names()),
                texts("tags", sheet -> sheet.facts().tags()),
                since("tenureDays", sheet -> OptionalInt.of(sheet.tenureDays())));
    }

    private static List<FactColumn> buying() {
        return List.of(
                count("purchases", PURCHASE),
                still("purchaseDays", FactSheet::purchaseDays),
                last("purchasesLast30Days", PURCHASE, MONTH),
                last("purchasesLast90Days", PURCHASE, QUARTER),
                last("purchasesLast365Days", PURCHASE, YEAR),
                since("daysSinceFirstPurchase", sheet -> sheet.daysSinceFirst(PURCHASE)),
                since("daysSinceLastPurchase", sheet -> sheet.daysSinceLast(PURCHASE)),
                count("returns", RETURN),
                last("returnsLast90Days", RETURN, QUARTER),
                last("returnsLast365Days", RETURN, YEAR));
    }

    private static List<FactColumn> money() {
        return List.of(
                amount("spent", sheet -> sheet.spent().doubleValue()),
                spentLast("spentLast30Days", MONTH),
                spentLast("spentLast90Days", QUARTER),
                spentLast("spentLast365Days", YEAR),
                amount("returned", sheet -> sheet.returned().doubleValue()),
                amount("revenue", sheet -> sheet.revenue().doubleValue()),
                FactColumn.still(
                        "averagePurchase",
                        ColumnType.DECIMAL,
                        Unit.MONEY,
                        sheet -> sheet.count(PURCHASE) == 0
                                ? null
                                : (Object) (sheet.spent().doubleValue() / sheet.count(PURCHASE))),
                amount("serviceCost", sheet -> sheet.serviceCost().doubleValue()),
                still("amountsApart", FactSheet::amountsApart),
                FactColumn.moving(
                        "profitTrend",
                        ColumnType.DECIMAL,
                        Unit.MONEY_PER_MONTH,
                        sheet -> orNull(sheet.profitTrend()),
                        Turns.monthly()),
                still("payments", sheet -> sheet.count(PAYMENT) + sheet.count(DUE_PAYMENT)),
                FactColumn.moving(
                        "paymentDelayDays",
                        ColumnType.DECIMAL,
                        Unit.DAYS,
                        sheet -> orNull(sheet.paymentDelayDays()),
                        Turns.window(entry -> entry.kind() == DUE_PAYMENT, YEAR)),
                FactColumn.still("spendingEstimate", ColumnType.DECIMAL, Unit.MONEY, sheet -> sheet.spendingEstimate()
                        .map(BigDecimal::doubleValue)
                        .orElse(null)),
                FactColumn.moving(
                        "shareOfCustomer",
                        ColumnType.DECIMAL,
                        Unit.SHARE,
                        sheet -> orNull(sheet.shareOfCustomer()),
                        Turns.window(entry -> entry.kind() == PURCHASE || entry.kind() == RETURN, YEAR)),
                count("adjustments", ADJUSTMENT));
    }

    private static List<FactColumn> service() {
        return List.of(
                still("interactions", FactSheet::interactions),
                since("daysSinceLastInteraction", FactSheet::daysSinceLastInteraction),
                since("daysSinceLastContact", FactSheet::daysSinceLastContact),
                still("contactsOut", sheet -> sheet.contacts(true)),
                still("contactsIn", sheet -> sheet.contacts(false)),
                FactColumn.moving(
                        "responseRate",
                        ColumnType.DECIMAL,
                        Unit.SHARE,
                        sheet -> orNull(sheet.responseRate()),
                        Turns.window(
                                entry -> entry.outbound() && entry.kind().isContact(),
                                FactTrends.PATIENCE + 1,
                                FactTrends.YEAR)),
                count("questions", INQUIRY),
                last("questionsLast90Days", INQUIRY, QUARTER),
                count("complaints", COMPLAINT),
                still("complaintsOpen", sheet -> sheet.facts().openComplaints().size()),
                last("complaintsLast90Days", COMPLAINT, QUARTER),
                last("complaintsLast365Days", COMPLAINT, YEAR),
                count("promisesBroken", BROKEN_PROMISE),
                last("promisesBrokenLast180Days", BROKEN_PROMISE, HALF_YEAR));
    }

    private static List<FactColumn> attachment() {
        return List.of(
                count("referrals", REFERRAL),
                last("referralsLast365Days", REFERRAL, YEAR),
                count("surveys", SURVEY),
                count("eventsAttended", EVENT_ATTENDANCE),
                count("competitorMentions", COMPETITOR_MENTION),
                last("competitorMentionsLast180Days", COMPETITOR_MENTION, HALF_YEAR));
    }

    private static FactColumn text(String name, Function<FactSheet, @Nullable Object> value) {
        return FactColumn.still(name, ColumnType.TEXT, Unit.NONE, value);
    }

    private static FactColumn texts(String name, Function<FactSheet, @Nullable Object> value) {
        return FactColumn.still(name, ColumnType.TEXTS, Unit.NONE, value);
    }

    private static FactColumn still(String name, ToLongFunction<FactSheet> value) {
        return FactColumn.still(name, ColumnType.INTEGER, Unit.TIMES, value::applyAsLong);
    }

    private static FactColumn count(String name, DayKind kind) {
        return still(name, sheet -> sheet.count(kind));
    }

    private static FactColumn amount(String name, ToDoubleFunction<FactSheet> value) {
        return FactColumn.still(name, ColumnType.DECIMAL, Unit.MONEY, value::applyAsDouble);
    }

    private static FactColumn since(String name, Function<FactSheet, OptionalInt> days) {
        return FactColumn.moving(
                name,
                ColumnType.INTEGER,
                Unit.DAYS,
                sheet -> {
                    OptionalInt age = days.apply(sheet);
                    return age.isEmpty() ? null : (Object) (long) age.getAsInt();
                },
                Turns.daily(days));
    }

    private static FactColumn last(String name, DayKind kind, int days) {
        return FactColumn.moving(
                name,
                ColumnType.INTEGER,
                Unit.TIMES,
                sheet -> sheet.countLast(kind, days),
                Turns.window(entry -> entry.kind() == kind, days));
    }

    private static FactColumn spentLast(String name, int days) {
        return FactColumn.moving(
                name,
                ColumnType.DECIMAL,
                Unit.MONEY,
                sheet -> sheet.moneyLast(PURCHASE, days).doubleValue(),
                Turns.window(entry -> entry.kind() == PURCHASE, days));
    }

    private static @Nullable Object orNull(OptionalDouble value) {
        return value.isEmpty() ? null : (Object) value.getAsDouble();
    }
}
