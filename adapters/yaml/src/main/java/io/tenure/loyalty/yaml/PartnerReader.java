package io.tenure.loyalty.yaml;

import static io.tenure.loyalty.yaml.ProgrammePart.wording;

import io.tenure.loyalty.programme.Partner;
import io.tenure.loyalty.programme.PartnerTerms;
import io.tenure.loyalty.programme.Partners;
import io.tenure.shared.yaml.Block;
import io.tenure.shared.yaml.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads the partners of a programme, their outlets, and what a point is worth between the firm and them. */
record PartnerReader(Block root, List<Problem> problems) {

    private static final int MOST_PARTNERS = 200;
    private static final int MOST_OUTLETS = 1_000;
    private static final int MOST_TERMS = 100;
    private static final int LONGEST_OUTLET = 60;
    private static final int DIGITS = 8;
    private static final BigDecimal DEAREST = BigDecimal.valueOf(1_000_000);

    Partners read() {
        if (root.optional("partners").isEmpty()) {
            return Partners.NONE;
        }
        List<Partner> partners = new ArrayList<>();
        Set<String> outlets = new HashSet<>();
        for (Node node : root.list("partners")) {
            String id = new Block("partners." + (partners.size() + 1), node, new ArrayList<>()).word("id");
            Block block = new Block("partners." + (id.isEmpty() ? partners.size() + 1 : id), node, problems);
            Partner partner = new Partner(block.word("id"), wording(block), outlets(block, outlets), terms(block));
            block.nothingElse();
            partners.add(partner);
        }
        if (partners.size() > MOST_PARTNERS) {
            root.problem("partners", "a programme has at most " + MOST_PARTNERS + " partners");
        }
        if (partners.stream().map(Partner::id).distinct().count() < partners.size()) {
            root.problem("partners", "two partners have the same id: give each its own");
        }
        return Partners.of(partners);
    }

    private static List<String> outlets(Block block, Set<String> taken) {
        List<String> outlets = new ArrayList<>();
        for (Node node : block.list("outlets")) {
            String outlet = node instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (outlet.isBlank() || outlet.length() > LONGEST_OUTLET) {
                block.problem(
                        "outlets", "an outlet has a name of 1 to " + LONGEST_OUTLET + " characters, as tills say it");
            } else if (taken.add(outlet)) {
                outlets.add(outlet);
            } else {
                block.problem("outlets", "outlet '" + outlet + "' stands twice: an outlet belongs to one partner");
            }
        }
        if (outlets.isEmpty() || outlets.size() > MOST_OUTLETS) {
            block.problem("outlets", "a partner has 1 to " + MOST_OUTLETS + " outlets");
        }
        return outlets;
    }

    private List<PartnerTerms> terms(Block block) {
        List<PartnerTerms> terms = new ArrayList<>();
        for (Node node : block.list("terms")) {
            Block each = new Block(block.inside("terms." + (terms.size() + 1)), node, problems);
            LocalDate from =
                    ProgrammePart.read(each, "from", LocalDate::parse, LocalDate.EPOCH, "a day such as 2026-05-31");
            if (terms.stream().anyMatch(other -> other.from().equals(from))) {
                each.problem("from", "two terms begin on the same day: leave one out");
            }
            terms.add(new PartnerTerms(from, price(each, "earn-price"), price(each, "burn-price")));
            each.nothingElse();
        }
        if (terms.isEmpty() || terms.size() > MOST_TERMS) {
            block.problem("terms", "a partner has 1 to " + MOST_TERMS + " terms, each from a day on");
        }
        return terms;
    }

    private static BigDecimal price(Block block, String key) {
        BigDecimal price = ProgrammePart.read(block, key, BigDecimal::new, BigDecimal.ZERO, "a price such as 0.0125");
        if (price.signum() < 0 || price.compareTo(DEAREST) > 0 || price.scale() > DIGITS) {
            block.problem(
                    key,
                    "the price of a point is from 0 to " + DEAREST + " with at most " + DIGITS + " decimals, not '"
                            + price + "'");
            return BigDecimal.ZERO;
        }
        return price;
    }
}
