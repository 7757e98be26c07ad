package io.tenure.loyalty.yaml;

import static io.tenure.loyalty.yaml.ProgrammePart.wording;

import io.tenure.loyalty.events.CouponKind;
import io.tenure.loyalty.events.CouponTerms;
import io.tenure.loyalty.programme.CouponDefinition;
import io.tenure.shared.rules.TextProblem;
import io.tenure.shared.yaml.Block;
import io.tenure.shared.yaml.FormMistake;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the coupons that a programme may issue. */
record CouponReader(Block root, Currency currency, ZoneId zone, List<TextProblem> problems) {

    private static final int MOST_COUPONS = 100;
    private static final int MOST_PER_MEMBER = 100;
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    List<CouponDefinition> read() {
        if (root.optional("coupons").isEmpty()) {
            return List.of();
        }
        List<CouponDefinition> coupons = new ArrayList<>();
        for (Node node : root.list("coupons")) {
            String id = new Block("coupons." + (coupons.size() + 1), node, new ArrayList<>()).word("id");
            coupons.add(coupon(new Block("coupons." + (id.isEmpty() ? coupons.size() + 1 : id), node, problems)));
        }
        if (coupons.size() > MOST_COUPONS) {
            root.problem("coupons", ProgrammeMistake.TOO_MANY_COUPONS, MOST_COUPONS);
        }
        if (coupons.stream().map(CouponDefinition::id).distinct().count() < coupons.size()) {
            root.problem("coupons", FormMistake.SAME_ID, "coupons");
        }
        return coupons;
    }

    private CouponDefinition coupon(Block block) {
        CouponKind kind = kind(block);
        LocalDate from = day(block, "from");
        LocalDate to = day(block, "to");
        if (to.isBefore(from)) {
            block.problem("to", ProgrammeMistake.LAST_DAY_BEFORE_FIRST);
        }
        boolean partial =
                block.choice("partial", List.of("false", "true"), "false").equals("true");
        if (partial && kind != CouponKind.AMOUNT) {
            block.problem("partial", ProgrammeMistake.PARTIAL_WITHOUT_AMOUNT);
        }
        CouponDefinition read = new CouponDefinition(
                block.word("id"),
                wording(block),
                new CouponTerms(
                        kind,
                        currency.getCurrencyCode(),
                        kind == CouponKind.AMOUNT
                                ? amount(block, "amount")
                                : optional(block, "at-most", ProgrammePart.MOST_UNITS),
                        kind == CouponKind.PERCENT ? percent(block) : null,
                        kind == CouponKind.ITEM ? block.text("item") : null,
                        optional(block, "minimum", 0),
                        from.atStartOfDay(zone).toInstant(),
                        to.plusDays(1).atStartOfDay(zone).toInstant(),
                        optional(block, "budget", 0),
                        block.number("per-member", MOST_PER_MEMBER),
                        partial));
        block.nothingElse();
        return read;
    }

    private static CouponKind kind(Block block) {
        List<String> given = Stream.of("amount", "percent", "item")
                .filter(key -> block.optional(key).isPresent())
                .toList();
        if (given.size() != 1) {
            block.problem("id", ProgrammeMistake.COUPON_GIVES_ONE);
        }
        return switch (given.isEmpty() ? "amount" : given.getFirst()) {
            case "percent" -> CouponKind.PERCENT;
            case "item" -> CouponKind.ITEM;
            default -> CouponKind.AMOUNT;
        };
    }

    private static @Nullable BigDecimal percent(Block block) {
        BigDecimal percent = ProgrammePart.number(block, "percent");
        if (percent.compareTo(ALL) > 0) {
            block.problem("percent", ProgrammeMistake.PERCENT_ABOVE_ALL, percent);
        }
        return percent;
    }

    private static LocalDate day(Block block, String key) {
        return block.value(key, LocalDate::parse, LocalDate.EPOCH, ProgrammeMistake.NOT_A_DAY);
    }

    private long optional(Block block, String key, long otherwise) {
        return block.optional(key).isPresent() ? amount(block, key) : otherwise;
    }

    private long amount(Block block, String key) {
        return ProgrammePart.amount(block, key, currency);
    }
}
