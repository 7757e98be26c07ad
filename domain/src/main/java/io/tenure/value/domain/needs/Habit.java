package io.tenure.value.domain.needs;

import io.tenure.facts.domain.DayKind;
import io.tenure.facts.domain.FactSheet;
import io.tenure.relationship.events.Channel;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** How a customer goes about buying. None of them is an amount, so that customers of all currencies compare. */
public enum Habit {
    /** Share of meetings on the web, in the app, by mail, message and social media. */
    ONLINE(sheet -> met(
            sheet, Set.of(Channel.WEB, Channel.APP, Channel.EMAIL, Channel.MESSAGE, Channel.SOCIAL))),
    /** Share of meetings with a person of the firm on the telephone or in the field. */
    PERSONAL(sheet -> met(sheet, Set.of(Channel.PHONE, Channel.CALL_CENTRE, Channel.FIELD))),
    /** Share of meetings in a store or with a partner. */
    STORE(sheet -> met(sheet, Set.of(Channel.STORE, Channel.PARTNER))),
    /** Days with a purchase a year, in logarithms. */
    OFTEN(sheet -> Math.log1p(sheet.purchaseDays() * Habit.YEAR / Math.max(Habit.MONTH, sheet.tenureDays()))),
    /** Products bought of late, as a share of those that are remembered at most. */
    VARIETY(sheet -> Math.min(1, sheet.facts().products().products().size() / Habit.REMEMBERED)),
    /** Share of days with a purchase that lie in the last quarter of a year. */
    YEAR_END(Habit::atYearEnd),
    /** Returns by purchase. */
    RETURNS(sheet -> byPurchase(sheet, DayKind.RETURN)),
    /** Questions by purchase. */
    QUESTIONS(sheet -> byPurchase(sheet, DayKind.INQUIRY)),
    /** Complaints by purchase. */
    COMPLAINTS(sheet -> byPurchase(sheet, DayKind.COMPLAINT));

    private static final double YEAR = 365;
    private static final double MONTH = 30;
    private static final double REMEMBERED = 16;
    private static final int OCTOBER = 10;

    private final ToDoubleFunction<FactSheet> measure;

    Habit(ToDoubleFunction<FactSheet> measure) {
        this.measure = measure;
    }

    /** Of a customer who has bought. */
    double of(FactSheet sheet) {
        return measure.applyAsDouble(sheet);
    }

    private static double met(FactSheet sheet, Set<Channel> channels) {
        long all = 0;
        long these = 0;
        for (Channel channel : Channel.values()) {
            int times = sheet.facts().channels().of(channel);
            all += times;
            these += channels.contains(channel) ? times : 0;
        }
        return all == 0 ? 0 : (double) these / all;
    }

    private static double byPurchase(FactSheet sheet, DayKind kind) {
        return Math.min(1, (double) sheet.count(kind) / Math.max(1, sheet.count(DayKind.PURCHASE)));
    }

    private static double atYearEnd(FactSheet sheet) {
        var days = sheet.purchases();
        long late = days.stream()
                .filter(day -> LocalDate.ofEpochDay(day.day()).getMonthValue() >= OCTOBER)
                .count();
        return days.isEmpty() ? 0 : (double) late / days.size();
    }
}
