package io.tenure.shared.portal;

import io.tenure.shared.domain.Money;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what people type into fields; what cannot be read is noted among the errors. */
public final class Fields {
    private static final int MAX_LENGTH = 2_000;

    private final FormErrors errors;
    private final ZoneId zone;

    public Fields(FormErrors errors, ZoneId zone) {
        this.errors = errors;
        this.zone = zone;
    }

    /** The text without blanks around it; null when nothing was typed. */
    public @Nullable String text(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (value.length() > MAX_LENGTH) {
            errors.reject(field, "error.too-long");
        }
        return value.strip();
    }

    public String required(String field, @Nullable String value) {
        String text = text(field, value);
        if (text == null) {
            errors.reject(field, "error.required");
            return "";
        }
        return text;
    }

    /** Notes what only whoever knows the form can find wrong. */
    public void wrong(String field, String message) {
        errors.reject(field, message);
    }

    /** One of the texts that were offered; null when nothing was chosen. */
    public @Nullable String oneOf(String field, @Nullable String value, Set<String> offered) {
        String text = text(field, value);
        if (text != null && !offered.contains(text)) {
            errors.reject(field, "error.choice");
        }
        return text;
    }

    public <E extends Enum<E>> E choice(String field, Class<E> type, @Nullable String value, E otherwise) {
        try {
            return Enum.valueOf(type, value == null ? "" : value);
        } catch (IllegalArgumentException unreadable) {
            errors.reject(field, "error.choice");
            return otherwise;
        }
    }

    /** A moment in the reader's zone. */
    public @Nullable Instant moment(String field, @Nullable String value) {
        String text = text(field, value);
        if (text == null) {
            return null;
        }
        try {
            return ofFourDigits(LocalDateTime.parse(text)).atZone(zone).toInstant();
        } catch (DateTimeException unreadable) {
            errors.reject(field, "error.date");
            return null;
        }
    }

    public @Nullable LocalDate date(String field, @Nullable String value) {
        String text = text(field, value);
        if (text == null) {
            return null;
        }
        try {
            return ofFourDigits(LocalDate.parse(text));
        } catch (DateTimeException unreadable) {
            errors.reject(field, "error.date");
            return null;
        }
    }

    /** An amount and its currency, which is asked for only when there is an amount; null when nothing was typed. */
    public @Nullable Money money(
            String amountField, @Nullable String amount, String currencyField, @Nullable String currency) {
        BigDecimal number = decimal(amountField, amount);
        if (number == null) {
            return null;
        }
        String code = required(currencyField, currency).toUpperCase(Locale.ROOT);
        try {
            return code.isEmpty() ? null : Money.of(number.toPlainString(), code);
        } catch (IllegalArgumentException unknown) {
            errors.reject(code.length() == 3 ? amountField : currencyField, "error.money");
            return null;
        }
    }

    /** A whole number that must be there; 0 beside an error. */
    public long whole(String field, @Nullable String value) {
        BigDecimal typed = decimal(field, required(field, value));
        try {
            return typed == null ? 0 : typed.longValueExact();
        } catch (ArithmeticException tooFine) {
            errors.reject(field, "error.whole-number");
            return 0;
        }
    }

    public @Nullable BigDecimal decimal(String field, @Nullable String value) {
        String text = text(field, value);
        if (text == null) {
            return null;
        }
        try {
            return new BigDecimal(text.replace(",", "").replace('−', '-'));
        } catch (NumberFormatException unreadable) {
            errors.reject(field, "error.number");
            return null;
        }
    }

    /** What has a year of 1 to 9999, as the API takes them; views cannot number the milliseconds of just any. */
    private static <T extends TemporalAccessor> T ofFourDigits(T typed) {
        int year = typed.get(ChronoField.YEAR);
        if (year < 1 || year > 9_999) {
            throw new DateTimeException("There is no such year: " + year);
        }
        return typed;
    }
}
