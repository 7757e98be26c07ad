package io.tenure.loyalty.yaml;

import static io.tenure.loyalty.yaml.ProgrammePart.constant;

import io.tenure.loyalty.events.SpendFirst;
import io.tenure.loyalty.programme.WalletTerms;
import io.tenure.loyalty.programme.WalletTerms.Bonus;
import io.tenure.shared.rules.TextProblem;
import io.tenure.shared.yaml.Block;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;

/** Reads in which currencies members store money, and on what terms. */
record StoredValueReader(Block root, List<TextProblem> problems) {

    private static final int MOST_CURRENCIES = 10;
    private static final int MOST_STEPS = 20;

    List<WalletTerms> read() {
        if (root.optional("stored-value").isEmpty()) {
            return List.of();
        }
        List<WalletTerms> terms = new ArrayList<>();
        Set<Currency> currencies = new HashSet<>();
        for (Node node : root.list("stored-value")) {
            WalletTerms read = terms(new Block("stored-value." + (terms.size() + 1), node, problems));
            if (!currencies.add(read.currency())) {
                root.problem("stored-value", ProgrammeMistake.CURRENCY_TWICE, read.currency());
            }
            terms.add(read);
        }
        if (terms.isEmpty() || terms.size() > MOST_CURRENCIES) {
            root.problem("stored-value", ProgrammeMistake.CURRENCIES_OUT_OF_RANGE, MOST_CURRENCIES);
        }
        return terms;
    }

    private WalletTerms terms(Block block) {
        Currency currency = ProgrammePart.currency(block);
        long most = ProgrammePart.amount(block, "most", currency);
        long smallest = block.optional("smallest-top-up").isPresent()
                ? ProgrammePart.amount(block, "smallest-top-up", currency)
                : 1;
        if (smallest > most) {
            block.problem("smallest-top-up", ProgrammeMistake.TOP_UP_ABOVE_MOST);
        }
        WalletTerms terms = new WalletTerms(
                currency,
                smallest,
                most,
                SpendFirst.valueOf(constant(block, "spend-first", List.of("paid-in", "bonus"))),
                bonuses(block, currency));
        block.nothingElse();
        return terms;
    }

    private List<Bonus> bonuses(Block block, Currency currency) {
        List<Bonus> bonuses = new ArrayList<>();
        if (block.optional("bonus").isEmpty()) {
            return bonuses;
        }
        for (Node node : block.list("bonus")) {
            Block step = new Block(block.inside("bonus." + (bonuses.size() + 1)), node, problems);
            Bonus bonus = new Bonus(
                    ProgrammePart.amount(step, "from", currency), ProgrammePart.amount(step, "gives", currency));
            if (bonuses.stream().anyMatch(each -> each.from() == bonus.from())) {
                step.problem("from", ProgrammeMistake.STEPS_SAME_AMOUNT);
            }
            step.nothingElse();
            bonuses.add(bonus);
        }
        if (bonuses.size() > MOST_STEPS) {
            block.problem("bonus", ProgrammeMistake.TOO_MANY_STEPS, MOST_STEPS);
        }
        return bonuses;
    }
}
