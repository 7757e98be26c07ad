package io.tenure.loyalty.yaml;

import static io.tenure.loyalty.yaml.ProgrammePart.wording;

import io.tenure.loyalty.programme.MemberPrice;
import io.tenure.loyalty.programme.MemberPrice.Deal;
import io.tenure.loyalty.programme.PriceList;
import io.tenure.shared.rules.TextProblem;
import io.tenure.shared.yaml.Block;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;

/** Reads what members pay. */
record PriceListReader(Currency currency, BenefitReader benefits, List<TextProblem> problems) {

    private static final int MOST_PRICES = 10_000;
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    List<PriceList> read(Set<String> categories) {
        return benefits.list("member-prices", block -> {
            LocalDate from = day(block, "from");
            LocalDate to = block.optional("to").isPresent() ? day(block, "to") : null;
            if (to != null && to.isBefore(from)) {
                block.problem("to", ProgrammeMistake.LAST_DAY_BEFORE_FIRST);
            }
            return new PriceList(
                    block.word("id"), wording(block), benefits.tier(block), from, to, prices(block, categories));
        });
    }

    private List<MemberPrice> prices(Block block, Set<String> categories) {
        List<MemberPrice> prices = new ArrayList<>();
        for (Node node : block.list("prices")) {
            Block each = new Block(block.inside("prices." + (prices.size() + 1)), node, problems);
            prices.add(price(each, categories));
            each.nothingElse();
        }
        if (prices.isEmpty() || prices.size() > MOST_PRICES) {
            block.problem("prices", ProgrammeMistake.PRICES_OUT_OF_RANGE, MOST_PRICES);
        }
        return prices;
    }

    private MemberPrice price(Block block, Set<String> categories) {
        String item = block.optional("item").isPresent() ? block.text("item") : null;
        String category = block.optional("category").isPresent() ? block.text("category") : null;
        if ((item == null) == (category == null)) {
            block.problem("item", ProgrammeMistake.ITEM_OR_CATEGORY);
        }
        if (category != null && !categories.contains(category)) {
            block.problem("category", ProgrammeMistake.CATEGORY_WITHOUT_ARTICLES, category);
        }
        boolean each = block.optional("price").isPresent();
        if (each == block.optional("percent").isPresent()) {
            block.problem("price", ProgrammeMistake.PRICE_OR_PERCENT);
        }
        return new MemberPrice(
                item, category, each ? new Deal.Each(amount(block)) : new Deal.PercentOff(percent(block)));
    }

    private BigDecimal amount(Block block) {
        BigDecimal price = block.value("price", BigDecimal::new, BigDecimal.ZERO, ProgrammeMistake.NOT_A_PRICE, "1.20");
        if (price.signum() < 0
                || price.compareTo(BigDecimal.valueOf(ProgrammePart.MOST_UNITS)) > 0
                || price.scale() > 6) {
            block.problem("price", ProgrammeMistake.PRICE_OUT_OF_RANGE, currency, price);
            return BigDecimal.ZERO;
        }
        return price;
    }

    private static BigDecimal percent(Block block) {
        BigDecimal percent = ProgrammePart.number(block, "percent");
        if (percent.compareTo(ALL) > 0) {
            block.problem("percent", ProgrammeMistake.PERCENT_ABOVE_ALL, percent);
        }
        return percent;
    }

    private static LocalDate day(Block block, String key) {
        return block.value(key, LocalDate::parse, LocalDate.EPOCH, ProgrammeMistake.NOT_A_DAY);
    }
}
