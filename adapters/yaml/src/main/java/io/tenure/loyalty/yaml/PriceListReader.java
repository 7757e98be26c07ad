package io.tenure.loyalty.yaml;

import static io.tenure.loyalty.yaml.ProgrammePart.wording;

import io.tenure.loyalty.programme.MemberPrice;
import io.tenure.loyalty.programme.MemberPrice.Deal;
import io.tenure.loyalty.programme.PriceList;
import io.tenure.shared.yaml.Block;
import io.tenure.shared.yaml.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;

/** Reads what members pay. */
record PriceListReader(Currency currency, BenefitReader benefits, List<Problem> problems) {

    private static final int MOST_PRICES = 10_000;
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    List<PriceList> read(Set<String> categories) {
        return benefits.list("member-prices", block -> {
            LocalDate from = day(block, "from");
            LocalDate to = block.optional("to").isPresent() ? day(block, "to") : null;
            if (to != null && to.isBefore(from)) {
                block.problem("to", "the last day lies before the first: give a later one");
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
            block.problem("prices", "a list has 1 to " + MOST_PRICES + " prices");
        }
        return prices;
    }

    private MemberPrice price(Block block, Set<String> categories) {
        String item = block.optional("item").isPresent() ? block.text("item") : null;
        String category = block.optional("category").isPresent() ? block.text("category") : null;
        if ((item == null) == (category == null)) {
            block.problem("item", "a price is for an item or for a category: name one");
        }
        if (category != null && !categories.contains(category)) {
            block.problem("category", "category '" + category + "' has no articles: name one of 'categories'");
        }
        boolean each = block.optional("price").isPresent();
        if (each == block.optional("percent").isPresent()) {
            block.problem("price", "members pay a price for a piece or so many percent less: give one of both");
        }
        return new MemberPrice(
                item, category, each ? new Deal.Each(amount(block)) : new Deal.PercentOff(percent(block)));
    }

    private BigDecimal amount(Block block) {
        BigDecimal price = ProgrammePart.read(block, "price", BigDecimal::new, BigDecimal.ZERO, "a price such as 1.20");
        if (price.signum() < 0
                || price.compareTo(BigDecimal.valueOf(ProgrammePart.MOST_UNITS)) > 0
                || price.scale() > 6) {
            block.problem(
                    "price", "a price in " + currency + " is from 0 and has at most 6 decimals, not '" + price + "'");
            return BigDecimal.ZERO;
        }
        return price;
    }

    private static BigDecimal percent(Block block) {
        BigDecimal percent = ProgrammePart.number(block, "percent");
        if (percent.compareTo(ALL) > 0) {
            block.problem("percent", "this is at most 100, not '" + percent + "'");
        }
        return percent;
    }

    private static LocalDate day(Block block, String key) {
        return ProgrammePart.read(block, key, LocalDate::parse, LocalDate.EPOCH, "a day such as 2026-05-31");
    }
}
