package io.tenure.shared.portal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes numbers, money and times as the reader of a page expects them. */
public record Format(Locale locale, ZoneId zone, Instant now) {

    /** The same reader, in another time zone when its name can be understood. */
    public Format in(@Nullable String zoneId) {
        return new Format(locale, Zones.parse(zoneId, zone), now);
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    public String decimal(BigDecimal number) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(6);
        return format.format(number);
    }

    /** To at most two places, for figures that were worked out. */
    public String rounded(BigDecimal number) {
        return decimal(number.setScale(2, RoundingMode.HALF_UP));
    }

    /** A share from 0 to 1. */
    public String percent(double share) {
        var format = NumberFormat.getPercentInstance(locale);
        format.setMaximumFractionDigits(1);
        return format.format(share);
    }

    public String money(BigDecimal amount, @Nullable String currency) {
        if (currency == null) {
            return decimal(amount);
        }
        var format = NumberFormat.getCurrencyInstance(locale);
        var unit = Currency.getInstance(currency);
        format.setCurrency(unit);
        format.setMinimumFractionDigits(unit.getDefaultFractionDigits());
        format.setMaximumFractionDigits(Math.max(
                unit.getDefaultFractionDigits(), amount.stripTrailingZeros().scale()));
        return format.format(amount);
    }

    /** Money whose currency stands elsewhere: whole, or to two places. */
    public String sum(BigDecimal amount) {
        BigDecimal cents = amount.setScale(2, RoundingMode.HALF_UP);
        var format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(cents.stripTrailingZeros().scale() > 0 ? 2 : 0);
        return format.format(cents);
    }

    /** A sum in whole units of the smallest coin, half to even. */
    public String rounded(BigDecimal amount, @Nullable String currency) {
        int digits = currency == null ? 2 : Currency.getInstance(currency).getDefaultFractionDigits();
        return money(amount.setScale(Math.max(0, digits), RoundingMode.HALF_EVEN), currency);
    }

    /** A price times a quantity. */
    public String total(BigDecimal unitPrice, BigDecimal quantity, @Nullable String currency) {
        return money(unitPrice.multiply(quantity), currency);
    }

    public String date(Instant instant) {
        return date(LocalDate.ofInstant(instant, zone));
    }

    public String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(date);
    }

    public String dateTime(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .format(instant.atZone(zone));
    }

    public String time(Instant instant) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(locale)
                .format(instant.atZone(zone));
    }

    /** To the millisecond, with the offset: what one writes into a report. */
    public String exact(Instant instant) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS XXX").format(instant.atZone(zone));
    }

    /** As a browser's date and time field wants it. */
    public String field(Instant instant) {
        return LocalDateTime.ofInstant(instant, zone)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    /** As a browser's date field wants it. */
    public String day(Instant instant) {
        return LocalDate.ofInstant(instant, zone).toString();
    }

    public String month(YearMonth month) {
        return DateTimeFormatter.ofPattern(locale.getLanguage().equals("zh") ? "y年M月" : "MMM y", locale)
                .format(month);
    }

    public String today() {
        return day(now);
    }

    public String zoneName() {
        String name = zone.getDisplayName(TextStyle.FULL, locale);
        return locale.getLanguage().equals("zh") ? name + "（" + zone.getId() + "）" : name + " (" + zone.getId() + ")";
    }

    public String country(String code) {
        return new Locale.Builder().setRegion(code).build().getDisplayCountry(locale);
    }

    public String language(String tag) {
        return Locale.forLanguageTag(tag).getDisplayName(locale);
    }

    public Ago ago(Instant instant) {
        return Ago.between(instant, now);
    }
}
