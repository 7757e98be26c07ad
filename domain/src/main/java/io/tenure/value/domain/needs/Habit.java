package io.tenure.value.domain.needs;

import io.tenure.facts.domain.DayKind;
import io.tenure.facts.domain.FactSheet;
import io.tenure.relationship.events.Channel;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** How a customer goes about buying. None of them is an amount, so that customers of all currencies compare. */
public enum Habit {
    /** Share of meetings on the web, in the app, by mail, message and social media. */
    ONLINE,
    /** Share of meetings with a person of the firm on the telephone or in the field. */
    PERSONAL,
    /** Share of meetings in a store or with a partner. */
    STORE,
    /** Days with a purchase a year, in logarithms. */
    OFTEN,
    /** Products bought of late, as a share of those that are remembered at most. */
    VARIETY,
    /** Share of days with a purchase that lie in the last quarter of a year. */
    YEAR_END,
    /** Returns by purchase. */
    RETURNS,
    /** Questions by purchase. */
    QUESTIONS,
    /** Complaints by purchase. */
    COMPLAINTS;

    static final List<Habit> ALL = List.of(values());

    private static final double YEAR = 365;
    private static final double MONTH = 30;
    private static final double REMEMBERED = 16;
    private static final int OCTOBER = 10;

    private static final Set<Channel> SCREEN =
            Set.of(Channel.WEB, Channel.APP, Channel.EMAIL, Channel.MESSAGE, Channel.SOCIAL);
    private static final Set<Channel> PERSON = Set.of(Channel.PHONE, Channel.CALL_CENTRE, Channel.FIELD);
    private static final Set<Channel> SHOP = Set.of(Channel.STORE, Channel.PARTNER);

    /** Of a customer who has bought. */
    double of(FactSheet sheet) {
        return switch (this) {
            case ONLINE -> met(sheet, SCREEN);
            case PERSONAL -> met(sheet, PERSON);
            case STORE -> met(sheet, SHOP);
            case OFTEN -> Math.log1p(sheet.purchaseDays() * YEAR / Math.max(MONTH, sheet.tenureDays()));
            case VARIETY -> Math.min(1, sheet.facts().products().names().size() / REMEMBERED);
            case YEAR_END -> atYearEnd(sheet);
            case RETURNS -> byPurchase(sheet, DayKind.RETURN);
            case QUESTIONS -> byPurchase(sheet, DayKind.INQUIRY);
            case COMPLAINTS -> byPurchase(sheet, DayKind.COMPLAINT);
        };
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
