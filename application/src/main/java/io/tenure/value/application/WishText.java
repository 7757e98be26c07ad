package io.tenure.value.application;

import io.tenure.value.application.port.in.RunWish;
import io.tenure.value.events.BuyingModel;
import io.tenure.value.events.MarketEstimate;
import io.tenure.value.events.RfmEdges;
import io.tenure.value.events.ValueSettings;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A wish for a run as one line of text, for the job that carries it out: name and value, name and value. */
final class WishText {

    private static final String CONTACT = "contact.";

    private WishText() {}

    static String write(RunWish wish, String actor) {
        return "by=" + packed(actor) + " " + key(wish);
    }

    /** The wish without who has it: the same wish is carried out once for all who have it at the same time. */
    static String key(RunWish wish) {
        List<String> parts = new ArrayList<>();
        if (wish.asOf() != null) {
            parts.add("asOf=" + wish.asOf());
        }
        MarketEstimate market = wish.market();
        if (market != null) {
            parts.add("market=" + market.currency());
            parts.add("marketSpending=" + market.yearlySpending());
            parts.add("marketSource=" + packed(market.source()));
        }
        RfmEdges edges = wish.edges();
        if (edges != null) {
            parts.add("edgesCurrency=" + edges.currency());
            parts.add("edgesDays=" + listed(edges.recencyDays()));
            parts.add("edgesPurchases=" + listed(edges.purchases()));
            parts.add("edgesSpent=" + listed(edges.spent()));
        }
        ValueSettings settings = wish.settings();
        if (settings != null) {
            parts.add("model=" + settings.model());
            parts.add("horizonWeeks=" + settings.horizonWeeks());
            parts.add("discountRate=" + settings.discountRate());
            parts.add("abcA=" + settings.abcA());
            parts.add("abcB=" + settings.abcB());
            parts.add("silentAfterDays=" + settings.silentAfterDays());
            parts.add("productShare=" + settings.productShare());
            parts.add("costPerComplaint=" + settings.costPerComplaint());
            new TreeMap<>(settings.costPerContact()).forEach((kind, cost) -> parts.add(CONTACT + kind + "=" + cost));
        }
        return parts.isEmpty() ? "as usual" : String.join(" ", parts);
    }

    static RunWish read(String text) {
        Map<String, String> parts = parts(text);
        String asOf = parts.get("asOf");
        return new RunWish(
                parts.containsKey("model") ? settings(parts) : null,
                parts.containsKey("market") ? market(parts) : null,
                parts.containsKey("edgesCurrency") ? edges(parts) : null,
                asOf == null ? null : LocalDate.parse(asOf));
    }

    /** Who has wished for it. */
    static String actor(String text) {
        return unpacked(parts(text), "by");
    }

    private static MarketEstimate market(Map<String, String> parts) {
        return new MarketEstimate(
                parts.getOrDefault("market", ""), decimal(parts, "marketSpending"), unpacked(parts, "marketSource"));
    }

    private static RfmEdges edges(Map<String, String> parts) {
        return new RfmEdges(
                numbers(parts, "edgesDays", Integer::valueOf),
                numbers(parts, "edgesPurchases", Integer::valueOf),
                parts.getOrDefault("edgesCurrency", ""),
                numbers(parts, "edgesSpent", BigDecimal::new));
    }

    private static String listed(List<? extends Number> numbers) {
        return numbers.stream().map(Number::toString).collect(Collectors.joining(","));
    }

    private static <N extends Number> List<N> numbers(
            Map<String, String> parts, String name, Function<String, N> number) {
        return Stream.of(parts.getOrDefault(name, "").split(",", -1))
                .map(number)
                .toList();
    }

    /** Whatever somebody typed, without a space that would part it. */
    private static String packed(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String unpacked(Map<String, String> parts, String name) {
        return new String(Base64.getDecoder().decode(parts.getOrDefault(name, "")), StandardCharsets.UTF_8);
    }

    private static ValueSettings settings(Map<String, String> parts) {
        Map<String, BigDecimal> contacts = new TreeMap<>();
        parts.forEach((name, value) -> {
            if (name.startsWith(CONTACT)) {
                contacts.put(name.substring(CONTACT.length()), new BigDecimal(value));
            }
        });
        return new ValueSettings(
                BuyingModel.valueOf(parts.getOrDefault("model", "")),
                Integer.parseInt(parts.getOrDefault("horizonWeeks", "")),
                decimal(parts, "discountRate"),
                decimal(parts, "abcA"),
                decimal(parts, "abcB"),
                Integer.parseInt(parts.getOrDefault("silentAfterDays", "")),
                decimal(parts, "productShare"),
                contacts,
                decimal(parts, "costPerComplaint"));
    }

    private static BigDecimal decimal(Map<String, String> parts, String name) {
        return new BigDecimal(parts.getOrDefault(name, ""));
    }

    private static Map<String, String> parts(String text) {
        Map<String, String> parts = new HashMap<>();
        for (String part : text.split(" ", -1)) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                parts.put(part.substring(0, equals), part.substring(equals + 1));
            }
        }
        return parts;
    }
}
