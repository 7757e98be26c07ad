package io.tenure.loyalty.yaml;

import static io.tenure.loyalty.yaml.ProgrammePart.wording;

import io.tenure.loyalty.programme.Partner;
import io.tenure.loyalty.programme.PartnerTerms;
import io.tenure.loyalty.programme.Partners;
import io.tenure.shared.rules.TextProblem;
import io.tenure.shared.yaml.Block;
import io.tenure.shared.yaml.FormMistake;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads the partners of a programme, their outlets, and what a point is worth between the firm and them. */
record PartnerReader(Block root, List<TextProblem> problems) {

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
            root.problem("partners", ProgrammeMistake.TOO_MANY_PARTNERS, MOST_PARTNERS);
        }
        if (partners.stream().map(Partner::id).distinct().count() < partners.size()) {
            root.problem("partners", FormMistake.SAME_ID, "partners");
        }
        return Partners.of(partners);
    }

    private static List<String> outlets(Block block, Set<String> taken) {
        List<String> outlets = new ArrayList<>();
        for (Node node : block.list("outlets")) {
            String outlet = node instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (outlet.isBlank() || outlet.length() > LONGEST_OUTLET) {
                block.problem("outlets", ProgrammeMistake.NOT_AN_OUTLET, LONGEST_OUTLET);
            } else if (taken.add(outlet)) {
                outlets.add(outlet);
            } else {
                block.problem("outlets", ProgrammeMistake.OUTLET_TWICE, outlet);
            }
        }
        if (outlets.isEmpty() || outlets.size() > MOST_OUTLETS) {
            block.problem("outlets", ProgrammeMistake.OUTLETS_OUT_OF_RANGE, MOST_OUTLETS);
        }
        return outlets;
    }

    private List<PartnerTerms> terms(Block block) {
        List<PartnerTerms> terms = new ArrayList<>();
        for (Node node : block.list("terms")) {
            Block each = new Block(block.inside("terms." + (terms.size() + 1)), node, problems);
            LocalDate from = each.value("from", LocalDate::parse, LocalDate.EPOCH, ProgrammeMistake.NOT_A_DAY);
            if (terms.stream().anyMatch(other -> other.from().equals(from))) {
                each.problem("from", ProgrammeMistake.TERMS_SAME_DAY);
            }
            terms.add(new PartnerTerms(from, price(each, "earn-price"), price(each, "burn-price")));
            each.nothingElse();
        }
        if (terms.isEmpty() || terms.size() > MOST_TERMS) {
            block.problem("terms", ProgrammeMistake.TERMS_OUT_OF_RANGE, MOST_TERMS);
        }
        return terms;
    }

    private static BigDecimal price(Block block, String key) {
        BigDecimal price = block.value(key, BigDecimal::new, BigDecimal.ZERO, ProgrammeMistake.NOT_A_PRICE, "0.0125");
        if (price.signum() < 0 || price.compareTo(DEAREST) > 0 || price.scale() > DIGITS) {
            block.problem(key, ProgrammeMistake.POINT_PRICE_OUT_OF_RANGE, DEAREST, DIGITS, price);
            return BigDecimal.ZERO;
        }
        return price;
    }
}
