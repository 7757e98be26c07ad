package io.tenure.facts.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a customer as they read on a day, in one currency. The last n days are those from n − 1 days ago to
 * today; whatever is dated later counts with today.
 *
 * <p>Money: <i>spent</i> is what purchases brought, <i>returned</i> what returns took back, <i>revenue</i> is spent
 * less returned with adjustments; payments settle money that a purchase brought already and count nowhere in it.
 * Amounts on contacts are costs of service. Amounts in another currency count in no sum: see {@link #amountsApart}.
 */
public final class FactSheet {

    private static final int YEAR = 365;

    private final CustomerFacts facts;
    private final int today;
    private final int currency;
    private @Nullable FactTotals totals;

    private FactSheet(CustomerFacts facts, int today, int currency) {
        this.facts = facts;
        this.today = today;
        this.currency = currency;
    }

    /**
     * Reads facts on a day.
     *
     * @param today in the zone of the customer
     * @param reporting ISO 4217 code of the currency to read money in; null for the customer's own, the one of most
     *     purchases
     */
    public static FactSheet of(CustomerFacts facts, LocalDate today, @Nullable String reporting) {
        int currency = reporting == null
                ? FactTotals.mainCurrency(facts)
                : facts.currencies().indexOf(reporting) + 1;
        return new FactSheet(facts, (int) today.toEpochDay(), currency);
    }

    public CustomerFacts facts() {
        return facts;
    }

    public LocalDate today() {
        return LocalDate.ofEpochDay(today);
    }

    /** The currency of every amount; empty when the customer has no amount in it. */
    public Optional<String> currency() {
        return currency == 0 ? Optional.empty() : Optional.of(facts.currencies().get(currency - 1));
    }

    public long count(DayKind kind) {
        return totals().count(kind);
    }

    public BigDecimal money(DayKind kind) {
        return totals().money(kind);
    }

    /** Talks between the firm and the customer that one of them began. */
    public long contacts(boolean outbound) {
        return outbound ? totals().contactsOut() : totals().contactsIn();
    }

    /** Interactions of every kind. */
    public long interactions() {
        return totals().interactions();
    }

    /** Interactions whose amount is in another currency, which no sum holds. */
    public long amountsApart() {
        return totals().apart();
    }

    /** Days with a purchase, which is what models of buying behaviour call transactions. */
    public long purchaseDays() {
        return totals().purchaseDays();
    }

    /** Those days, oldest first, and what each brought in the currency of the sheet. */
    public List<PurchaseDay> purchases() {
        List<PurchaseDay> days = new ArrayList<>();
        DayLogReader reader = facts.days().reader();
        while (reader.next()) {
            if (reader.kind() == DayKind.PURCHASE) {
                MoneySum sum = new MoneySum();
                if (reader.currency() == currency && currency != 0) {
                    reader.addMoneyTo(sum);
                }
                PurchaseDay entry = new PurchaseDay(reader.day(), reader.count(), sum.total());
                boolean again = !days.isEmpty() && days.getLast().day() == entry.day();
                days.add(again ? days.removeLast().plus(entry) : entry);
            }
        }
        return days.reversed();
    }

    public BigDecimal spent() {
        return money(DayKind.PURCHASE);
    }

    public BigDecimal returned() {
        return money(DayKind.RETURN).negate();
    }

    public BigDecimal revenue() {
        return spent().subtract(returned()).add(money(DayKind.ADJUSTMENT));
    }

    /** What the customer is thought to spend in a year with all suppliers; empty when unknown in this currency. */
    public Optional<BigDecimal> spendingEstimate() {
        @Nullable YearlySpending spending = facts.spending();
        return spending == null
                        || currency().filter(spending.currency()::equals).isEmpty()
                ? Optional.empty()
                : Optional.of(spending.amount());
    }

    /**
     * Share of customer: our sales of the last 365 days, less returns, by what the customer is thought to spend; below
     * 0 when more came back than was bought, above 1 when the estimate is too low; empty without an estimate in the
     * currency of the sheet (Peppers and Rogers, The One to One Future, 1993).
     */
    public OptionalDouble shareOfCustomer() {
        Optional<BigDecimal> estimate = spendingEstimate();
        return estimate.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(salesOfYear().doubleValue() / estimate.get().doubleValue());
    }

    /** Sales of the last 365 days, less returns. */
    public BigDecimal salesOfYear() {
        return moneyLast(DayKind.PURCHASE, YEAR).add(moneyLast(DayKind.RETURN, YEAR));
    }

    /** What contacts of every kind cost, as far as amounts were recorded with them. */
    public BigDecimal serviceCost() {
        return totals().serviceMoney().negate();
    }

    public long countLast(DayKind kind, int days) {
        return FactTrends.countAfter(today - days, facts.days().reader(), entry -> entry.kind() == kind);
    }

    public BigDecimal moneyLast(DayKind kind, int days) {
        DayLogReader reader = facts.days().reader();
        MoneySum sum = new MoneySum();
        while (reader.next() && today - reader.day() < days) {
            if (reader.kind() == kind && reader.currency() == currency) {
                reader.addMoneyTo(sum);
            }
        }
        return sum.total();
    }

    /** Those of a kind whose amount is in another currency. */
    public long apartLast(DayKind kind, int days) {
        return FactTrends.countAfter(
                today - days,
                facts.days().reader(),
                entry -> entry.kind() == kind && entry.currency() != 0 && entry.currency() != currency);
    }

    /** Days since something of a kind happened last; empty when it never did. */
    public OptionalInt daysSinceLast(DayKind kind) {
        return age(totals().last(kind));
    }

    public OptionalInt daysSinceFirst(DayKind kind) {
        return age(totals().first(kind));
    }

    public OptionalInt daysSinceLastInteraction() {
        return age(totals().lastInteraction());
    }

    /** Days since the firm and the customer last spoke, whoever began. */
    public OptionalInt daysSinceLastContact() {
        return age(totals().lastContact());
    }

    /** Days since the relationship began: with the registration or the first interaction, whichever came first. */
    public int tenureDays() {
        int first = Math.min(totals().firstDay().orElse(facts.registeredDay()), facts.registeredDay());
        return Math.max(0, today - first);
    }

    /** Mean of the days between due date and payment over the last 365 days, negative when early; empty without any. */
    public OptionalDouble paymentDelayDays() {
        return FactTrends.paymentDelay(facts.days().reader(), today);
    }

    /**
     * Of the days in the last 365 on which the firm approached the customer, the share from 0 to 1 that the customer
     * answered within 14 days; empty without any.
     */
    public OptionalDouble responseRate() {
        return FactTrends.responseRate(facts.days(), today);
    }

    /**
     * By how much profit, revenue less cost of service, rose or fell per month over the last six months that are over;
     * empty before there are three.
     */
    public OptionalDouble profitTrend() {
        return FactTrends.profitTrend(this);
    }

    /** What came in and went out by month, oldest first, of every month in which money moved. */
    public SortedMap<YearMonth, MonthlyMoney> months() {
        return FactTrends.months(facts.days().reader(), currency, Integer.MIN_VALUE);
    }

    SortedMap<YearMonth, MonthlyMoney> monthsFrom(YearMonth first) {
        int day = (int) first.atDay(1).toEpochDay();
        return FactTrends.months(facts.days().reader(), currency, day);
    }

    int epochDay() {
        return today;
    }

    private OptionalInt age(OptionalInt day) {
        return day.isEmpty() ? day : OptionalInt.of(Math.max(0, today - day.getAsInt()));
    }

    private FactTotals totals() {
        @Nullable FactTotals known = totals;
        if (known == null) {
            known = FactTotals.of(facts.days().reader(), currency);
            totals = known;
        }
        return known;
    }
}
