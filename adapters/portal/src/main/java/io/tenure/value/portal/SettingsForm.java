package io.tenure.value.portal;

import io.tenure.shared.portal.FormErrors;
import io.tenure.value.domain.scoring.ContactCosts;
import io.tenure.value.events.BuyingModel;
import io.tenure.value.events.MarketEstimate;
import io.tenure.value.events.MarketShareReckoned;
import io.tenure.value.events.RfmEdges;
import io.tenure.value.events.ValueSettings;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How customers are to be valued, as somebody types it; shares in per cent.
 *
 * @param contacts what each kind costs, such as {@code CALL}; blank or missing for nothing
 * @param marketSpending of a year; blank when nobody has estimated the market
 * @param rfmDays fixed limits of recency, four numbers with commas, as those of purchases and money; blank for fifths
 */
record SettingsForm(
        @Nullable String model,
        @Nullable String horizonWeeks,
        @Nullable String discount,
        @Nullable String abcA,
        @Nullable String abcB,
        @Nullable String silentAfterDays,
        @Nullable String product,
        @Nullable String complaint,
        @Nullable Map<String, String> contacts,
        @Nullable String marketSpending,
        @Nullable String marketCurrency,
        @Nullable String marketSource,
        @Nullable String rfmDays,
        @Nullable String rfmPurchases,
        @Nullable String rfmSpent,
        @Nullable String rfmCurrency) {

    private static final int PER_CENT = 2;
    private static final Pattern BETWEEN_LIMITS = Pattern.compile("[\\s,，、;]+");

    static SettingsForm of(ValueSettings settings, @Nullable MarketShareReckoned share, @Nullable RfmEdges edges) {
        MarketEstimate market = share == null ? null : share.market();
        return new SettingsForm(
                settings.model().name(),
                Integer.toString(settings.horizonWeeks()),
                percent(settings.discountRate()),
                percent(settings.abcA()),
                percent(settings.abcB()),
                Integer.toString(settings.silentAfterDays()),
                percent(settings.productShare()),
                plain(settings.costPerComplaint()),
                settings.costPerContact().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> plain(entry.getValue()))),
                market == null ? "" : plain(market.yearlySpending()),
                market == null ? "" : market.currency(),
                market == null ? "" : market.source(),
                edges == null ? "" : listed(edges.recencyDays()),
                edges == null ? "" : listed(edges.purchases()),
                edges == null ? "" : listed(edges.spent()),
                edges == null ? "" : edges.currency());
    }

    public String cost(String kind) {
        return contacts == null ? "" : contacts.getOrDefault(kind, "");
    }

    /** Figures that cannot be read are marked; whether the others mean anything is for the use case to say. */
    ValueSettings settings(FormErrors errors) {
        Map<String, BigDecimal> costs = new TreeMap<>();
        for (String kind : ContactCosts.KINDS) {
            if (!cost(kind).isBlank()) {
                costs.put(kind, number("contacts[" + kind + "]", cost(kind), errors));
            }
        }
        return new ValueSettings(
                model(errors),
                whole("horizonWeeks", horizonWeeks, errors),
                share("discount", discount, errors),
                share("abcA", abcA, errors),
                share("abcB", abcB, errors),
                whole("silentAfterDays", silentAfterDays, errors),
                share("product", product, errors),
                costs,
                number("complaint", complaint, errors));
    }

    /** Null when no spending was typed. */
    @Nullable
    MarketEstimate market(FormErrors errors) {
        if (marketSpending == null || marketSpending.isBlank()) {
            return null;
        }
        return new MarketEstimate(
                typed("marketCurrency", marketCurrency, errors).toUpperCase(Locale.ROOT),
                number("marketSpending", marketSpending, errors),
                typed("marketSource", marketSource, errors));
    }

    /** Null when no limit was typed. */
    @Nullable
    RfmEdges edges(FormErrors errors) {
        if (Stream.of(rfmDays, rfmPurchases, rfmSpent).allMatch(typed -> typed == null || typed.isBlank())) {
            return null;
        }
        return new RfmEdges(
                limits("rfmDays", rfmDays, errors, each -> whole("rfmDays", each, errors)),
                limits("rfmPurchases", rfmPurchases, errors, each -> whole("rfmPurchases", each, errors)),
                typed("rfmCurrency", rfmCurrency, errors).toUpperCase(Locale.ROOT),
                limits("rfmSpent", rfmSpent, errors, each -> number("rfmSpent", each, errors)));
    }

    private static <N> List<N> limits(
            String field, @Nullable String typed, FormErrors errors, Function<String, N> number) {
        return Stream.of(BETWEEN_LIMITS.split(typed(field, typed, errors)))
                .map(number)
                .toList();
    }

    private static String listed(List<? extends Number> limits) {
        return limits.stream()
                .map(limit -> limit instanceof BigDecimal amount ? plain(amount) : limit.toString())
                .collect(Collectors.joining(", "));
    }

    private static String typed(String field, @Nullable String typed, FormErrors errors) {
        if (typed == null || typed.isBlank()) {
            errors.reject(field, "error.required");
            return "";
        }
        return typed.strip();
    }

    private BuyingModel model(FormErrors errors) {
        return Arrays.stream(BuyingModel.values())
                .filter(known -> known.name().equals(model))
                .findFirst()
                .orElseGet(() -> {
                    errors.reject("model", "error.required");
                    return BuyingModel.BG_NBD;
                });
    }

    private static int whole(String field, @Nullable String typed, FormErrors errors) {
        BigDecimal number = number(field, typed, errors);
        try {
            return number.intValueExact();
        } catch (ArithmeticException _) {
            errors.reject(field, "error.number");
            return 0;
        }
    }

    private static BigDecimal share(String field, @Nullable String typed, FormErrors errors) {
        return number(field, typed, errors).movePointLeft(PER_CENT);
    }

    private static BigDecimal number(String field, @Nullable String typed, FormErrors errors) {
        if (typed == null || typed.isBlank()) {
            errors.reject(field, "error.required");
            return BigDecimal.ZERO;
        }
        try {
            return new BigDecimal(typed.strip());
        } catch (NumberFormatException _) {
            errors.reject(field, "error.number");
            return BigDecimal.ZERO;
        }
    }

    private static String percent(BigDecimal share) {
        return plain(share.movePointRight(PER_CENT));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
